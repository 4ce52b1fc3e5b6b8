import { bare } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import type { MeetingPlace } from '../place.ts'

/** Members who gave the code of one meeting's hall. */
export const checkInsOf = ({ session: { pk }, suffix }: MeetingPlace) => ({ pk, prefix: `CI#${suffix}#` })
export function checkInKey(place: MeetingPlace, memberId: string): Key {
  const { pk, prefix } = checkInsOf(place)
  return { pk, sk: prefix + bare(memberId) }
}
