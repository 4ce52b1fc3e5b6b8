import type { Carried, Carry } from '../carry/schema.ts'
import { placeOf } from '../place.ts'

const HEARD = 36
const nothing = (cellId: string): Carry => ({ cellId, topics: [], heard: [] })

/** What a cell left unfinished waits for the next meeting of the one that takes over, once, however often that is told. `because` is the reorganisation. */
export function inherit(before: Carry | undefined, cellId: string, left: readonly Carried[], because: string): Carry | undefined {
  const { topics, heard } = before ?? nothing(cellId)
  if (heard.includes(because) || left.length === 0) return undefined
  return { cellId, topics: [...topics, ...left], heard: [...heard, because].slice(-HEARD) }
}

/** The cells stand again: what was to be taken over from them is theirs. Heard before the reorganisation itself, it stays undone. */
export function giveBack(before: Carry | undefined, cellId: string, from: readonly string[], because: string): Carry | undefined {
  const { topics, heard } = before ?? nothing(cellId)
  const kept = topics.filter((topic) => !from.includes(placeOf(topic.from.meetingId).cellId))
  if (heard.includes(because) && kept.length === topics.length) return undefined
  return { cellId, topics: kept, heard: [...heard.filter((one) => one !== because), because].slice(-HEARD) }
}
