import * as v from 'valibot'
import { ReasonType, type Answer } from '../api/meetings.ts'

const Kept = v.pipe(v.string(), v.parseJson(), v.object({ key: v.string(), answer: v.object({ attending: v.boolean(), reasonType: v.optional(ReasonType), reason: v.optional(v.string()) }) }))
/** An answer on its way, with the key under which it counts once however often it is sent. */
export type Pending = Readonly<{ key: string; answer: Answer }>

const place = (name: string) => `nen-nep.answer.${name}`

/** The answer to this meeting that has not reached the server; kept in this tab only, since a reason may be about health. */
export function pendingFor(name: string): Pending | undefined {
  const read = v.safeParse(Kept, sessionStorage.getItem(place(name)))
  return read.success ? read.output : undefined
}
export const keepPending = (name: string, pending: Pending) => sessionStorage.setItem(place(name), JSON.stringify(pending))
export const dropPending = (name: string) => sessionStorage.removeItem(place(name))

/** The same answer keeps its key; another one is another command. */
export const keyed = (before: Pending | undefined, answer: Answer): Pending =>
  before && JSON.stringify(before.answer) === JSON.stringify(answer) ? before : { key: crypto.randomUUID(), answer }
