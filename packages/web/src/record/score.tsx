import { useCallback } from 'react'
import { getRecordScore, type Record, type Score as Known } from '../api/record.ts'
import { page } from '../router/page.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Part } from '../amiss/part.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const Confirm = page(() => import('./confirm.tsx'))
const named: Readonly<{ [code: string]: string }> = words.classes
const colours: Readonly<{ [code: string]: string }> = { TOT: 'tag good', KHA: 'tag good', TRUNG_BINH: 'tag', KEM: 'tag bad' }

const Sheet = ({ score: { self, superior, total, max, class: band } }: Readonly<{ score: Known }>) => (
  <>
    <p className="headline"><span className="big">{words.total(total, max)}</span>{band !== null && <span className={colours[band] ?? 'tag'}>{named[band] ?? band}</span>}</p>
    {superior?.reason !== undefined && <p className="note">{words.superior(superior.total, superior.max)}. {words.reason}: {superior.reason}</p>}
    <ul className="todo">{self.items.map(({ code, label, points, max: most }) => <Line key={code} label={label} own={points} most={most} theirs={superior?.items.find((one) => one.code === code)?.points} />)}</ul>
  </>
)

function Line({ label, own, most, theirs }: Readonly<{ label: string; own: number; most: number; theirs: number | undefined }>) {
  const differs = theirs !== undefined && theirs !== own
  return <li className={differs ? 'changed' : undefined}><span className="grow">{label}</span><span>{differs ? <>{words.own} {own} · <strong>{words.theirs} {theirs}</strong>/{most}</> : `${own}/${most}`}</span></li>
}

type Props = Readonly<{ record: Record; may: boolean; again: () => void }>
/** The cell's points line by line; whoever decides over it confirms them once the minutes are signed. */
export function Score({ record, may, again }: Props) {
  const { id, status } = record
  const loading = useLoad(useCallback(() => asMe((token) => getRecordScore(token, id)), [id]))
  return (
    <section className="card" aria-labelledby="diem">
      <h2 id="diem">{words.score}</h2>
      <Loaded within of={loading} title={words.score}>{(score) => (score.class === null && score.total === 0 ? <p className="muted">{words.noScore}</p> : <Sheet score={score} />)}</Loaded>
      {status === 'CONFIRMED' && <p className="note good">{words.confirmed}</p>}
      {may && status === 'SIGNED' && <Part><Confirm record={record} again={again} /></Part>}
    </section>
  )
}
