import { body, op, parseInput, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { OrgPath } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { Piloting } from './schema.ts'
import { readRollout, setPilot } from './use-cases.ts'

export const pilotRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/pilots/:orgId', op('getRollout', 'read', 'Chi bộ làm điểm và tiến độ nhân rộng'), async (c) => reply(c, await readRollout(deps, c.var.act, parseInput(OrgPath, c.req.param()).orgId)))
    .put('/pilots/:orgId', op('setPilot', 'update', 'Chọn chi bộ làm điểm'), body(Piloting), async (c) => reply(c, await setPilot(deps, c.var.act, parseInput(OrgPath, c.req.param()).orgId, c.req.valid('json'))))
