import * as v from 'valibot'

const Copies = v.union([v.boolean(), v.pipe(v.number(), v.minValue(0), v.maxValue(1))])
/** How unruly the bus is: `duplicate` and `shuffle` for all events or that share of them, `delayMs` for each. An empty body is a well-behaved bus. */
export const BusSettings = v.object({ duplicate: v.optional(Copies, false), shuffle: v.optional(Copies, false), delayMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(900_000)), 0) })
export type BusSettings = v.InferOutput<typeof BusSettings>

const shuffleSeconds = 2
const struck = (share: boolean | number) => Math.random() < Number(share)

/** The delays in whole seconds, as SQS takes them, of each copy of one event. The queue keeps them, so they outlive this process. */
export function copies({ duplicate, shuffle, delayMs }: BusSettings): number[] {
  const one = () => Math.min(900, Math.ceil(delayMs / 1000) + (struck(shuffle) ? Math.round(Math.random() * shuffleSeconds) : 0))
  return struck(duplicate) ? [one(), one()] : [one()]
}
