import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { Giving } from '../opinion/schema.ts'
import { recordOpinion } from '../opinion/use-cases.ts'
import type { Deps } from '../stores.ts'
import { Contesting, Settling } from './schema.ts'
import { contestFact, settleFact } from './use-cases.ts'

export const dossierRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/records/:id/contests', op('contestFact', 'command', 'Đề nghị xem lại một số liệu của năm'), body(Contesting), async (c) => reply(c, await contestFact(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/records/:id/contests/decision', op('settleFact', 'command', 'Chi bộ trả lời đề nghị xem lại số liệu'), body(Settling), async (c) => reply(c, await settleFact(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/records/:id/opinions', op('recordOpinion', 'command', 'Ghi ý kiến của nơi khác về một đảng viên'), body(Giving), async (c) => reply(c, await recordOpinion(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
