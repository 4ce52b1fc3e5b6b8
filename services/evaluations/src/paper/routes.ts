import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Holding } from '../stores.ts'
import { PaperAsked } from './schema.ts'
import { getYearPaper, makeYearPaper } from './use-cases.ts'

export const paperRoutes = (deps: Holding) =>
  new Hono<Http>()
    .post('/papers', op('makeYearPaper', 'create', 'Lấy văn bản Word: biên bản kiểm phiếu, danh sách đề nghị, bảng tổng hợp, mẫu 01, 2A, 2B, 2C'), body(PaperAsked), async (c) => reply(c, await makeYearPaper(deps, c.var.act, c.req.valid('json')), 201))
    .get('/papers/:id', op('getYearPaper', 'read', 'Tiến độ và địa chỉ tải văn bản Word của đợt đánh giá'), async (c) => c.json(await getYearPaper(deps, c.var.act, c.req.param('id'))))
