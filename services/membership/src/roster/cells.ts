import type { Problem, ProblemCode } from './problems.ts'
import { cellWords, type Remembered } from './mappings.ts'
import { normalise, sameText } from './text.ts'
import { cutWard, isWard, near, unitKey } from './unit-names.ts'
import { holdsMembers, wayUp, type Unit, type Units } from './units.ts'

/** What a row says about its cell; each may be blank. */
export type CellText = Readonly<{ cell: string; parent: string; cellCode: string }>
export type How = 'CODE' | 'NAME' | 'SIMILAR' | 'SHORT' | 'REMEMBERED'

/** The cell a row names; `perfect` is false where a person should look, because the words differ from the cell's name. */
export type Placement = Readonly<{ unit: Unit; how: How; perfect: boolean }>
export type Misplaced = Readonly<{ field: keyof CellText; problem: Problem }>

type Index = Readonly<{ units: Units; byCode: ReadonlyMap<string, Unit>; byName: ReadonlyMap<string, readonly Unit[]>; byKey: ReadonlyMap<string, readonly Unit[]>; proposed: string[] }>
type Found = Readonly<{ candidates: readonly Unit[]; how: How }>

const exactName = (name: string) => normalise(name).toLowerCase()

function indexOf(units: Units): Index {
  const all = [...units.values()]
  return {
    units,
    byCode: new Map(all.flatMap((unit) => (unit.code === undefined ? [] : [[unit.code, unit] as const]))),
    byName: Map.groupBy(all, ({ name }) => exactName(name)),
    byKey: Map.groupBy(all, ({ name }) => unitKey(name)),
    proposed: [],
  }
}

function parentsOf({ byCode, byName, byKey }: Index, parent: string): readonly Unit[] {
  const coded = byCode.get(parent)
  if (coded) return [coded]
  return byName.get(exactName(parent)) ?? byKey.get(unitKey(parent)) ?? []
}

/** Units below one of the parents, direct children before deeper ones; without parents every unit. */
function within(index: Index, candidates: readonly Unit[], parents: readonly Unit[] | undefined): readonly Unit[] {
  if (!parents) return candidates
  const inside = candidates.filter((unit) => wayUp(index.units, unit).some((above) => parents.includes(above)))
  const children = inside.filter(({ parent }) => parents.some(({ key }) => key === parent))
  return children.length > 0 ? children : inside
}

function byWords(index: Index, cell: string, parents: readonly Unit[] | undefined): Found {
  const named = within(index, index.byName.get(exactName(cell)) ?? [], parents)
  if (named.length > 0) return { candidates: named, how: 'NAME' }
  const similar = within(index, index.byKey.get(unitKey(cell)) ?? [], parents)
  if (similar.length > 0) return { candidates: similar, how: 'SIMILAR' }
  const { base, ward } = cutWard(cell)
  const short = ward === undefined ? [] : within(index, index.byKey.get(base) ?? [], parents)
  return { candidates: short.filter((unit) => wayUp(index.units, unit).some((above) => isWard(above, ward ?? ''))), how: 'SHORT' }
}

const misplaced = (field: keyof CellText, code: ProblemCode, detail: Problem['detail']): Misplaced => ({ field, problem: { code, detail } })

function byCode(index: Index, unit: Unit, { cell, cellCode }: CellText, parents: readonly Unit[] | undefined): Placement | Misplaced {
  const candidates = cell === '' ? [] : byWords(index, cell, parents).candidates
  const elsewhere = parents !== undefined && parents.length > 0 && within(index, [unit], parents).length === 0
  if (elsewhere || (candidates.length > 0 && !candidates.includes(unit))) {
    return misplaced('cell', 'cell.code-and-name-differ', { value: cell, code: cellCode, name: unit.name })
  }
  return { unit, how: 'CODE', perfect: cell === '' || sameText(cell, unit.name) }
}

/** Of how many unknown names a file is told what they come close to: a hostile one could have a new name in every row. */
const MOST_PROPOSALS = 200
function proposalsFor(index: Index, cell: string, parents: readonly Unit[] | undefined): string {
  if (index.proposed.length >= MOST_PROPOSALS) return ''
  index.proposed.push(cell)
  return near(within(index, [...index.units.values()], parents).filter(holdsMembers), cell).map(({ name }) => `“${name}”`).join(', ')
}

function byName(index: Index, { cell, parent }: CellText, parents: readonly Unit[] | undefined): Placement | Misplaced {
  if (cell === '') return misplaced('cell', 'cell.missing', {})
  if (parents?.length === 0) return misplaced('parent', 'parent.unknown', { value: parent })
  const { candidates, how } = byWords(index, cell, parents)
  const [unit, ...others] = candidates
  if (!unit) return misplaced('cell', 'cell.unknown', { value: cell, parent, names: proposalsFor(index, cell, parents) })
  const names = candidates.slice(0, 3).map(({ name, code }) => `${name}${code === undefined ? '' : ` (${code})`}`)
  return others.length > 0 ? misplaced('cell', 'cell.ambiguous', { value: cell, names: names.join('; ') }) : { unit, how, perfect: how === 'NAME' }
}

/** The unit a person said these words mean under the parent beside them, or else wherever they stand, if it lies there; nothing where it is gone. */
function meant(index: Index, text: CellText, { remembered, parents }: Readonly<{ remembered: Remembered; parents: readonly Unit[] | undefined }>): Unit | undefined {
  const unitOf = (known: string | undefined) => (known === undefined ? undefined : (index.units.get(known) ?? index.byCode.get(known)))
  const anywhere = unitOf(remembered[cellWords({ cell: text.cell, parent: '' })])
  return unitOf(remembered[cellWords(text)]) ?? (anywhere && within(index, [anywhere], parents)[0])
}

function resolve(index: Index, text: CellText, remembered: Remembered): Placement | Misplaced {
  const coded = index.byCode.get(text.cellCode)
  const parents = text.parent === '' ? undefined : parentsOf(index, text.parent)
  if (coded) return byCode(index, coded, text, parents)
  if (text.cellCode !== '') return misplaced('cellCode', 'cell.code-unknown', { value: text.cellCode })
  const found = byName(index, text, parents)
  if (text.cell === '' || ('unit' in found && found.perfect)) return found
  // What somebody said these words mean outweighs what they look like, never the cell's very own name.
  const unit = meant(index, text, { remembered, parents })
  return unit ? { unit, how: 'REMEMBERED', perfect: true } : found
}

/** A resolver over one tree; a roster names the same few hundred cells thousands of times, so answers are kept. */
export function cellResolver(units: Units, remembered: Remembered): (text: CellText) => Placement | Misplaced {
  const index = indexOf(units)
  const answers = new Map<string, Placement | Misplaced>()
  return (text) => {
    const key = JSON.stringify([text.cell, text.parent, text.cellCode])
    const known = answers.get(key)
    if (known) return known
    const found = resolve(index, text, remembered)
    const answer = 'unit' in found && !holdsMembers(found.unit) ? misplaced('cell', 'cell.not-a-cell', { value: found.unit.name }) : found
    answers.set(key, answer)
    return answer
  }
}
