import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { getCorrectionCampaign } from './queries.ts'
import { Opening } from './schema.ts'
import { confirmRecord, openCorrectionCampaign } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/correction-campaigns', op('openCorrectionCampaign', 'command', 'Mở đợt rà soát hồ sơ đảng viên'), body(Opening), async (c) => reply(c, await openCorrectionCampaign(deps, c.var.act, c.req.valid('json'))))
    .get('/correction-campaigns', op('getCorrectionCampaign', 'read', 'Đợt rà soát hồ sơ: ai đã xác nhận, ai chưa'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await getCorrectionCampaign(deps, c.var.act, c.req.valid('query').orgId)))
    .post('/members/:id/confirmation', op('confirmRecord', 'command', 'Xác nhận hồ sơ của mình là đúng'), async (c) => reply(c, await confirmRecord(deps, c.var.act, c.req.param('id'))))
