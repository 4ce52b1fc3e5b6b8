import { body, cursorFor, cursorFrom, op, paging, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { view as importView } from '../import/routes.ts'
import type { Deps } from '../stores.ts'
import { LINES_PER_PAGE } from './pages.ts'
import { Accepting, Comparing, Downloading, Kind } from './schema.ts'
import { acceptDifference, createDifference, downloadDifference, linesFrom, readReport, viewOf } from './use-cases.ts'

const Listing = v.strictObject({ ...paging, kind: v.optional(Kind) })

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('createDifference', 'create', 'Đối chiếu tệp xuất từ cơ sở dữ liệu đảng viên với hồ sơ ở đây'), body(Comparing), async (c) => {
      const saved = await createDifference(deps, c.var.act, c.req.valid('json'))
      return reply(c, { ...saved, state: viewOf(saved.state, c.var.act.at) }, 201)
    })
    .get('/:id', op('getDifference', 'read', 'Tiến độ và kết quả đối chiếu trong một câu'), async (c) => {
      const { state, version } = await readReport(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: viewOf(state, c.var.act.at), version })
    })
    .get('/:id/rows', op('listDifferenceRows', 'read', 'Từng người khác nhau, với giá trị ở hai bên'), query(Listing), async (c) => {
      const { cursor, limit = LINES_PER_PAGE, kind } = c.req.valid('query')
      const { state, door } = await readReport(deps, c.var.act, c.req.param('id'))
      const list = `difference-rows:${state.id}:${kind ?? ''}`
      const { items, next } = await linesFrom(door.table, state, { page: cursorFrom(c, list, v.number(), cursor) ?? 0, limit, kind })
      return c.json({ items, next: cursorFor(c, list, next) })
    })
    .post('/:id/download', op('downloadDifference', 'command', 'Địa chỉ tải bảng đối chiếu (XLSX theo cột của tệp gửi đến; đầy đủ khi có lý do)'), body(Downloading), async (c) =>
      c.json({ url: await downloadDifference(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason) }))
    .post('/:id/acceptance', op('acceptDifference', 'create', 'Nhận các chỗ khác vào một lần nhập danh sách'), body(Accepting), async (c) => {
      const saved = await acceptDifference(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: importView(saved.state) }, 201)
    })
