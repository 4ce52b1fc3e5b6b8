import { useCallback } from 'react'
import { confirmScore, getRecordScore, type Record, type Score as Known } from '../api/record.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const named: Readonly<{ [code: string]: string }> = words.classes
const colours: Readonly<{ [code: string]: string }> = { TOT: 'tag good', KHA: 'tag good', TRUNG_BINH: 'tag', KEM: 'tag bad' }

function Confirm({ id, again }: Readonly<{ id: string; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const go = () => run(async (key) => {
    await asMe((token) => confirmScore(token, id, key))
    again()
  })
  return <div className="noprint"><p className="hint">{words.confirmHint}</p><Wrong words={wrong} /><button type="button" className="button" aria-disabled={busy} onClick={go}>{words.confirm}</button></div>
}

const Sheet = ({ score: { self, total, max, class: band } }: Readonly<{ score: Known }>) => (
  <>
    <p className="headline"><span className="big">{words.total(total, max)}</span>{band !== null && <span className={colours[band] ?? 'tag'}>{named[band] ?? band}</span>}</p>
    <ul className="todo">{self.items.map(({ code, label, points, max: most }) => <li key={code}><span>{label}</span><span>{points}/{most}</span></li>)}</ul>
  </>
)

type Props = Readonly<{ record: Record; may: boolean; again: () => void }>
/** The cell's points line by line; whoever decides over it confirms them once the minutes are signed. */
export function Score({ record: { id, status }, may, again }: Props) {
  const loading = useLoad(useCallback(() => asMe((token) => getRecordScore(token, id)), [id]))
  return (
    <section className="card" aria-labelledby="diem">
      <h2 id="diem">{words.score}</h2>
      <Loaded within of={loading} title={words.score}>{(score) => (score.class === null && score.total === 0 ? <p className="muted">{words.noScore}</p> : <Sheet score={score} />)}</Loaded>
      {status === 'CONFIRMED' && <p className="note good">{words.confirmed}</p>}
      {may && status === 'SIGNED' && <Confirm id={id} again={again} />}
    </section>
  )
}
