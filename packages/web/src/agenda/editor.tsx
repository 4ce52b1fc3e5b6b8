import { useState, type SubmitEvent } from 'react'
import { getSitting, updateMeeting, type Sitting, type Standing } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { Agenda } from '../ui/meeting-card.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useChange } from '../use-change.ts'
import { LineRow } from './line.tsx'
import { asSent, emptyLine, FOCAL, linesOf, minutesOf, moved, timeOf, type Line } from './lines.ts'
import { PutBack } from './put-back.tsx'
import { words } from './words.vi.ts'

function Time({ lines, planned }: Readonly<{ lines: readonly Line[]; planned: number }>) {
  const { sum, over, focal } = timeOf(lines, planned)
  return (
    <div role="status">
      <p className="headline"><strong>{words.total(sum, planned)}</strong><span className={over > 0 ? 'tag bad' : 'tag good'}>{over > 0 ? words.over(over) : words.within}</span></p>
      {focal > FOCAL && <p className="muted">{words.focalMany(focal, FOCAL)}</p>}
    </div>
  )
}

/** What keeps an agenda from being saved, in a sentence. */
function faultOf(lines: readonly Line[]): string | undefined {
  if (lines.some(({ code, title }) => code === undefined && tidy(title) === '')) return words.titleMissing
  const wrong = lines.find((line) => minutesOf(line) === undefined)
  return wrong && words.minutesWrong(wrong.title)
}

/** The agenda before the meeting: order, presenter, minutes with their sum, what the meeting centres on. Standing items, what rolled on and what members proposed stand in it already. */
export default function AgendaEditor({ sitting, onDone, onBack }: Readonly<{ sitting: Sitting; onDone: () => void; onBack: () => void }>) {
  const { id, minutesPlanned, roll = [] } = sitting
  const [lines, setLines] = useState(() => linesOf(sitting.agenda))
  const [fault, setFault] = useState<string>()
  const { busy, said, now, change } = useChange(sitting, () => asMe((token) => getSitting(token, id)))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const found = faultOf(lines)
    setFault(found)
    if (found === undefined) change(async ({ key, version, confirmed }) => {
      await asMe((token) => updateMeeting(token, { id, version }, { agenda: lines.map(asSent), ...confirmed }, key))
      onDone()
    })
  }
  const acts = {
    onChange: (line: Line) => setLines(lines.map((one) => (one.key === line.key ? line : one))),
    onMove: (from: number, to: number) => setLines(moved(lines, from, to)),
    onRemove: (at: number) => setLines(lines.toSpliced(at, 1)),
  }
  const insert = (line: Line) => setLines(lines.toSpliced(Math.max(0, lines.length - 2), 0, line))
  const putBack = ({ code, title }: Standing) => insert({ ...emptyLine(crypto.randomUUID()), code, title })
  const removed = linesOf(sitting.agenda).flatMap(({ code, title }) => (code === undefined ? [] : [{ code, title }]))
  return (
    <form noValidate onSubmit={submit} aria-label={words.editing}>
      <h2>{words.editing}</h2>
      <p className="hint">{words.how}</p>
      {now && <div className="note bad"><p>{words.conflict}</p><Agenda items={now.agenda} /><p>{words.yours}</p></div>}
      <section className="card">
        <Time lines={lines} planned={minutesPlanned} />
        <ol className="todo">{lines.map((line, at) => <LineRow key={line.key} line={line} at={at} last={at === lines.length - 1} heads={roll} {...acts} />)}</ol>
        <p><button type="button" className="button second" onClick={() => insert(emptyLine(crypto.randomUUID()))}>{words.add}</button></p>
        <PutBack id={id} lines={lines} removed={removed} onPutBack={putBack} />
      </section>
      {fault === undefined ? said : <Wrong words={fault} />}
      <div className="bar"><button type="button" className="button second" onClick={onBack}>{words.cancel}</button><button className="button" aria-disabled={busy}>{words.save}</button></div>
    </form>
  )
}
