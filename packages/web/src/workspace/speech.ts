import * as v from 'valibot'

const Speech = v.pipe(v.string(), v.parseJson(), v.object({ memberId: v.string(), since: v.number(), queue: v.array(v.string()) }))
/** Who speaks since when (ms), and who waits; survives a reload of this tab. */
export type Speech = Readonly<{ memberId: string; since: number; queue: readonly string[] }>
const place = (id: string) => `nen-nep.speech.${id}`

export function speechIn(id: string): Speech | undefined {
  const read = v.safeParse(Speech, sessionStorage.getItem(place(id)))
  return read.success ? read.output : undefined
}
export function keepSpeech(id: string, speech: Speech | undefined): void {
  if (speech) sessionStorage.setItem(place(id), JSON.stringify(speech))
  else sessionStorage.removeItem(place(id))
}

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
