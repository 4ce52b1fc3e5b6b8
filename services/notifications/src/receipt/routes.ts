import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { acknowledge, listUnacknowledged } from './use-cases.ts'

export const receiptRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/feed/:id/acknowledge', op('acknowledge', 'command', 'Xác nhận đã đọc'), async (c) => c.json(await acknowledge(deps, c.var.act, c.req.param('id'))))
    .get('/unacknowledged', op('listUnacknowledged', 'read', 'Những ai chưa đọc'), query(v.strictObject({ about: v.string() })), async (c) => c.json(await listUnacknowledged(deps, c.var.act, c.req.valid('query').about)))
