import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Confirming, Scoring } from './schema.ts'
import { confirmScore, readScore, scoreMeeting } from './use-cases.ts'

export const scoreRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/score', op('getScore', 'read', 'Bảng điểm buổi sinh hoạt'), async (c) => reply(c, await readScore(deps, c.var.act, c.req.param('id'))))
    .post('/:id/score', op('scoreMeeting', 'command', 'Chi bộ tự chấm điểm'), body(Scoring), async (c) => reply(c, await scoreMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/score/confirm', op('confirmScore', 'command', 'Cấp trên xác nhận điểm'), body(Confirming), async (c) => reply(c, await confirmScore(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
