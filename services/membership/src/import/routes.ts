import { body, cursorFor, cursorFrom, find, inside, op, paging, query, read, refuseMissing, reply, create, update, type Act, type Http, type ScopedTable } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { uploadKey } from '../upload/schema.ts'
import type { Deps } from '../stores.ts'
import { errorsFile, PAGES_A_TIME, readRows, ROWS_PER_PAGE } from './pages.ts'
import { checkRegistrar, confirm, request } from './rules.ts'
import { sentenceOf } from './sentences.vi.ts'
import { Confirmed, importKey, Requested, type Import } from './schema.ts'
import { RowState, type RosterRow } from '../roster/rows.ts'
import { valuesOf } from '../roster/values.ts'
import { maskedValues } from './masked.ts'

/** An import without the place of its file; each refused row with its sentence. */
export const view = ({ file: _file, rulings: _rulings, refused, ...job }: Import) => ({ ...job, refused: refused.map((one) => ({ ...one, message: sentenceOf(one.code) })) })
/** A row as screens show it: what the records hold is masked, the file's own words are its sender's. */
const shown = (job: Import) => ({ was, ...row }: RosterRow) => ({ ...row, values: maskedValues(valuesOf({ ...row, was }, job.columns)) })
const Listing = v.strictObject({ ...paging, state: v.optional(RowState) })

/** Judged rows from a page on, in the file's order; with `state`, pages are read until enough rows are found or enough pages were looked through. */
async function rowsFrom(table: ScopedTable, job: Import, { page, limit, state }: { page: number; limit: number; state: string | undefined }) {
  const items = []
  let at = page
  const until = Math.min(job.pages, page + PAGES_A_TIME)
  for (; at < until && items.length < limit; at++) items.push(...(await readRows(table, job.id, at)).filter((row) => state === undefined || row.state === state))
  return { items, next: at < job.pages ? at : undefined }
}

/** An import for those who keep the registry it is for: its rows hold everything the file says of people. */
async function kept(deps: Deps, act: Act, id: string) {
  const found = await read(deps.imports, act, importKey(id), true)
  checkRegistrar(found.caller, found.state.orgId)
  return found
}

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('createImport', 'create', 'Nhập danh sách từ tệp: đọc và xem trước'), body(Requested), async (c) => {
      const { act } = c.var
      const requested = c.req.valid('json')
      const saved = await create(deps.imports, act, async (caller, { table }) => request(requested, (await find(inside(table, deps.uploads), uploadKey(requested.uploadId), true))?.state, caller, act))
      return reply(c, { ...saved, state: view(saved.state) }, 201)
    })
    .get('/:id', op('getImport', 'read', 'Tiến độ và kết quả xem trước'), async (c) => {
      const found = await kept(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: view(found.state), version: found.version })
    })
    .get('/:id/rows', op('listImportRows', 'read', 'Từng dòng của tệp và chỗ cần sửa'), query(Listing), async (c) => {
      const { cursor, limit = ROWS_PER_PAGE, state } = c.req.valid('query')
      const { state: job, door } = await kept(deps, c.var.act, c.req.param('id'))
      const list = `import-rows:${job.id}:${state ?? ''}`
      const { items, next } = await rowsFrom(door.table, job, { page: cursorFrom(c, list, v.number(), cursor) ?? 0, limit, state })
      return c.json({ items: items.map(shown(job)), next: cursorFor(c, list, next) })
    })
    .get('/:id/errors', op('downloadImportErrors', 'read', 'Địa chỉ tải bảng các dòng lỗi (XLSX, cột “Lỗi”)'), async (c) => {
      const { state: job } = await kept(deps, c.var.act, c.req.param('id'))
      if (job.state === 'READING' || job.state === 'FAILED') return refuseMissing()
      return c.json({ url: await deps.files.downloadUrl(errorsFile(job.id), 'cac-dong-loi.xlsx') })
    })
    .post('/:id/confirmation', op('confirmImport', 'command', 'Xác nhận ghi các dòng hợp lệ'), body(Confirmed), async (c) => {
      const { decisions } = c.req.valid('json')
      const saved = await update(deps.imports, c.var.act, importKey(c.req.param('id')), (job, caller) => confirm(job, decisions, caller))
      return reply(c, { ...saved, state: view(saved.state) }, 202)
    })
