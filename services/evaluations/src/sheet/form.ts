import type { SectorType } from '@nen-nep/contracts'
import type { Subject } from '@nen-nep/rules/rating/index'

/** The forms of guidance 43-HD/BTCTW: 01 a body's own report, 2A a member without a post, 2B one who leads, 2C a member outside the political system. */
export type Form = '01' | '2A' | '2B' | '2C'
/** Where members of a cell stand outside the political system, as far as a sector tells: those of neighbourhoods, of blocks of flats, of enterprises. The guidance's own wording was not seen. */
const OUTSIDE: readonly SectorType[] = ['KHU_PHO', 'CHUNG_CU', 'DN']

/** Which form somebody fills in. */
export function formOf(subject: Subject, sector: SectorType | undefined): Form {
  if (subject === 'COLLECTIVE') return '01'
  if (subject !== 'MEMBER') return '2B'
  return sector !== undefined && OUTSIDE.includes(sector) ? '2C' : '2A'
}
