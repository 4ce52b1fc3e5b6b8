import { useCallback, useState } from 'react'
import { getTree } from '../api/bodies.ts'
import { attendanceSheets, exportRollup, yearPapers } from '../api/reports.ts'
import { monthAs } from '../formats.vi.ts'
import { FileButton } from '../office/file.tsx'
import { thisYear, YearField } from '../office/year.tsx'
import { Choices } from '../ui/choices.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'
import { saveJson } from '../ui/save-file.ts'

const cells: readonly string[] = ['CELL_GRASSROOTS', 'CELL_SUBORDINATE']
/** As one prints and signs it, or in the columns of the electronic handbook, to be taken over there. */
const layouts = ['SIGNING', 'HANDBOOK'] as const
type Layout = (typeof layouts)[number]
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const MonthField = ({ id, label, month, onMonth }: Readonly<{ id: string; label: string; month: number; onMonth: (month: number) => void }>) => <div className="field"><label className="label" htmlFor={id}>{label}</label><select id={id} value={month} onChange={(event) => onMonth(Number(event.target.value))}>{MONTHS.map((one) => <option key={one} value={one}>{monthAs(one)}</option>)}</select></div>

function Sheet({ options, year }: Readonly<{ options: readonly Readonly<{ id: string; name: string }>[]; year: number }>) {
  const [cellId, setCellId] = useState(options[0]?.id ?? '')
  const [fromMonth, setFrom] = useState(1)
  const [toMonth, setTo] = useState(12)
  const [layout, setLayout] = useState<Layout>('SIGNING')
  const body = { cellId, year, fromMonth, toMonth, layout }
  return (
    <>
      <div className="field"><label className="label" htmlFor="cb-bang">{words.cell}</label><select id="cb-bang" value={cellId} onChange={(event) => setCellId(event.target.value)}>{options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></div>
      <div className="pair"><MonthField id="tu-thang" label={words.fromMonth} month={fromMonth} onMonth={setFrom} /><MonthField id="den-thang" label={words.toMonth} month={toMonth} onMonth={setTo} /></div>
      <Choices id="mau-bang" legend={words.layout} hint={words.layoutHint} options={layouts.map((value) => ({ value, name: words.layouts[value] }))} value={layout} onChoose={setLayout} />
      {fromMonth > toMonth && <p className="wrong">{words.backwards}</p>}
      <FileButton key={JSON.stringify(body)} maker={attendanceSheets} body={body} name={words.makeAttendance} disabled={fromMonth > toMonth || cellId === ''} />
    </>
  )
}

function Certified({ orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const { busy, wrong, run } = useDo()
  const save = () => run(async () => saveJson(words.fileName(year), await asMe((token) => exportRollup(token, orgId, year))))
  return <div className="made"><Wrong words={wrong} /><button type="button" className="button second" aria-disabled={busy} onClick={save}>{words.certified}</button></div>
}

/** The files an office takes home: attendance to sign, and the year's totals on paper and certified. */
export function Files({ orgId }: Readonly<{ orgId: string }>) {
  const [year, setYear] = useState(thisYear)
  const loading = useLoad(useCallback(() => asMe(getTree), []))
  return (
    <div className="noprint">
      <YearField year={year} onYear={setYear} />
      <div className="halves even">
      <section className="card" aria-labelledby="diem-danh-xlsx">
        <h2 id="diem-danh-xlsx">{words.attendance}</h2>
        <p className="hint">{words.attendanceHint}</p>
        <Loaded within of={loading} title={words.attendance}>{({ nodes }) => <Sheet options={nodes.filter(({ type }) => cells.includes(type))} year={year} />}</Loaded>
      </section>
      <section className="card" aria-labelledby="tong-hop">
        <h2 id="tong-hop">{words.year}</h2>
        <p className="hint">{words.yearHint}</p>
        <div className="actions"><FileButton key={year} maker={yearPapers} body={{ kind: 'SUMMARY', year, orgId }} name={words.makeYear} /><Certified orgId={orgId} year={year} /></div>
      </section>
      </div>
    </div>
  )
}
