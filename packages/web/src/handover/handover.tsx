import { useCallback } from 'react'
import { langOf } from '../language/theirs.tsx'
import { text } from '../messages.vi.ts'
import { getHandover, getRegistryHandover, type Handover as Known } from '../api/reports.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const List = ({ title, lines }: Readonly<{ title: string; lines: readonly string[] }>) => <section className="card"><h2>{title} ({lines.length})</h2>{lines.length === 0 ? <p className="muted">{words.none}</p> : <ul>{lines.map((line, index) => <li key={index} lang={langOf(line)}>{line}</li>)}</ul>}</section>

const meetingText = ({ day, time, venue }: Known['drafts'][number]) => words.meeting(time, dateText(day), venue)

async function load(cellId: string) {
  const [meetings, registry] = await Promise.all([asMe((token) => getHandover(token, cellId)), asMe((token) => getRegistryHandover(token, cellId))])
  return { meetings, registry }
}

/** What whoever takes a cell over has to know, on a page to sign. */
export default function Handover({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return (
    <Loaded of={loading} title={words.title}>
      {({ meetings: { cell, asOf, next, drafts, postponed, unsigned, tasks, limitations, topics }, registry }) => (
        <>
          <div className="headline"><h1>{words.title}</h1><button type="button" className="button noprint" onClick={() => window.print()}>{text.print}</button></div>
          <p>{words.of(cell, dateText(asOf))}</p>
          <div className="halves even handed">
          <section className="card now"><h2>{words.next}</h2><p>{next ? meetingText(next) : words.noNext}</p></section>
          <List title={words.lists.drafts} lines={drafts.map(meetingText)} />
          <List title={words.lists.postponed} lines={postponed.map(meetingText)} />
          <List title={words.lists.unsigned} lines={unsigned.map(meetingText)} />
          <List title={words.lists.tasks} lines={tasks.map(({ name, title, dueOn, overdue }) => words.task(name, title, dateText(dueOn), overdue))} />
          <List title={words.lists.limitations} lines={limitations.map(({ text, dueOn, overdue }) => words.task(cell, text, dateText(dueOn), overdue))} />
          <List title={words.lists.topics} lines={topics} />
          <List title={words.lists.due} lines={registry.due.map(({ sentence }) => sentence)} />
          <List title={words.lists.transfers} lines={registry.transfers.map(({ memberName }) => memberName)} />
          </div>
          <p>{words.waiting(registry.corrections.length, registry.admissions.length)}</p>
          <div className="pair">{words.sign.map((name) => <p key={name}><strong>{name}</strong><br /><br /><br /></p>)}</div>
        </>
      )}
    </Loaded>
  )
}
