import * as v from 'valibot'
import { put, remove, take } from '../../device/db.ts'
import { Rated } from '../api/classes.ts'

const Draft = v.object({ by: v.string(), text: v.string(), selfClass: v.optional(Rated), version: v.number(), key: v.string() })
/** What somebody writes and the server does not have yet; `version` is the one it was written from, `key` that under which it counts once. */
export type Draft = v.InferOutput<typeof Draft>
const name = (id: string) => `year.${id}`

/** Somebody's own draft on this machine, nobody else's. */
export async function draftOf(id: string, by: string): Promise<Draft | undefined> {
  const read = v.safeParse(Draft, await take('drafts', name(id)))
  return read.success && read.output.by === by ? read.output : undefined
}
export const keepDraft = (id: string, draft: Draft) => put('drafts', name(id), draft)
export const dropDraft = (id: string) => remove('drafts', name(id))
