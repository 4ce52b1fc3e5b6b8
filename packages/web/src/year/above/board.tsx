import { useCallback, useState } from 'react'
import { Excel, type Column } from '../../excel/excel.tsx'
import { langOf } from '../../language/theirs.tsx'
import { Link } from '../../router/link.tsx'
import { dateText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getBoard, type Board, type Standing } from '../api/campaigns.ts'
import { bare } from '../ids.ts'
import { shared, stepNames } from '../words.vi.ts'
import { missingAt, openAt, steps, wholeOf, type Column as Step } from './figures.ts'
import type { Above } from './node.tsx'
import { words } from './words.vi.ts'

const text = words.board
const isCell = ({ type }: Pick<Standing, 'type'>) => type.startsWith('CELL')
const wayTo = (one: Standing, year: number) => (isCell(one) ? `/danh-gia/${year}/chi-bo/${bare(one.orgId)}/ban-kiem-diem` : `/danh-gia/${year}/to-chuc/${bare(one.orgId)}/tien-do`)

const Figures = ({ board, chosen, onChoose }: Readonly<{ board: Board; chosen: Step; onChoose: (step: Step) => void }>) => (
  <div className="figures five">
    {steps.map((step) => <button key={step} type="button" className="card figure" aria-pressed={step === chosen} onClick={() => onChoose(step)}><span>{text[step]}</span><span className="big">{shared.of(board[step], wholeOf(board, step))}</span><span className="muted small">{step === 'reviews' || step === 'proposed' ? text.people : text.cells}</span></button>)}
  </div>
)

function Missing({ board, step, year }: Readonly<{ board: Board; step: Step; year: number }>) {
  const missing = missingAt(board, step)
  return (
    <section className="card" aria-labelledby="chua-xong">
      <h2 id="chua-xong">{text[step]}: {text.missing(missing.length)}</h2>
      {missing.length === 0 ? <p>{text.allDone}</p> : <ul className="todo">{missing.map((one) => <li key={one.orgId}><Link className="row" to={wayTo(one, year)}>{one.name}</Link><span className="tag bad">{text.left(openAt(one, step))}</span></li>)}</ul>}
      {missing.length > 0 && <p className="muted">{text.remindHint}</p>}
    </section>
  )
}

/** Places where decided people wait for another look; the way leads to where they are decided. */
function Rechecks({ board, year }: Readonly<{ board: Board; year: number }>) {
  if (board.recheck === 0) return null
  const places = (board.items.length > 0 ? board.items : [board]).filter(({ recheck }) => recheck > 0)
  return (
    <section className="note bad" aria-labelledby="xem-lai">
      <h3 id="xem-lai">{text.recheck(board.recheck)}</h3>
      <p>{text.recheckWhy}</p>
      <ul className="todo">{places.map((one) => <li key={one.orgId}><Link className="row" to={isCell(one) ? `/danh-gia/${year}/chi-bo/${bare(one.orgId)}/quyet-dinh` : wayTo(one, year)}>{one.name}</Link><span className="tag bad">{text.rechecks(one.recheck)}</span></li>)}</ul>
    </section>
  )
}

const columns: readonly Column<Standing>[] = [[text.place, ({ name }) => name, 36], [text.inAll, ({ members }) => members, 14], [text.inCells, ({ cells }) => cells, 14], ...steps.map((step): Column<Standing> => [text[step], (one) => one[step], 14])]

const Table = ({ board, year }: Readonly<{ board: Board; year: number }>) => (
  <section className="card">
    <h2 id="bang-tien-do">{text.title}</h2>
    <div className="scroll" role="region" aria-labelledby="bang-tien-do" tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{text.place}</th>{steps.map((step) => <th scope="col" key={step}>{text[step]}</th>)}</tr></thead>
        <tbody>{board.items.map((one) => <tr key={one.orgId}><th scope="row"><Link className="row" to={wayTo(one, year)}>{one.name}</Link></th>{steps.map((step) => <td key={step} className={openAt(one, step) === 0 ? 'held' : undefined}>{shared.of(one[step], wholeOf(one, step))}</td>)}</tr>)}</tbody>
      </table>
    </div>
    <Excel name={text.title} columns={columns} rows={() => board.items} />
  </section>
)

function Content({ board, year }: Readonly<{ board: Board; year: number }>) {
  const [step, setStep] = useState<Step>('reviews')
  return (
    <>
      <h2>{board.name}</h2>
      {board.overdue.length > 0 && <section className="note bad" aria-labelledby="qua-han"><h3 id="qua-han">{text.overdue}</h3><ul>{board.overdue.map((one) => <li key={one.step}>{text.late(stepNames[one.step], dateText(one.dueOn), one.open)}</li>)}</ul></section>}
      {board.notes.length > 0 && <div className="note">{board.notes.map((note) => <p key={note} lang={langOf(note)}>{note}</p>)}</div>}
      <Rechecks board={board} year={year} />
      <Figures board={board} chosen={step} onChoose={setStep} />
      <Missing board={board} step={step} year={year} />
      {isCell(board) && <p><Link className="button second" to={wayTo(board, year)}>{text.open}</Link></p>}
      {board.items.length > 0 && <Table board={board} year={year} />}
    </>
  )
}

function Running({ id, orgId, year }: Readonly<{ id: string; orgId: string; year: number }>) {
  const loading = useLoad(useCallback(() => getBoard(id, orgId), [id, orgId]))
  return <Loaded within of={loading} title={text.title}>{(board) => <Content key={orgId} board={board} year={year} />}</Loaded>
}

/** How far a body's year has come: every total opens the places where it is not done. */
export function BoardOf({ campaign, orgId, year }: Above) {
  if (!campaign) return <p className="note">{text.none(year)}</p>
  if (campaign.status === 'DRAFT') return <p className="note">{text.draft}</p>
  return (
    <>
      {campaign.status === 'OPENING' && <p className="note" role="status">{text.freezing(campaign.done ?? 0, campaign.cells ?? 0)}</p>}
      <Running id={campaign.id} orgId={orgId} year={year} />
    </>
  )
}
