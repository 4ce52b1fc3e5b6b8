import { editable, type Changes, type Profile } from '../../api/registry/members.ts'
import { fieldText, valueText } from '../codes.vi.ts'
import { Facts } from '../parts/facts.tsx'
import { partWords } from '../parts/words.vi.ts'

const words = partWords.stale

/** Two wrote one record: what stands now beside what was typed, field by field, and the choice. */
export function Stale({ changes, current, onMine, onTheirs }: Readonly<{ changes: Changes; current: Profile; onMine: () => void; onTheirs: () => void }>) {
  const fields = editable.filter((field) => changes[field] !== undefined)
  const facts = (valueOf: (field: (typeof fields)[number]) => string | undefined) => <Facts of={fields.map((field) => [fieldText(field), valueText(field, valueOf(field) ?? words.blank)] as const)} />
  return (
    <section className="note" role="alert" aria-labelledby="vua-sua">
      <h2 id="vua-sua">{words.title}</h2>
      <div className="two">
        <div><h3>{words.theirs}</h3>{facts((field) => current[field])}</div>
        <div><h3>{words.mine}</h3>{facts((field) => changes[field])}</div>
      </div>
      <div className="actions"><button type="button" className="button second" onClick={onTheirs}>{words.keepTheirs}</button><button type="button" className="button second" onClick={onMine}>{words.keepMine}</button></div>
    </section>
  )
}
