import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { getDossier } from '../dossier/use-cases.ts'
import { Scoring } from '../score/schema.ts'
import { getScore, scoreRecord } from '../score/use-cases.ts'
import type { Deps } from '../stores.ts'
import { Returning, Saving } from './schema.ts'
import { getReview, returnReview, saveReview, submitReview } from './use-cases.ts'

export const reviewRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/records/:id/dossier', op('getDossier', 'read', 'Số liệu cả năm của một đảng viên'), async (c) => reply(c, await getDossier(deps, c.var.act, c.req.param('id'))))
    .get('/records/:id/review', op('getReview', 'read', 'Bản kiểm điểm'), async (c) => reply(c, await getReview(deps, c.var.act, c.req.param('id'))))
    .put('/records/:id/review', op('saveReview', 'update', 'Lưu bản kiểm điểm'), body(Saving), async (c) => reply(c, await saveReview(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/records/:id/review/submission', op('submitReview', 'command', 'Nộp bản kiểm điểm'), async (c) => reply(c, await submitReview(deps, c.var.act, c.req.param('id'))))
    .post('/records/:id/review/return', op('returnReview', 'command', 'Trả lại bản kiểm điểm, có lý do'), body(Returning), async (c) =>
      reply(c, await returnReview(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason)))
    .get('/records/:id/score', op('getRecordScore', 'read', 'Điểm của một đảng viên'), async (c) => reply(c, await getScore(deps, c.var.act, c.req.param('id'))))
    .put('/records/:id/score', op('scoreRecord', 'command', 'Chấm điểm theo tiêu chí'), body(Scoring), async (c) => reply(c, await scoreRecord(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
