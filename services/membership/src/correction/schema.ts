import { bare, compose, parts, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Changes } from '../member/schema.ts'

/** Corrections of one cell stand together, so that its secretary reads them in one Query. The id tells the cell. */
export const correctionsOf = (cell: string) => `RC#${cell}`
export const correctionId = (cellId: string, hash: string) => compose('cor', bare(cellId), hash)
export function correctionKey(id: string): Key | undefined {
  const [cell, hash] = parts('cor', id, 2) ?? []
  return cell !== undefined && hash !== undefined ? { pk: correctionsOf(cell), sk: hash } : undefined
}

const asked = { id: v.string(), memberId: v.string(), cellId: v.string(), changes: Changes, why: v.string(), askedAt: v.string(), dueOn: v.string() }
const decided = { by: v.string(), at: v.string(), reason: v.optional(v.string()) }
/** A member's wish to have their record mended. `dueOn` is a civil day; ACCEPTED keeps in `was` what stood before. */
export const Correction = v.variant('state', [
  v.object({ ...asked, state: v.literal('PROPOSED') }),
  v.object({ ...asked, state: v.literal('ACCEPTED'), decided: v.object(decided), was: v.partial(Changes) }),
  v.object({ ...asked, state: v.literal('REFUSED'), decided: v.object(decided) }),
])
export type Correction = v.InferOutput<typeof Correction>

export const Proposing = v.strictObject({ changes: v.pipe(Changes, v.check((changes) => Object.keys(changes).length > 0)), why: Text(1000) })
export type Proposing = v.InferOutput<typeof Proposing>
export const Deciding = v.strictObject({ decision: v.picklist(['ACCEPT', 'REFUSE']), reason: v.optional(Text(1000)) })
export type Deciding = v.InferOutput<typeof Deciding>
