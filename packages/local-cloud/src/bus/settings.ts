import * as v from 'valibot'

const Share = v.union([v.boolean(), v.pipe(v.number(), v.minValue(0), v.maxValue(1))])
const Copies = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10))
/** How unruly the bus is: `duplicate` and `shuffle` for all events or that share of them (`duplicate: 3` delivers each three times), `delayMs` for each. An empty body is a well-behaved bus. */
export const BusSettings = v.object({ duplicate: v.optional(v.union([Share, Copies]), false), shuffle: v.optional(Share, false), delayMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(900_000)), 0) })
export type BusSettings = v.InferOutput<typeof BusSettings>

const shuffleSeconds = 2
const struck = (share: boolean | number) => Math.random() < Number(share)

/** The delays in whole seconds, as SQS takes them, of each copy of one event. The queue keeps them, so they outlive this process. */
export function copies({ duplicate, shuffle, delayMs }: BusSettings): number[] {
  const one = () => Math.min(900, Math.ceil(delayMs / 1000) + (struck(shuffle) ? Math.round(Math.random() * shuffleSeconds) : 0))
  const many = typeof duplicate === 'number' && duplicate > 1 ? duplicate : struck(duplicate) ? 2 : 1
  return Array.from({ length: many }, one)
}
