import { body, op, parseInput, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { OrgPath, Piloting } from './schema.ts'
import { readRollout, setPilot } from './use-cases.ts'

export const pilotRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/pilots/:id', op('getRollout', 'read', 'Chi bộ làm điểm và tiến độ nhân rộng'), async (c) => reply(c, await readRollout(deps, c.var.act, parseInput(OrgPath, c.req.param()).id)))
    .put('/pilots/:id', op('setPilot', 'update', 'Chọn chi bộ làm điểm'), body(Piloting), async (c) => reply(c, await setPilot(deps, c.var.act, parseInput(OrgPath, c.req.param()).id, c.req.valid('json'))))
