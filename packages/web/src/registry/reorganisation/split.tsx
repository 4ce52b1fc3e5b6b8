import { useCallback } from 'react'
import { listMembers } from '../../api/people.ts'
import { asMe } from '../../sign-in/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { SelectField, TextField } from '../parts/field.tsx'
import { isCell, type Tree } from '../rights.ts'
import type { Order } from './order.ts'
import { words } from './words.vi.ts'

type Placed = Readonly<{ id: string; name: string }>
type Props = Readonly<{ orgId: string; tree: Tree; order: Order; wrong: (id: string) => string | undefined; onChange: (order: Order) => void }>

/** Whoever or whatever can go to a new organisation: a cell's people, another body's children. */
async function partsOf(orgId: string, tree: Tree): Promise<readonly Placed[]> {
  const node = tree.node(orgId)
  if (node && isCell(node)) return (await asMe((token) => listMembers(token, orgId))).items
  return tree.nodes.filter(({ parentId }) => parentId === orgId)
}

/** The new organisations that a split makes, and who goes to which. */
export function Split({ orgId, tree, order, wrong, onChange }: Props) {
  const loading = useLoad(useCallback(() => partsOf(orgId, tree), [orgId, tree]))
  const { parts, placed } = order
  const place = (id: string, to: string) => onChange({ ...order, placed: Object.fromEntries([...Object.entries(placed).filter(([one]) => one !== id), ...(to === '' ? [] : [[id, Number(to)] as const])]) })
  const options = [{ value: '', name: words.stay }, ...parts.map((name, index) => ({ value: String(index), name: name === '' ? words.partName(index) : name }))]
  return (
    <fieldset>
      <legend>{words.parts}</legend>
      {parts.map((name, index) => <TextField key={index} id={`phan-${index}`} label={words.partName(index)} hint={words.partHint} wrong={wrong(`phan-${index}`)} value={name} onType={(value) => onChange({ ...order, parts: parts.map((one, at) => (at === index ? value : one)) })} />)}
      <p><button type="button" className="button second" onClick={() => onChange({ ...order, parts: [...parts, ''] })}>{words.addPart}</button></p>
      <details className="help">
        <summary>{words.assign}</summary>
        <p className="hint">{words.assignHint}</p>
        <Loaded within of={loading} title={words.assign}>{(all) => <div className="two">{all.map(({ id, name }) => <SelectField key={id} id={`ve-${id}`} label={name} value={placed[id]?.toString() ?? ''} onType={(to) => place(id, to)} options={options} />)}</div>}</Loaded>
      </details>
    </fieldset>
  )
}
