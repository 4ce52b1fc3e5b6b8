import type { Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { MeetingPlace } from '../place.ts'
import { Answer, type Answering } from './schema.ts'

/** What the caller themselves answered, among the rows just read; null until they did. */
export function answerIn({ caller, row }: Opened, place: MeetingPlace): Answering | null {
  const found = row(place.answer(caller.id))
  if (!found) return null
  const { attending, reasonType, reason } = v.parse(Answer, found)
  return { attending, reasonType, reason }
}
