import { body, op, parseInput, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { OrgPath } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { Adopting } from './schema.ts'
import { readScoreSheet, setScoreSheet } from './use-cases.ts'

export const sheetRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/score-sheets/:orgId', op('getScoreSheet', 'read', 'Bảng chấm điểm sinh hoạt đang áp dụng'), async (c) => reply(c, await readScoreSheet(deps, c.var.act, parseInput(OrgPath, c.req.param()).orgId)))
    .put('/score-sheets/:orgId', op('setScoreSheet', 'update', 'Chọn bảng chấm điểm sinh hoạt'), body(Adopting), async (c) => reply(c, await setScoreSheet(deps, c.var.act, parseInput(OrgPath, c.req.param()).orgId, c.req.valid('json'))))
