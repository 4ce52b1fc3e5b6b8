import * as v from 'valibot'
import { putFile } from '../put-file.ts'
import { ask, part, tell } from './ask.ts'
import { Import, Row, type Meaning, type RowState } from './shapes/imports.ts'

export type { Column, Import, Meaning, Row, RowState, Value } from './shapes/imports.ts'

const text = v.optional(v.string())
const Sent = v.object({ uploadId: v.string(), url: v.string() })
export type Paper = Readonly<{ file: File; classification: string; secrecyConfirmed: boolean }>
/** Sends a file to the bucket, whatever it is for; answers its upload. The file never passes through a service. */
export async function upload({ file, classification, secrecyConfirmed }: Paper, key: string): Promise<string> {
  const body = { name: file.name, size: file.size, mediaType: file.type || 'application/octet-stream', classification, ...(secrecyConfirmed ? { secrecyConfirmed } : {}) }
  const { uploadId, url } = await tell(Sent, '/uploads', { body, key })
  await putFile(url, file)
  return uploadId
}

export type Reading = Readonly<{ uploadId: string; matchOn: readonly string[]; mapping?: Readonly<Record<string, string>>; values?: readonly Meaning[] }>
export const createImport = (body: Reading, key: string) => tell(Import, '/imports', { body, key })
export const getImport = (id: string) => ask(Import, `/imports/${part(id)}`)
const Rows = v.object({ items: v.array(Row), next: text })
export const listRows = (id: string, { state, cursor, limit = 50 }: Readonly<{ state?: RowState | undefined; cursor?: string | undefined; limit?: number }>) => ask(Rows, `/imports/${part(id)}/rows`, { state, cursor, limit: String(limit) })
export const errorsOf = (id: string) => ask(v.object({ url: v.string() }), `/imports/${part(id)}/errors`)
export type Decision = Readonly<{ row: number; decision: 'NEW' | 'SAME' | 'SKIP'; memberId?: string }>
export const confirmImport = (id: string, decisions: readonly Decision[], key: string) => tell(v.object({ id: v.string() }), `/imports/${part(id)}/confirmation`, { body: { decisions }, key })

const Kept = v.object({ id: v.string(), kind: v.string(), text: v.string(), parent: text, to: v.string(), toName: text })
export type Kept = v.InferOutput<typeof Kept>
export const listMappings = (orgId: string, cursor?: string) => ask(v.object({ items: v.array(Kept), next: text }), '/mappings', { orgId, cursor, limit: '50' })
export const forgetMapping = (id: string, key: string) => tell(v.object({ id: v.string() }), `/mappings/${part(id)}/forget`, { body: {}, key })
