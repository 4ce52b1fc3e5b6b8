import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Reconsidering, Requesting } from './schema.ts'
import { decideReconsideration, getReconsideration, requestReconsideration } from './use-cases.ts'

export const reconsiderationRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/records/:id/reconsideration', op('requestReconsideration', 'command', 'Đề nghị xem xét lại mức xếp loại'), body(Requesting), async (c) =>
      reply(c, await requestReconsideration(deps, c.var.act, c.req.param('id'), c.req.valid('json').why)))
    .get('/records/:id/reconsideration', op('getReconsideration', 'read', 'Đề nghị xem xét lại mức xếp loại'), async (c) => reply<object>(c, await getReconsideration(deps, c.var.act, c.req.param('id'))))
    .put('/records/:id/reconsideration', op('decideReconsideration', 'update', 'Quyết định về đề nghị xem xét lại'), body(Reconsidering), async (c) =>
      reply(c, await decideReconsideration(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
