import type { Key } from '@nen-nep/service-kit'
import type { MeetingPlace } from '../place.ts'

/** Remarks to be prepared for one meeting, in one item. */
export const remarksKey = ({ session: { pk }, suffix }: MeetingPlace): Key => ({ pk, sk: `RM#${suffix}` })
