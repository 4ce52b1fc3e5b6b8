import { orgId, parts } from '@nen-nep/contracts'
import { refuse } from '@nen-nep/service-kit'

/** The organisation, the year and the rest of an id that carries them; an id of another shape is a thing that does not exist. */
export function partsOf(prefix: string, id: string): { cellId: string; year: number; suffix: string } {
  const [cell = '', year = '', suffix = ''] = parts(prefix, id, 3) ?? []
  return /^\d{4}$/.test(year) ? { cellId: orgId(cell), year: Number(year), suffix } : refuse('item.missing')
}
