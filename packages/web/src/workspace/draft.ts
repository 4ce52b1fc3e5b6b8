import * as v from 'valibot'
import { put, remove, take } from '../device/db.ts'

const Draft = v.object({ by: v.string(), text: v.string(), version: v.number(), key: v.string() })
/** A text on this machine that the server does not have yet; `version` is the one it was edited from, `key` that under which it counts once. */
export type Draft = v.InferOutput<typeof Draft>
const name = (id: string) => `minutes.${id}`

/** The draft of somebody's minutes, theirs alone. */
export async function draftOf(id: string, by: string): Promise<Draft | undefined> {
  const read = v.safeParse(Draft, await take('drafts', name(id)))
  return read.success && read.output.by === by ? read.output : undefined
}
export const keepDraft = (id: string, draft: Draft) => put('drafts', name(id), draft)
export const dropDraft = (id: string) => remove('drafts', name(id))
