import { bare, compose, orgId, parts } from '@nen-nep/contracts'
import { refuse, type Key } from '@nen-nep/service-kit'

export const collectiveId = (year: number, org: string) => compose('col', year, bare(org))
/** Beside the part that an organisation sends up. */
export const collectiveKey = (year: number, org: string): Key => ({ pk: `N#${year}#${bare(org)}`, sk: 'C' })
/** The year and body that an id encodes. */
export function collectivePlace(id: string): Readonly<{ year: number; orgId: string }> {
  const [year, org] = parts('col', id, 2) ?? []
  return year !== undefined && org !== undefined && /^\d{4}$/.test(year) ? { year: Number(year), orgId: orgId(org) } : refuse('item.missing')
}
