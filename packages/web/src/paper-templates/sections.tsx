import type { Section } from '../api/paper-templates.ts'
import { Tick } from '../office/tick.tsx'
import { words } from './words.vi.ts'

const names: Readonly<Record<string, string>> = words.parts
/** What a part is called where one looks. */
const nameOf = ({ id, name }: Section) => names[id] ?? name

/** A part one step further up or down. */
export const moved = (order: readonly string[], at: number, by: 1 | -1): readonly string[] => order.map((id, index) => (index === at ? order[at + by] : index === at + by ? order[at] : id) ?? id)

type Props = Readonly<{ sections: readonly Section[]; order: readonly string[]; onOrder: (order: readonly string[]) => void }>
/** The parts of a paper in their order; those left out stand last. */
export function Sections({ sections, order, onOrder }: Props) {
  const printed = order.flatMap((id) => sections.find((one) => one.id === id) ?? [])
  const left = sections.filter(({ id }) => !order.includes(id))
  return (
    <fieldset className="field">
      <legend className="label">{words.sections}</legend>
      <p className="hint">{words.sectionsHint}</p>
      <ol className="lines">
        {printed.map((one, at) => (
          <li key={one.id} className="actions">
            {one.optional ? <Tick name={nameOf(one)} on onChange={() => onOrder(order.filter((id) => id !== one.id))} /> : <span>{nameOf(one)}</span>}
            {at > 0 && <button type="button" className="button second" aria-label={words.upOf(nameOf(one))} onClick={() => onOrder(moved(order, at, -1))}>{words.up}</button>}
            {at < printed.length - 1 && <button type="button" className="button second" aria-label={words.downOf(nameOf(one))} onClick={() => onOrder(moved(order, at, 1))}>{words.down}</button>}
          </li>
        ))}
      </ol>
      {left.map((one) => <Tick key={one.id} name={nameOf(one)} on={false} onChange={() => onOrder([...order, one.id])} />)}
    </fieldset>
  )
}
