import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Assigning } from './schema.ts'
import { assignUnit, unitShown } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().put('/members/:id/unit', op('assignUnit', 'update', 'Ghi đơn vị của đảng viên trong chi bộ ghép'), body(Assigning), async (c) => {
    const saved = await assignUnit(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
    return reply(c, { ...saved, state: unitShown(saved.state) })
  })
