import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { Confirming, Scoring } from './schema.ts'
import { confirmScore, readCoaching, readScore, scoreMeeting } from './use-cases.ts'
import { readYearScore } from './year.ts'

const CellYear = v.strictObject({ cellId: OrganisationId, year: YearText })

export const scoreRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/year-score', op('getYearScore', 'read', 'Điểm và xếp loại sinh hoạt cả năm của chi bộ'), query(CellYear), async (c) => c.json(await readYearScore(deps, c.var.act, c.req.valid('query'))))
    .get('/:id/score', op('getScore', 'read', 'Bảng điểm buổi sinh hoạt'), async (c) => reply(c, await readScore(deps, c.var.act, c.req.param('id'))))
    .get('/:id/coaching', op('getCoaching', 'read', 'Gợi ý trước khi kết thúc: còn mất điểm ở đâu'), async (c) => c.json(await readCoaching(deps, c.var.act, c.req.param('id'))))
    .post('/:id/score', op('scoreMeeting', 'command', 'Chi bộ tự chấm điểm'), body(Scoring), async (c) => reply(c, await scoreMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/score/confirm', op('confirmScore', 'command', 'Cấp trên xác nhận điểm'), body(Confirming), async (c) => reply(c, await confirmScore(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
