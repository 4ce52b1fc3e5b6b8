import { OrganisationId } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { Deciding, Proposing } from './schema.ts'
import { decideCorrection, listCorrections, proposeCorrection, viewOf } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/members/:id/corrections', op('proposeCorrection', 'create', 'Đề nghị sửa hồ sơ của chính mình'), body(Proposing), async (c) => {
      const saved = await proposeCorrection(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: viewOf(saved.state, civilDayOf(c.var.act.at)) }, 201)
    })
    .get('/corrections', op('listCorrections', 'read', 'Đề nghị sửa hồ sơ của chi bộ, việc chưa trả lời trước'), query(v.strictObject({ orgId: OrganisationId })), async (c) =>
      c.json(await listCorrections(deps, c.var.act, c.req.valid('query').orgId)))
    .post('/corrections/:id/decision', op('decideCorrection', 'command', 'Đồng ý hoặc không đồng ý sửa hồ sơ'), body(Deciding), async (c) => {
      const saved = await decideCorrection(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: viewOf(saved.state, civilDayOf(c.var.act.at)) })
    })
