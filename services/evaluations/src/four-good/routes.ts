import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Assessing } from './schema.ts'
import { assessFourGood, getFourGood } from './use-cases.ts'

export const fourGoodRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/sheets/:id/four-good', op('getFourGood', 'read', 'Đánh giá chi bộ “4 tốt” trong năm'), async (c) => reply(c, await getFourGood(deps, c.var.act, c.req.param('id'))))
    .put('/sheets/:id/four-good', op('assessFourGood', 'command', 'Tự đánh giá hoặc xem xét chi bộ “4 tốt”'), body(Assessing), async (c) => reply(c, await assessFourGood(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
