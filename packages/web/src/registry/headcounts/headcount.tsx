import { useCallback } from 'react'
import { locale } from '../../formats.vi.ts'
import { getHeadcount, verifyHeadcount, type Headcount as Count } from '../../api/registry/headcounts.ts'
import { dateText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { dayText, sectorText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { Progress } from '../parts/progress.tsx'
import { usePolled } from '../parts/use-polled.ts'
import { Table } from './table.tsx'
import { words } from './words.vi.ts'

const isMoving = ({ state, verification }: Count) => state === 'COUNTING' || verification?.state === 'COUNTING'
const percent = (share: number) => words.share((share / 100).toLocaleString(locale, { minimumFractionDigits: 2 }))

const Sectors = ({ sectors }: Pick<Count, 'sectors'>) => (
  <section className="card" aria-labelledby="loai-hinh">
    <h2 id="loai-hinh">{words.sectors}</h2>
    <ul className="todo">{sectors.map(({ sectorType, bodies, members, share }) => <li key={sectorType}><span><strong>{sectorText(sectorType)}</strong><br /><span className="muted small">{words.bodies(bodies)}</span></span><span>{words.members(members)} · {percent(share)}</span></li>)}</ul>
  </section>
)

/** What a recount found, where there was one. */
function Found({ verification: { state, same, doneAt = '', differences }, rows }: Readonly<{ verification: NonNullable<Count['verification']>; rows: Count['rows'] }>) {
  if (state === 'COUNTING') return <p role="status">{words.verifying}</p>
  const nameOf = (orgId: string) => rows.find((row) => row.id === orgId)?.name ?? orgId
  return (
    <>
      <p className={same ? 'note good' : 'note'}>{same ? words.same(dateText(doneAt)) : words.differs(dateText(doneAt), differences.length)}</p>
      <ul className="plain">{differences.filter(({ group }) => group === 'members').map(({ orgId, was, is }) => <li key={orgId}>{words.was(nameOf(orgId), was, is)}</li>)}</ul>
    </>
  )
}

function Verification({ count: { id, verification, rows }, again }: Readonly<{ count: Count; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const verify = () => run(async (key) => {
    await verifyHeadcount(id, key)
    again()
  })
  return (
    <section className="card" aria-label={words.verify}>
      {verification && <Found verification={verification} rows={rows} />}
      <Wrong words={wrong} />
      <div className="actions"><button type="button" className="button second" aria-disabled={busy} onClick={verify}>{words.verify}</button><button type="button" className="button second" onClick={() => window.print()}>{words.print}</button></div>
    </section>
  )
}

function Frozen({ count, again }: Readonly<{ count: Count; again: () => void }>) {
  return (
    <>
      <h1>{words.shown(dayText(count.on) ?? '')}</h1>
      <Table rows={count.rows} />
      {count.sectors.length > 0 && <Sectors sectors={count.sectors} />}
      <section className="card"><p className="muted">{words.digest}. {words.digestHint}</p><p className="digest">{count.digest}</p></section>
      <Verification count={count} again={again} />
    </>
  )
}

/** One frozen count: rows that add up the tree, shares by kind, and a recount beside it. */
export default function Headcount({ id }: Readonly<{ id: string }>) {
  const loading = usePolled(useCallback(() => getHeadcount(id), [id]), isMoving)
  return <><Back to="/so-luong" words={words.back} /><Loaded of={loading} title={words.title}>{(count) => (count.state === 'COUNTING' ? <><h1>{words.shown(dayText(count.on) ?? '')}</h1><Progress words={words.counting} progress={5000} /></> : <Frozen count={count} again={loading.refresh} />)}</Loaded></>
}
