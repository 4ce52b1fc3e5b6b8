import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { getCoaching, getScore, getScoreSheet, scoreMeeting } from '../api/sitting.ts'
import { text } from '../messages.vi.ts'
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

type Answers = Readonly<Record<string, Given>>
/** Sends each answer as it is given, one call at a time; what failed goes again with the next answer, or when asked. */
function useScoring(room: Room, first: Known) {
  const { id, cellId } = room.sitting
  const [known, setKnown] = useState(first)
  const [given, setGiven] = useState<Answers>({})
  const [tried, setTried] = useState<Answers>(given)
  const { busy, wrong, run } = useDo()
  const send = useEffectEvent(() => {
    setTried(given)
    run(async (key) => {
      await asMe((token) => scoreMeeting(token, id, { items: given }, key))
      setKnown(await load(id, cellId))
    })
  })
  useEffect(() => { if (!busy && given !== tried) send() }, [busy, given, tried])
  return { known, given, busy, wrong, give: (code: string, value: Given) => setGiven({ ...given, [code]: value }), again: () => setGiven({ ...given }) }
}

const statusWords = (busy: boolean, any: boolean) => (busy ? words.end.saving : any ? score.saved : '')

function Sheet({ room, first }: Readonly<{ room: Room; first: Known }>) {
  const { known: { sheet, filled, hints }, given, busy, wrong, give, again } = useScoring(room, first)
  const { id, status } = room.sitting
  const band = bandName(filled.class)
  return (
    <>
      <div role="status">
        <p className="headline"><span className="big">{score.total(filled.total, filled.max)}</span>{band && <span className={good.includes(filled.class) ? 'tag good' : 'tag'}>{band}</span>}</p>
        <p className="muted small">{statusWords(busy, Object.keys(given).length > 0)}</p>
      </div>
      <section className="card" aria-label={score.title}>
        <ul className="plain">{filled.self.items.map((line) => <Line key={line.code} line={line} scale={sheet.items.find(({ code }) => code === line.code)?.scale} open={status === 'IN_SESSION'} given={given[line.code]} onGive={(value) => give(line.code, value)} />)}</ul>
      </section>
      <Wrong words={wrong} />
      {wrong !== undefined && <button type="button" className="button second" onClick={again}>{text.retry}</button>}
      <Hints hints={hints} />
      <div className="bar"><Onward id={id} from="cham-diem" /></div>
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
      <Loaded of={loading}>{(known) => <Sheet room={room} first={known} />}</Loaded>
    </>
  )
}
