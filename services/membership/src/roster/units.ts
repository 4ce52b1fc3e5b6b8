import { OrganisationType, SectorType } from '@nen-nep/contracts'
import * as v from 'valibot'

/** An organisation that exists already, as the tree knows it. */
export const Organisation = v.object({
  id: v.string(), name: v.string(), type: OrganisationType, code: v.optional(v.string()), parentId: v.optional(v.string()), sectorType: v.optional(SectorType),
})
export type Organisation = v.InferOutput<typeof Organisation>

/** A node people can be placed in or hold roles of: `key` is its id, or its code while it exists only in the file. */
export type Unit = Readonly<{ key: string; id?: string | undefined; code?: string | undefined; name: string; type: OrganisationType; parent?: string | undefined; sectorType?: SectorType | undefined }>
export type Units = ReadonlyMap<string, Unit>

/** Members belong to cells and to the sectional organisations that stand in for one; committees above them hold none themselves. */
export const holdsMembers = ({ type }: Unit) => !['SUPERIOR_ORG', 'GRASSROOTS_ORG', 'SUB_GRASSROOTS_ORG'].includes(type)

/** The unit and everything above it, nearest first; a parent that is not there ends the way. */
export function wayUp(units: Units, unit: Unit): Unit[] {
  const way = [unit]
  for (let above = units.get(unit.parent ?? ''); above && !way.includes(above); above = units.get(above.parent ?? '')) way.push(above)
  return way
}

export const existingUnit = ({ parentId, ...rest }: Organisation): Unit => ({ ...rest, key: rest.id, parent: parentId })
