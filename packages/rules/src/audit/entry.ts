import * as v from 'valibot'

/** What may be told of a value: itself where it is harmless (a code, a date, a count), else a keyed digest or a mask. */
export const Told = v.union([v.string(), v.number(), v.boolean()])
export type Told = v.InferOutput<typeof Told>
/** One attribute that changed. A side that is absent had no value. */
export const Change = v.object({ field: v.string(), was: v.optional(Told), now: v.optional(Told) })
export type Change = v.InferOutput<typeof Change>

const head = {
  /** When it was done, ISO 8601 UTC, and by whom: a member's id, or `service:<name>`. */
  at: v.string(),
  by: v.string(),
  /** The member in whose place `by` acted. */
  onBehalfOf: v.optional(v.string()),
  /** What was done: the types of the events it made, `item.saved`, `item.removed`, or the name of a sensitive reading. */
  act: v.string(),
  org: v.string(),
  /** Which thing, by its key, and the version it became. */
  thing: v.string(),
  version: v.optional(v.number()),
}
/** What somebody did, as it is sealed. */
export const Entry = v.object({ ...head, changes: v.array(Change) })
export type Entry = v.InferOutput<typeof Entry>

const place = { seq: v.number(), prev: v.string(), hash: v.string() }
/** An entry in its chain: `hash` covers it and `prev`, the hash of the entry before it. */
export const Sealed = v.object({ ...head, ...place, changes: v.array(Change) })
export type Sealed = v.InferOutput<typeof Sealed>
/** An entry shown without its changes: their digest still lets anybody verify it. */
export const Withheld = v.object({ ...head, ...place, digest: v.string() })
export type Withheld = v.InferOutput<typeof Withheld>
/** An entry as a log holds it, with its changes or without. */
export const Logged = v.union([Sealed, Withheld])
export type Logged = v.InferOutput<typeof Logged>

/** Where a chain stood on a day, kept outside the table that holds the chain. */
export const Anchor = v.object({ seq: v.number(), hash: v.string() })
export type Anchor = v.InferOutput<typeof Anchor>
