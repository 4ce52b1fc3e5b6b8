import * as v from 'valibot'

/** Who speaks since when (ms), and who waits. */
export const Speech = v.object({ memberId: v.string(), since: v.number(), queue: v.pipe(v.array(v.string()), v.readonly()) })
export type Speech = Readonly<v.InferOutput<typeof Speech>>
/** "02:15" of so many seconds. */
export const clock = (seconds: number) => `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
export const secondsSince = (since: number, now: number) => Math.max(0, Math.floor((now - since) / 1000))
/** The next in the queue begins, or nobody. */
export const nextSpeech = ({ queue: [memberId, ...queue] }: Pick<Speech, 'queue'>, now: number): Speech | undefined => (memberId === undefined ? undefined : { memberId, since: now, queue })
/** Somebody asks to speak: at once when nobody does, else they wait; pressed again while waiting they are taken off. */
export function asking(speech: Speech | undefined, memberId: string, now: number): Speech {
  if (!speech) return { memberId, since: now, queue: [] }
  if (speech.memberId === memberId) return speech
  const { queue } = speech
  return { ...speech, queue: queue.includes(memberId) ? queue.filter((one) => one !== memberId) : [...queue, memberId] }
}
