import { useCallback, useState } from 'react'
import { text } from '../messages.vi.ts'
import { getCompliance, type Compliance } from '../api/reports.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const MONTHS = 12
const two = (month: number) => String(month).padStart(2, '0')
/** This month and the eleven before it. */
function recent(): readonly Readonly<{ year: number; month: number }>[] {
  const { year, month } = civilOf(Date.now())
  return Array.from({ length: MONTHS }, (_, back) => (month - back > 0 ? { year, month: month - back } : { year: year - 1, month: month - back + MONTHS }))
}

const columns: readonly Column<Compliance['cells'][number]>[] = [[words.cell, ({ name }) => name, 32], [words.column, ({ complies }) => (complies ? words.kept : words.lacking)], [words.lacking, ({ lacks }) => lacks.map(({ text: said }) => said).join('; '), 60]]

const Lines = ({ name, report: { cells, complying, asked } }: Readonly<{ name: string; report: Compliance }>) => (
  cells.length === 0 ? <p>{words.none}</p> : (
    <>
      <p className="big">{words.complying(complying, asked)}</p>
      <Some id="tim-bao-cao" of={cells.toSorted((a, b) => b.lacks.length - a.lacks.length)} nameOf={({ name }) => name}>
        {(some) => <ul className="todo">{some.map(({ cellId, name, complies, lacks }) => <li key={cellId}><span className="grow"><Link className="row" to={`/to-chuc/${cellId}`}>{name}</Link>{lacks.length > 0 && <><br /><span className="small">{lacks.map(({ text }) => text).join('; ')}</span></>}</span><span className={complies ? 'tag good' : 'tag bad'}>{complies ? words.kept : words.lacking}</span></li>)}</ul>}
      </Some>
      <Excel name={name} columns={columns} rows={() => cells} />
    </>
  )
)

/** Who kept to the regime in a month, cell by cell, ready to be printed. */
export function Month({ orgId }: Readonly<{ orgId: string }>) {
  const months = recent()
  const [at, setAt] = useState(0)
  const { year, month } = months[at] ?? civilOf(Date.now())
  const asked = `${year}-${two(month)}`
  const loading = useLoad(useCallback(() => asMe((token) => getCompliance(token, orgId, asked)), [orgId, asked]))
  return (
    <section className="card" aria-labelledby="bao-cao-thang">
      <div className="headline"><h2 id="bao-cao-thang">{words.reportOf(month, year)}</h2><button type="button" className="button second noprint" onClick={() => window.print()}>{text.print}</button></div>
      <p className="hint noprint">{words.monthHint}</p>
      <div className="field narrow noprint"><label className="label" htmlFor="thang-bc">{words.chooseMonth}</label><select id="thang-bc" value={at} onChange={(event) => setAt(Number(event.target.value))}>{months.map((one, index) => <option key={index} value={index}>{words.monthOf(one.month, one.year)}</option>)}</select></div>
      <Loaded within of={loading} title={words.month}>{(report) => <Lines name={`${words.report} ${words.monthOf(month, year).toLowerCase()}`} report={report} />}</Loaded>
    </section>
  )
}
