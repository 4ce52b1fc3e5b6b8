import * as v from 'valibot'

/** What a rule says happened: a type and ids, counts and codes; never texts, votes, numbers of citizens, phones or addresses. */
export type Fact = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>

/** A kind of event: call it to state a fact; its other parts are its documentation and its parser. */
export type EventKind<S extends v.GenericSchema = v.GenericSchema> = {
  (data: v.InferInput<S>): Fact
  readonly type: string
  readonly meaning: string
  readonly schema: S
  readonly example: v.InferInput<S>
}

/** What a kind of event says of itself, for the catalogue. */
export type EventDocument = Readonly<{ type: string; meaning: string; schema: v.GenericSchema; example: unknown }>

/** An event as it travels on the bus. `id` is `<item>@<version>.<index>`; `version` is the version of the thing it tells of. */
export type Happening<T = unknown> = Readonly<{ id: string; at: string; by: string; because?: string; version: number; data: T }>

/** Largest event we publish, in bytes of JSON. */
export const LARGEST_EVENT = 8 * 1024

/** The envelope of every event; `data` is parsed apart, by the schema of its type. */
export const Envelope = v.object({
  id: v.string(),
  at: v.string(),
  by: v.string(),
  because: v.optional(v.string()),
  version: v.number(),
  data: v.unknown(),
})

/** Defines an event type `<noun>.<past-participle>.v<n>`. Under one version only optional fields may be added. */
export function defineEvent<S extends v.GenericSchema<Record<string, unknown>>>(
  type: `${string}.${string}.v${number}`,
  meaning: string,
  schema: S,
  example: v.InferInput<S>,
): EventKind<S> {
  const state = (data: v.InferInput<S>): Fact => ({ type, data })
  return Object.assign(state, { type, meaning, schema, example })
}
