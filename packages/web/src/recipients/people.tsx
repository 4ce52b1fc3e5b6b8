import { useCallback } from 'react'
import { peopleOf, type Conditions } from '../api/recipients.ts'
import { Excel } from '../excel/excel.tsx'
import { peopleColumns } from '../people/columns.ts'
import { List } from '../people/list.tsx'
import { Capped } from '../registry/parts/capped.tsx'
import type { Tree } from '../registry/rights.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ orgId: string; conditions: Conditions; name: string; tree: Tree }>
/** Those of today whom conditions describe, and how many cells they are of. */
export function People({ orgId, conditions, name, tree }: Props) {
  const loading = useLoad(useCallback(() => peopleOf(orgId, conditions), [orgId, conditions]))
  const nameOf = (cellId: string) => tree.node(cellId)?.name
  return (
    <Loaded within of={loading} title={name}>
      {(people) => (people.length === 0 ? <p className="muted" role="status">{words.nobody}</p> : (
        <>
          <p role="status"><strong>{words.count(people.length, new Set(people.map(({ cellId }) => cellId)).size)}</strong></p>
          <Capped items={people}>{(shown) => <List people={shown.map((one) => ({ ...one, more: nameOf(one.cellId) }))} />}</Capped>
          <Excel name={name} columns={peopleColumns(nameOf)} rows={() => people} />
        </>
      ))}
    </Loaded>
  )
}
