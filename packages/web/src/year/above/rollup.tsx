import { useCallback, useState } from 'react'
import { Link } from '../../router/link.tsx'
import { dateText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { Refused } from '../../http/failure.ts'
import { exportRollup, getRollup, runRollup, verifyRollup, type Rollup as Table } from '../api/figures.ts'
import { Spread } from '../ui/spread.tsx'
import { bare } from '../ids.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { WordFile } from '../ui/word-file.tsx'
import { words } from './words.vi.ts'
import { saveJson } from '../../ui/save-file.ts'

const text = words.rollup
type Where = Readonly<{ year: number; orgId: string }>
/** The newest table; none where nothing was rolled up yet. */
async function newest({ year, orgId }: Where): Promise<Table | undefined> {
  try {
    return await getRollup(year, orgId)
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined
    throw error
  }
}

function Certified({ year, orgId }: Where) {
  const [said, setSaid] = useState<readonly string[]>([])
  const acting = useAct()
  const download = () => acting.act(async () => saveJson(`tong-hop-${year}-${orgId}.json`, await exportRollup(year, orgId)))
  const verify = () => acting.act(async () => {
    const { ok, changedSince } = await verifyRollup(year, orgId)
    setSaid([ok ? text.sound : text.broken, ...(changedSince.length > 0 ? [text.changed(changedSince.length)] : [])])
  })
  return (
    <>
      <Trouble of={acting} />
      <div role="status">{said.map((one) => <p key={one} className="note">{one}</p>)}</div>
      <div className="actions"><button type="button" className="button" aria-disabled={acting.busy} onClick={download}>{text.download}</button><button type="button" className="button second" aria-disabled={acting.busy} onClick={verify}>{text.verify}</button></div>
      <WordFile asked={{ kind: 'SUMMARY', year, orgId }} name={text.word} />
      <details className="help"><summary>{text.how}</summary><ol>{text.howTo.map((one) => <li key={one}>{one}</li>)}</ol></details>
    </>
  )
}

/** Where the people behind a part's figures stand, place by place. */
const progressOf = (year: number, orgId: string) => `/danh-gia/${year}/to-chuc/${bare(orgId)}/tien-do`

const Shown = ({ table: { name, revision, asOf, digest, classes, reported, expected, missing, withheld, items }, ...where }: Where & Readonly<{ table: Table }>) => (
  <>
    <section className="card">
      <h3>{name}</h3>
      <p>{text.made(revision, dateText(asOf))} {text.reported(reported, expected)}.</p>
      <Spread label={text.title} parts={classes} />
      {missing.length > 0 && <><h4>{text.missing} ({missing.length})</h4><ul className="todo">{missing.map((one) => <li key={one.orgId}><Link className="row" to={progressOf(where.year, one.orgId)}>{one.name}</Link></li>)}</ul></>}
      {withheld.length > 0 && <p className="note">{text.withheld(withheld.map((one) => one.name).join(', '))}</p>}
      {digest !== undefined && <p className="muted small">{text.digest}: <span className="digest">{digest}</span></p>}
      <Certified {...where} />
    </section>
    {items.length > 0 && <section className="card"><h3>{text.parts}</h3>{items.map((one) => <div key={one.orgId}><h4><Link className="row" to={progressOf(where.year, one.orgId)}>{one.name}</Link> <span className="muted small">({text.reported(one.reported, one.expected)})</span></h4><Spread label={one.name} parts={one.classes} /></div>)}</section>}
  </>
)

/** A year's certified table: its figures, what is missing, the file, and how anybody checks it. */
export default function Rollup(where: Where) {
  const { year, orgId } = where
  const loading = useLoad(useCallback(() => newest({ year, orgId }), [year, orgId]))
  const acting = useAct()
  const run = () => acting.act(async (key) => {
    await runRollup(year, orgId, key)
    loading.refresh()
  })
  return (
    <>
      <h2>{text.title}</h2>
      <Loaded within of={loading} title={text.title}>{(table) => (table ? <Shown table={table} {...where} /> : <p className="note">{text.none}</p>)}</Loaded>
      <Trouble of={acting} />
      <p><button type="button" className="button second" aria-disabled={acting.busy} onClick={run}>{text.run}</button></p>
    </>
  )
}
