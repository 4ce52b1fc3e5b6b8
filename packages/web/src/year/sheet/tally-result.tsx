import { langOf } from '../../language/theirs.tsx'
import { percentText } from '../../percent.ts'
import { Paper } from '../../office/paper.tsx'
import { Unfold } from '../../ui/unfold.tsx'
import { pageOfProtocol } from '../api/protocols.ts'
import { isRated } from '../api/classes.ts'
import type { Count, Result, Sheet } from '../api/sheets.ts'
import { WordFile } from '../ui/word-file.tsx'
import { grades } from '../words.vi.ts'
import { words as ballot } from '../ballot/words.vi.ts'
import { nameIn } from './room.ts'
import { words } from './words.vi.ts'

const text = words.tally
const fields: Readonly<Record<string, string>> = { issued: text.issued, returned: text.returned, unreturned: text.unreturned, valid: text.valid, invalid: text.invalid }

/** The line of a count that a pointer names. */
export function lineAt(sheet: Sheet, pointer: string): string {
  const [, field = '', id = '', grade] = pointer.split('/')
  return field === 'votes' && isRated(grade) ? text.person(nameIn(sheet, id), grades[grade]) : (fields[field] ?? pointer)
}

/** Where two tellers wrote differently, figure beside figure. */
export const Differences = ({ count: { differences, tellers }, sheet }: Readonly<{ count: Count; sheet: Sheet }>) => (
  <section className="note bad" role="alert">
    <p className="title">{text.differ}</p>
    <div className="scroll" role="region" aria-label={text.differ} tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{text.line}</th>{[text.first, text.second].map((name, at) => <th scope="col" key={name}>{tellers[at] === undefined ? name : nameIn(sheet, tellers[at])}</th>)}</tr></thead>
        <tbody>{differences.map(({ pointer, first, second }) => <tr key={pointer}><th scope="row">{lineAt(sheet, pointer)}</th><td>{first}</td><td>{second}</td></tr>)}</tbody>
      </table>
    </div>
  </section>
)

/** What a vote came to, of which base, each person with the class that passed. */
export const Agreed = ({ sheet, result: { issued, returned, valid, invalid, baseName, people, sums = [] } }: Readonly<{ sheet: Sheet; result: Result }>) => (
  <section className="card" aria-labelledby="ket-qua">
    <h3 id="ket-qua">{text.result}</h3>
    <p>{ballot.figures(issued, returned, valid, invalid)} {baseName}</p>
    {sums.map((said) => <p key={said} className="muted">{said}</p>)}
    <ul className="todo">
      {people.map(({ id, outcome, classes, warnings }) => (
        <li key={id}>
          <span className="grow">{nameIn(sheet, id)}
            <span className="muted small block">{classes ? classes.filter(({ votes }) => votes > 0).map(({ class: grade, votes, ratio }) => `${grades[grade]}: ${ballot.votes(votes, percentText(ratio))}`).join(' · ') : ballot.hidden}</span>
            {warnings.map(({ message }) => <span key={message} className="muted small block" lang={langOf(message)}>{message}</span>)}
          </span>
          <span className={outcome ? 'tag good' : 'tag'}>{outcome ? grades[outcome] : ballot.noOutcome}</span>
        </li>
      ))}
    </ul>
    <WordFile asked={{ kind: 'PROTOCOL', sheetId: sheet.id }} name={text.protocol} />
    <Unfold open={ballot.seeProtocol} close={ballot.closeProtocol}>{() => <Paper path={pageOfProtocol(sheet.id)} title={ballot.seeProtocol} />}</Unfold>
  </section>
)
