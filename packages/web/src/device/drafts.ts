import * as v from 'valibot'
import { put, remove, take } from './db.ts'

/** What every text has that is on this machine and not yet on the server: whose it is, `version` the one it was written from, `key` that under which it counts once. */
export const drafted = { by: v.string(), text: v.string(), version: v.number(), key: v.string() }

/** The drafts of one kind on this machine: each is read for its author alone. */
export function draftsOf<D extends Readonly<{ by: string }>>(kind: string, Draft: v.GenericSchema<unknown, D>) {
  const name = (id: string) => `${kind}.${id}`
  return {
    draftOf: async (id: string, by: string): Promise<D | undefined> => {
      const read = v.safeParse(Draft, await take('drafts', name(id)))
      return read.success && read.output.by === by ? read.output : undefined
    },
    keepDraft: (id: string, draft: D) => put('drafts', name(id), draft),
    dropDraft: (id: string) => remove('drafts', name(id)),
  }
}
