import * as v from 'valibot'

/** What a thread is told at birth; `offset` is the shared clock. */
export const ThreadData = v.object({
  file: v.string(),
  handler: v.string(),
  name: v.string(),
  memoryMb: v.number(),
  arn: v.string(),
  offset: v.custom<BigInt64Array>((value) => value instanceof BigInt64Array),
})
export type ThreadData = v.InferOutput<typeof ThreadData>

/** An event as JSON text, as Lambda hands it over; `deadline` is an instant of real time in milliseconds. */
export const Invocation = v.object({ id: v.string(), event: v.string(), deadline: v.number(), label: v.string() })
export type Invocation = v.InferOutput<typeof Invocation>

export const Outcome = v.variant('ok', [
  v.object({ ok: v.literal(true), id: v.string(), value: v.string() }),
  v.object({ ok: v.literal(false), id: v.string(), error: v.string() }),
])
export type Outcome = v.InferOutput<typeof Outcome>
