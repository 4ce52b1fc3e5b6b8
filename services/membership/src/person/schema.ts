import { bare, compose, memberId as withPrefix, parts, Text } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const exportsOf = (memberId: string) => `X#${bare(memberId)}`
/** One export a person and civil day: asking again that day finds the first. */
export const exportId = (memberId: string, day: string) => compose('pex', bare(memberId), day.replaceAll('-', ''))
export function exportKey(id: string): Key | undefined {
  const [member, day] = parts('pex', id, 2) ?? []
  return member !== undefined && day !== undefined ? { pk: exportsOf(withPrefix(member)), sk: day } : undefined
}

/** The services that hold something on a person; an export is ready when all have handed in. */
export const holders = ['membership', 'meetings', 'evaluations', 'notifications'] as const

const Part = v.object({ file: v.string(), rows: v.number() })
const asked = { id: v.string(), memberId: v.string(), cellId: v.string(), by: v.string(), reason: v.optional(v.string()), askedAt: v.string(), dueOn: v.string(), parts: v.record(v.string(), Part) }
/** All that is held on one person, gathered on request. READY until `expiresAt`, then its files are deleted. */
export const PersonExport = v.variant('state', [
  v.object({ ...asked, state: v.literal('REQUESTED') }),
  v.object({ ...asked, state: v.literal('READY'), readyAt: v.string(), expiresAt: v.string(), data: v.string(), page: v.string() }),
  v.object({ ...asked, state: v.literal('EXPIRED'), expiredAt: v.string() }),
])
export type PersonExport = v.InferOutput<typeof PersonExport>

export const Asking = v.strictObject({ reason: v.optional(Text(1000)) })
export type Asking = v.InferOutput<typeof Asking>
export const Restricting = v.strictObject({ reason: Text(1000) })
export type Restricting = v.InferOutput<typeof Restricting>
