import { useState } from 'react'
import { Rated } from '../api/classes.ts'
import type { Line } from '../api/records.ts'
import { Count } from '../ui/field.tsx'
import { fullGrades } from '../words.vi.ts'
import { byName, nameOf, type Room } from './room.ts'
import { words } from './words.vi.ts'

const text = words.paper
const MOST = 300

type Printed = Readonly<{ cell: string; year: number; people: readonly Line[] }>
type Numbered = Readonly<{ number: number; of: number }>
/** What is torn off when a ballot is handed out: it alone bears a number, so that stubs torn off are ballots issued. */
const Stub = ({ cell, year, number, of }: Omit<Printed, 'people'> & Numbered) => (
  <header className="ballot-stub">
    <p><strong>{text.stub}</strong> {cell} · {text.about(year)}</p>
    <p><strong>{text.numbered(number, of)}</strong></p>
    <p className="small">{text.tear}</p>
  </header>
)

/** One ballot as it is laid on the table, below its stub: no number, no mark, nothing that tells whose it is. */
const Ballot = ({ cell, year, people, number, of }: Printed & Numbered) => (
  <article className="ballot-paper">
    <Stub cell={cell} year={year} number={number} of={of} />
    <div className="ballot-head"><p><strong>{cell}</strong><br />*</p><p><strong>{text.party}</strong></p></div>
    <p className="ballot-title"><strong>{text.name}</strong><br />{text.about(year)}</p>
    <p className="small">{text.how}</p>
    <table>
      <thead><tr><th scope="col">{text.number}</th><th scope="col">{text.who}</th>{Rated.options.map((grade) => <th scope="col" key={grade}>{fullGrades[grade]}</th>)}</tr></thead>
      <tbody>{people.map((line, index) => <tr key={line.id}><td>{index + 1}</td><th scope="row">{nameOf(line)}</th>{Rated.options.map((grade) => <td key={grade}><span className="ballot-box" /></td>)}</tr>)}</tbody>
    </table>
    <p className="small">{text.unsigned}</p>
  </article>
)

/** Ballots to be printed for a vote on paper: everybody who is rated this year, four boxes each, as many copies as there are voters. */
export default function PaperBallots({ sheet, cell }: Room & Readonly<{ cell: string }>) {
  const people = sheet.rows.filter(({ unrated }) => unrated === undefined).toSorted(byName)
  const [copies, setCopies] = useState(sheet.conference?.summoned ?? people.length)
  const many = Math.min(Math.max(copies, 1), MOST)
  if (people.length === 0) return <><h2>{text.title}</h2><p className="note">{text.nobody}</p></>
  return (
    <>
      <div className="noprint">
        <h2>{text.title}</h2>
        <p className="hint">{text.hint}</p>
        <Count id="so-phieu" label={text.copies} hint={text.copiesHint} value={copies} most={MOST} onCount={setCopies} />
        <p><button type="button" className="button" onClick={() => window.print()}>{text.print(many)}</button></p>
        <h3>{text.preview}</h3>
      </div>
      <div className="ballot-papers" role="region" aria-label={text.preview} tabIndex={0}>{Array.from({ length: many }, (_, index) => <Ballot key={index} cell={cell} year={sheet.year} people={people} number={index + 1} of={many} />)}</div>
    </>
  )
}
