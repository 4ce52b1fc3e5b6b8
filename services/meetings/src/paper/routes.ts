import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { PaperAsked } from './schema.ts'
import { makePaper, readPaper } from './use-cases.ts'

export const paperRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/papers', op('makePaper', 'create', 'Lấy văn bản Word: biên bản, nghị quyết, trích sao, điểm danh, chương trình, giấy mời'), body(PaperAsked), async (c) => reply(c, await makePaper(deps, c.var.act, c.req.valid('json')), 201))
    .get('/papers/:id', op('getPaper', 'read', 'Tiến độ và địa chỉ tải văn bản Word'), async (c) => c.json(await readPaper(deps, c.var.act, c.req.param('id'))))
