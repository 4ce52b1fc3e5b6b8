import { useCallback } from 'react'
import { searchMembers, type Found } from '../api/registry/members.ts'
import { assignUnit } from '../api/registry/units.ts'
import { all } from '../excel/all.ts'
import { SelectField } from '../registry/parts/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Options = readonly Readonly<{ value: string; name: string }>[]
function Person({ one: { id, name, unit = '' }, options, onDone }: Readonly<{ one: Found; options: Options; onDone: () => void }>) {
  const { wrong, run } = useDo()
  const choose = (wanted: string) => run(async (key) => {
    await assignUnit(id, wanted, key)
    onDone()
  })
  return <><SelectField id={`don-vi-${id}`} label={name} options={options} value={unit} onType={choose} /><Wrong words={wrong} /></>
}

/** Everybody on the cell's roster: a joint cell has some dozens. */
const everybody = (cellId: string) => all((cursor) => searchMembers({ orgId: cellId, subtree: false, cursor, limit: 100 }))

/** Of which of the cell's units each member is; a choice is kept at once, from today on. */
export function People({ cellId, units, onDone }: Readonly<{ cellId: string; units: readonly string[]; onDone: () => void }>) {
  const loading = useLoad(useCallback(() => everybody(cellId), [cellId]))
  const options = [{ value: '', name: words.none }, ...units.map((unit) => ({ value: unit, name: unit }))]
  const done = () => {
    loading.refresh()
    onDone()
  }
  return (
    <section aria-labelledby="thuoc-don-vi">
      <h3 id="thuoc-don-vi">{words.members}</h3>
      <p className="hint">{words.membersHint}</p>
      <Loaded of={loading} title={words.members} within>{(people) => people.map((one) => <Person key={one.id} one={one} options={options} onDone={done} />)}</Loaded>
    </section>
  )
}
