import { useCallback, useState } from 'react'
import { getBoard, type BoardData } from '../api/board.ts'
import { follows, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { CellMeetings } from './cell.tsx'
import { Chart } from './chart.tsx'
import { figuresOf, type Figure } from './figures.ts'
import { Table } from './table.tsx'
import { words } from './words.vi.ts'

function List({ figure, onOpen }: Readonly<{ figure: Figure; onOpen: (cellId: string) => void }>) {
  return (
    <section className="card" aria-labelledby="danh-sach">
      <h2 id="danh-sach">{words.list[figure.key]} ({figure.lines.length})</h2>
      {figure.lines.length === 0 && <p>{words.none}</p>}
      <ul className="todo">{figure.lines.map(({ cell, said }) => <li key={cell.cellId}><button type="button" className="text" onClick={() => onOpen(cell.cellId)}>{cell.name}</button><span className="tag">{said}</span></li>)}</ul>
    </section>
  )
}

type Shown = Readonly<{ data: BoardData; month: number; year: number }>
function Content({ data, month, year }: Shown) {
  const figures = figuresOf(data, month)
  const [which, setWhich] = useState<Figure['key']>('notMet')
  const [cell, setCell] = useState<string>()
  const opened = data.cells.find(({ cellId }) => cellId === cell)
  if (opened) return <CellMeetings cell={opened} year={year} onBack={() => setCell(undefined)} />
  const shown = figures.find(({ key }) => key === which)
  return (
    <>
      <div className="figures">
        {figures.map(({ key, title, value }) => <button type="button" className="card figure" key={key} aria-pressed={key === which} onClick={() => setWhich(key)}><span>{title}</span><span className="big">{value}</span></button>)}
      </div>
      {shown && <List figure={shown} onOpen={setCell} />}
      <Table data={data} year={year} onOpen={setCell} />
      <Chart months={data.months} year={year} />
    </>
  )
}

/** For whoever follows many cells: the month in four totals, each with its list; cells by months; the year's line. */
export default function Board({ me }: Readonly<{ me: Me }>) {
  const { year, month: now } = civilOf(Date.now())
  const [month, setMonth] = useState(now)
  const orgId = follows(me)?.orgId
  const loading = useLoad(useCallback(() => (orgId === undefined ? Promise.resolve(undefined) : asMe((token) => getBoard(token, orgId, year))), [orgId, year]))
  return (
    <>
      <h1>{words.title(month, year)}</h1>
      <div className="field"><label className="label" htmlFor="thang">{words.choose}</label><select id="thang" value={month} onChange={(event) => setMonth(Number(event.target.value))}>{Array.from({ length: now }, (_, index) => <option key={index} value={index + 1}>{words.month} {index + 1}</option>)}</select></div>
      <Loaded of={loading} title={words.title(month, year)}>{(data) => (data ? <Content data={data} month={month} year={year} /> : <p className="note">{words.notYours}</p>)}</Loaded>
    </>
  )
}
