import { useCallback, useState } from 'react'
import { monthAs } from '../formats.vi.ts'
import { text } from '../messages.vi.ts'
import { getBoard, type BoardData } from '../api/board.ts'
import { follows, type Me } from '../me/me.ts'
import { sendsFor } from '../me/rights.ts'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Bars } from './bars.tsx'
import { Chart } from './chart.tsx'
import { bandsOf, figuresOf, type Figure } from './figures.ts'
import { NotMet } from './not-met.tsx'
import { Table } from './table.tsx'
import { words } from './words.vi.ts'

const List = ({ figure }: Readonly<{ figure: Figure }>) => (
  <section className="card" aria-labelledby="danh-sach">
    <h2 id="danh-sach">{words.list[figure.key]} ({figure.lines.length})</h2>
    {figure.lines.length === 0 && <p>{words.none}</p>}
    <Some id="tim-chi-bo" of={figure.lines} nameOf={({ cell }) => cell.name}>
      {(some) => <ul className="todo">{some.map(({ cell, said }) => <li key={cell.cellId}><Link className="row" to={`/to-chuc/${cell.cellId}`}>{cell.name}</Link><span className="tag">{said}</span></li>)}</ul>}
    </Some>
  </section>
)

type Shown = Readonly<{ data: BoardData; month: number; year: number; orgId: string; may: boolean; onMonth: (month: number) => void }>
function Content({ data, month, year, orgId, may, onMonth }: Shown) {
  const figures = figuresOf(data, { month, year, now: Date.now() })
  const [which, setWhich] = useState<Figure['key']>('notMet')
  const shown = figures.find(({ key }) => key === which) ?? figures[0]
  const openMonth = (wanted: number) => {
    setWhich('attendance')
    onMonth(wanted)
  }
  if (data.cells.length === 0) return <p className="note">{words.empty}</p>
  return (
    <>
      <div className="figures">
        {figures.map(({ key, title, value, note }) => <button type="button" className="card figure" key={key} aria-pressed={key === which} onClick={() => setWhich(key)}><span>{title}</span><span className="big">{value}</span><span className="muted small">{note}</span></button>)}
      </div>
      <div className="halves">
        <div>{shown.key === 'notMet' && may ? <NotMet key={`${year} ${month}`} figure={shown} orgId={orgId} month={month} year={year} /> : <List figure={shown} />}</div>
        <div>
          <Chart months={data.months} year={year} onMonth={openMonth} />
          <Bars bars={bandsOf(data, month)} title={words.bands(month)} />
        </div>
      </div>
      <Table data={data} year={year} />
    </>
  )
}

/** For whoever follows many cells: the month in its totals, each with its list; who has not met, and one press to remind them; cells by months; the year's line and the month's classes. */
export default function Board({ me }: Readonly<{ me: Me }>) {
  const { year, month: now } = civilOf(Date.now())
  const [month, setMonth] = useState(now)
  const office = follows(me)
  const orgId = office?.orgId
  const loading = useLoad(useCallback(() => (orgId === undefined ? Promise.resolve(undefined) : asMe((token) => getBoard(token, orgId, year))), [orgId, year]))
  return (
    <>
      <div className="headline"><h1>{words.title(month, year)}</h1>{orgId !== undefined && <button type="button" className="button second noprint" onClick={() => window.print()}>{text.print}</button>}</div>
      <div className="field narrow noprint"><label className="label" htmlFor="thang">{words.choose}</label><select id="thang" value={month} onChange={(event) => setMonth(Number(event.target.value))}>{Array.from({ length: now }, (_, index) => <option key={index} value={index + 1}>{monthAs(index + 1)}</option>)}</select></div>
      <Loaded within of={loading} title={words.title(month, year)}>
        {(data) => (data && office ? <><p className="muted">{words.whole(office.organisation, data.cells.length)}</p><Content data={data} month={month} year={year} orgId={office.orgId} may={sendsFor(me, [office.orgId])} onMonth={setMonth} /></> : <p className="note">{words.notYours}</p>)}
      </Loaded>
    </>
  )
}
