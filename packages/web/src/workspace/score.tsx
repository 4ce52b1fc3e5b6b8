import { useCallback, useState } from 'react'
import { getCoaching, getScore, getScoreSheet, scoreMeeting } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { Line, type Given } from './score-line.tsx'
import { Onward } from './steps.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const score = words.score

const load = async (id: string, cellId: string) => {
  const [sheet, filled, coaching] = await Promise.all([asMe((token) => getScoreSheet(token, cellId)), asMe((token) => getScore(token, id)), asMe((token) => getCoaching(token, id))])
  return { sheet, filled, hints: coaching.hints }
}
type Known = Awaited<ReturnType<typeof load>>

const good: readonly (string | null)[] = ['TOT', 'KHA']
const bandName = (code: string | null) => Object.entries(score.classes).find(([name]) => name === code)?.[1]

function Hints({ hints }: Readonly<{ hints: Known['hints'] }>) {
  return (
    <section className="card" aria-labelledby="con-mat">
      <h3 id="con-mat">{score.hints}</h3>
      {hints.length === 0 ? <p className="muted">{score.noHints}</p> : <ul className="todo">{hints.map(({ code, lost, text }) => <li key={code}><span className="grow">{text}</span><span className="tag">−{lost}</span></li>)}</ul>}
    </section>
  )
}

function Sheet({ room, known: { sheet, filled, hints }, again }: Readonly<{ room: Room; known: Known; again: () => void }>) {
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({})
  const { busy, wrong, run } = useDo()
  const { id, status } = room.sitting
  const save = () => run(async (key) => {
    await asMe((token) => scoreMeeting(token, id, { items: given }, key))
    again()
  })
  const band = bandName(filled.class)
  return (
    <>
      <p className="headline" role="status"><span className="big">{score.total(filled.total, filled.max)}</span>{band && <span className={good.includes(filled.class) ? 'tag good' : 'tag'}>{band}</span>}</p>
      <section className="card" aria-label={score.title}>
        <ul className="plain">{filled.self.items.map((line) => <Line key={line.code} line={line} scale={sheet.items.find(({ code }) => code === line.code)?.scale} open={status === 'IN_SESSION' || status === 'CLOSED'} given={given[line.code]} onGive={(value) => setGiven({ ...given, [line.code]: value })} />)}</ul>
      </section>
      <Wrong words={wrong} />
      <Hints hints={hints} />
      <div className="bar">
        {Object.keys(given).length > 0 ? <button type="button" className="button" aria-disabled={busy} onClick={save}>{score.save}</button> : <Onward id={id} from="cham-diem" />}
      </div>
    </>
  )
}

/** Step 5: the sheet with what the record tells already, what people still judge, and where points are being lost. */
export function Score(room: Room) {
  const { id, cellId } = room.sitting
  const loading = useLoad(useCallback(() => load(id, cellId), [id, cellId]))
  return (
    <>
      <h2>{score.title}</h2>
      <Loaded of={loading}>{(known) => <Sheet room={room} known={known} again={loading.again} />}</Loaded>
    </>
  )
}
