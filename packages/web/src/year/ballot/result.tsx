import { Paper } from '../../office/paper.tsx'
import { langOf } from '../../language/theirs.tsx'
import { percentText } from '../../percent.ts'
import type { Ballot } from '../api/ballots.ts'
import { Unfold } from '../../ui/unfold.tsx'
import { pageOfBallotProtocol } from '../api/protocols.ts'
import { WordFile } from '../ui/word-file.tsx'
import { choices, words } from './words.vi.ts'

type Closed = Readonly<{ ballot: Ballot; result: NonNullable<Ballot['result']> }>
function LineOf({ name, line: { outcome, choices: told, warnings } }: Readonly<{ name: string; line: Closed['result']['lines'][number] }>) {
  return (
    <li>
      <span className="grow">{name}
        {told && <span className="muted small block">{told.filter(({ votes }) => votes > 0).map(({ choice, votes, ratio }) => `${choices[choice]}: ${words.votes(votes, percentText(ratio))}`).join(' · ')}</span>}
        {warnings.map(({ message }) => <span key={message} className="muted small block" lang={langOf(message)}>{message}</span>)}
      </span>
      <span className={outcome ? 'tag good' : 'tag'}>{outcome ? choices[outcome] : words.noOutcome}</span>
    </li>
  )
}

/** What a closed ballot came to, no more than everybody may know, and the codes by which voters find theirs counted. */
export function Result({ ballot: { id, lines, receipts = [] }, result }: Closed) {
  const names = new Map(lines.map((line) => [line.id, line.text ?? line.name ?? '']))
  return (
    <>
      <section className="card" aria-labelledby="ket-qua">
        <h2 id="ket-qua">{words.result}</h2>
        <p>{words.figures(result.issued, result.returned, result.valid, result.invalid)} {result.baseName}</p>
        {[...result.sums, ...result.notes].map((said) => <p key={said} className="muted" lang={langOf(said)}>{said}</p>)}
        <ul className="todo">{result.lines.map((line) => <LineOf key={line.id} name={names.get(line.id) ?? ''} line={line} />)}</ul>
        <WordFile asked={{ kind: 'BALLOT_PROTOCOL', ballotId: id }} name={words.protocol} />
        <Unfold open={words.seeProtocol} close={words.closeProtocol}>{() => <Paper path={pageOfBallotProtocol(id)} title={words.seeProtocol} />}</Unfold>
      </section>
      {receipts.length > 0 && <details className="help"><summary>{words.receipts(receipts.length)}</summary><p className="codes">{receipts.map((one) => <span key={one} className="code">{one}</span>)}</p></details>}
    </>
  )
}
