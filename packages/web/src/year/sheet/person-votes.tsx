import { Rated } from '../api/classes.ts'
import type { Line } from '../api/records.ts'
import { Count } from '../ui/field.tsx'
import { grades } from '../words.vi.ts'
import { nameOf } from './room.ts'
import { castIn, type Votes } from './sums.ts'
import { words } from './words.vi.ts'

const text = words.tally
type Props = Readonly<{ line: Line; votes: Votes; valid: number; onChange: (votes: Votes) => void }>

/** One person's votes by class, held against the valid papers. */
export function PersonVotes({ line, votes, valid, onChange }: Props) {
  const cast = castIn(votes)
  const over = cast > valid
  return (
    <fieldset className="card line">
      <legend>{nameOf(line)}</legend>
      <div className="pair tight">{Rated.options.map((grade) => <Count key={grade} id={`p-${line.memberId}-${grade}`} label={grades[grade]} value={votes[grade]} onCount={(value) => onChange({ ...votes, [grade]: value })} />)}</div>
      <p className={over ? 'wrong' : 'muted'}>{text.cast(cast, valid)}{over && `, ${text.over}`}</p>
    </fieldset>
  )
}
