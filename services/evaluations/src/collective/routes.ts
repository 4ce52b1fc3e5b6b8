import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../campaign/year.ts'
import { Returning } from '../review/schema.ts'
import { Scoring } from '../score/schema.ts'
import type { Deps } from '../stores.ts'
import { getCollective, listCollectives } from './queries.ts'
import { Deciding, Reporting } from './schema.ts'
import { decideCollective, returnCollectiveReport, saveCollectiveReport, scoreCollective, submitCollectiveReport } from './use-cases.ts'

export const collectiveRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/collectives', op('listCollectives', 'read', 'Các tập thể trực thuộc và mức xếp loại'), query(v.strictObject({ year: YearText, orgId: OrganisationId })), async (c) => c.json(await listCollectives(deps, c.var.act, c.req.valid('query'))))
    .get('/collectives/:id', op('getCollective', 'read', 'Kiểm điểm, xếp loại tập thể'), async (c) => reply(c, await getCollective(deps, c.var.act, c.req.param('id'))))
    .put('/collectives/:id/report', op('saveCollectiveReport', 'update', 'Lưu báo cáo kiểm điểm tập thể (mẫu 01)'), body(Reporting), async (c) => reply(c, await saveCollectiveReport(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/collectives/:id/report/submission', op('submitCollectiveReport', 'command', 'Nộp báo cáo kiểm điểm tập thể'), async (c) => reply(c, await submitCollectiveReport(deps, c.var.act, c.req.param('id'))))
    .post('/collectives/:id/report/return', op('returnCollectiveReport', 'command', 'Trả lại báo cáo kiểm điểm tập thể, có lý do'), body(Returning), async (c) => reply(c, await returnCollectiveReport(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason)))
    .put('/collectives/:id/score', op('scoreCollective', 'command', 'Chấm điểm tập thể theo tiêu chí'), body(Scoring), async (c) => reply(c, await scoreCollective(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .put('/collectives/:id/decision', op('decideCollective', 'update', 'Quyết định mức xếp loại tập thể'), body(Deciding), async (c) => reply(c, await decideCollective(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
