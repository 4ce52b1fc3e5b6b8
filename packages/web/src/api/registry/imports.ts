import * as v from 'valibot'
import { Failure } from '../../http/failure.ts'
import { ask, part, tell } from './ask.ts'

const text = v.optional(v.string())
const Counts = v.object({ rows: v.number(), new: v.number(), changed: v.number(), same: v.number(), warning: v.number(), error: v.number(), held: v.number() })
const Column = v.object({ index: v.number(), letter: v.string(), header: v.string(), field: text, perfect: v.boolean() })
export type Column = v.InferOutput<typeof Column>
const Meaning = v.object({ kind: v.picklist(['CELL', 'STATUS']), text: v.string(), parent: text, to: v.string() })
/** What somebody says that words of a file mean: a cell by id or code, or a standing. */
export type Meaning = v.InferOutput<typeof Meaning>
/** An import from its request to its end; `progress` in hundredths of a percent. */
export const Import = v.object({
  id: v.string(), orgId: v.string(), state: v.picklist(['READING', 'READY', 'WRITING', 'DONE', 'FAILED']), progress: v.number(), counts: Counts, name: v.string(), uploadId: v.string(), matchOn: v.array(v.string()),
  mapping: v.record(v.string(), v.string()), values: v.array(Meaning), columns: v.array(Column), written: v.number(), differenceId: text,
  skipped: v.optional(v.array(v.object({ row: v.number(), text: v.string() })), []),
  organisations: v.optional(v.object({ new: v.number(), same: v.number(), error: v.number() })),
  refused: v.array(v.object({ row: v.number(), code: v.string(), message: v.string() })),
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
})
export type Import = v.InferOutput<typeof Import>

const Value = v.object({ state: v.picklist(['NEW', 'CHANGED', 'SAME', 'WARNING', 'ERROR']), from: text, to: text, perfect: v.optional(v.boolean()) })
export type Value = v.InferOutput<typeof Value>
const Row = v.object({
  row: v.number(), state: v.picklist(['NEW', 'CHANGED', 'SAME', 'ERROR', 'HELD']), values: v.record(v.string(), Value), cells: v.array(v.string()), memberId: text,
  messages: v.array(v.object({ column: v.string(), severity: v.string(), code: v.string(), message: v.string() })),
  matches: v.array(v.object({ column: v.string(), from: v.string(), to: v.string(), perfect: v.boolean() })),
  other: v.optional(v.object({ row: v.optional(v.number()), memberId: text })),
})
/** One row of the file as it was judged. */
export type Row = v.InferOutput<typeof Row>
export type RowState = Row['state']

const Sent = v.object({ uploadId: v.string(), url: v.string() })
export type Paper = Readonly<{ file: File; classification: string; secrecyConfirmed: boolean }>
/** Sends a file to the bucket, whatever it is for; answers its upload. The file never passes through a service. */
export async function upload({ file, classification, secrecyConfirmed }: Paper, key: string): Promise<string> {
  const body = { name: file.name, size: file.size, mediaType: file.type || 'application/octet-stream', classification, ...(secrecyConfirmed ? { secrecyConfirmed } : {}) }
  const { uploadId, url } = await tell(Sent, '/uploads', { body, key })
  const put = await fetch(url, { method: 'PUT', body: file }).catch((error: unknown) => { throw new Failure('offline', error) })
  if (!put.ok) throw new Failure('broken')
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
