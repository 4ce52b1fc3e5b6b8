import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf } from '../place.ts'

export const practiceIdOf = (orgId: string, year: number, suffix: string) => compose('gpr', bare(orgId), year, suffix)
/** What stands on an organisation's shelf in a year. */
export const shelfOf = (orgId: string, year: number) => ({ pk: partitionOf(orgId), prefix: `GP${year}#` })
/** The place of a good practice; an id that is none is one that does not exist. */
export function practicePlaceOf(id: string): Readonly<{ orgId: string; key: Key }> {
  const { cellId: orgId, year, suffix } = partsOf('gpr', id)
  const { pk, prefix } = shelfOf(orgId, year)
  return { orgId, key: { pk, sk: prefix + suffix } }
}
