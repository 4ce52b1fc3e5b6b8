import { body, op, parseInput, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { CellPath, RulesInput } from './schema.ts'
import { readPreparation, readPreparationRules, setPreparationRules } from './use-cases.ts'

export const preparationRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/preparation/:cellId', op('getPreparationRules', 'read', 'Quy định chuẩn bị họp của chi bộ'), async (c) => reply(c, await readPreparationRules(deps, c.var.act, parseInput(CellPath, c.req.param()).cellId)))
    .put('/preparation/:cellId', op('setPreparationRules', 'update', 'Đặt quy định chuẩn bị họp'), body(RulesInput), async (c) => reply(c, await setPreparationRules(deps, c.var.act, parseInput(CellPath, c.req.param()).cellId, c.req.valid('json'))))
    .get('/:id/preparation', op('getPreparation', 'read', 'Việc chuẩn bị cuộc họp đến đâu'), async (c) => c.json(await readPreparation(deps, c.var.act, c.req.param('id'))))
