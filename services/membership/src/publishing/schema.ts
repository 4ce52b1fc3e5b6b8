import { Grant, RecognitionTerm, RosterMember } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const cellRosterKey = (cellId: string): Key => ({ pk: `U#${cellId}`, sk: 'ROSTER' })

/** One member in a cell's roster, with what only some consumers may see: addresses and terms apart, grants as their own event. `version` is the member's. */
export const RosterEntry = v.object({ ...RosterMember.entries, version: v.number(), email: v.optional(v.string()), phone: v.optional(v.string()), grants: v.array(Grant), formerly: v.optional(v.array(v.string())), signedOutAt: v.optional(v.string()), recognition: v.optional(RecognitionTerm) })
export type RosterEntry = v.InferOutput<typeof RosterEntry>

/** Who belongs to a cell now, kept from the members themselves; each change is published as files that an event names. */
export const CellRoster = v.object({ cellId: v.string(), entries: v.array(RosterEntry) })
export type CellRoster = v.InferOutput<typeof CellRoster>
