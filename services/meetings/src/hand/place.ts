import { bare } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import type { MeetingPlace } from '../place.ts'

/** Hands that were put up in one meeting; each has a row of its own, so that thirty at once hinder nobody. */
export const handsOf = ({ session: { pk }, suffix }: MeetingPlace) => ({ pk, prefix: `HU#${suffix}#` })
export const handKey = (place: MeetingPlace, memberId: string): Key => ({ pk: place.session.pk, sk: `HU#${place.suffix}#${bare(memberId)}` })
