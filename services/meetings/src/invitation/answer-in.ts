import type { Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { MeetingPlace } from '../place.ts'
import { Answer, type Answering } from './schema.ts'

/** What the caller answered, among the rows just read; null until they did. `through`: it was written down for them. */
export function answerIn({ caller, row }: Opened, place: MeetingPlace): (Answering & Pick<Answer, 'through'>) | null {
  const found = row(place.answer(caller.id))
  if (!found) return null
  const { attending, reasonType, reason, through } = v.parse(Answer, found)
  return { attending, reasonType, reason, ...(through && { through }) }
}
