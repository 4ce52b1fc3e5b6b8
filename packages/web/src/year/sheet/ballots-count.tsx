import { Count } from '../ui/field.tsx'
import { sumsOf, type Ballots as Heads } from './sums.ts'
import { words } from './words.vi.ts'

const text = words.tally
const Sum = ({ right, says }: Readonly<{ right: boolean; says: string }>) => <p className="headline"><span>{says}</span><span className={right ? 'tag good' : 'tag bad'}>{right ? text.right : text.wrong}</span></p>

/** How many papers there were, with both sums worked out as one types. */
export function Ballots({ heads, onChange }: Readonly<{ heads: Heads; onChange: (heads: Heads) => void }>) {
  const { issued, returned, unreturned, valid, invalid } = heads
  const sums = sumsOf(heads)
  const field = (name: keyof Heads) => <Count id={`phieu-${name}`} label={text[name]} hint={text.sumHint[name]} value={heads[name]} onCount={(value) => onChange({ ...heads, [name]: value })} />
  return (
    <>
      <div className="pair">{field('issued')}{field('returned')}{field('unreturned')}{field('valid')}{field('invalid')}</div>
      <div role="status">
        <Sum right={sums.issued} says={text.issuedSum(issued, returned, unreturned)} />
        <Sum right={sums.returned} says={text.returnedSum(returned, valid, invalid)} />
      </div>
    </>
  )
}
