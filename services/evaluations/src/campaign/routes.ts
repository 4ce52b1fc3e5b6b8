import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { AsOf } from '../sheet/schema.ts'
import type { Deps } from '../stores.ts'
import { getCampaignBoard, listCampaigns } from './queries.ts'
import { Creating } from './schema.ts'
import { YearText } from './year.ts'
import { closeCampaign, createCampaign, openCampaign, readCampaign } from './use-cases.ts'


export const campaignRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/campaigns', op('createCampaign', 'create', 'Lập đợt đánh giá của năm'), body(Creating), async (c) =>
      reply(c, await createCampaign(deps, c.var.act, c.req.valid('json')), 201))
    .get('/campaigns', op('listCampaigns', 'read', 'Các đợt đánh giá của một năm'), query(v.strictObject({ year: YearText })), async (c) =>
      c.json(await listCampaigns(deps, c.var.act, c.req.valid('query').year)))
    .get('/campaigns/:id', op('getCampaign', 'read', 'Một đợt đánh giá'), async (c) => {
      const { campaign, version } = await readCampaign(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: campaign, version })
    })
    .post('/campaigns/:id/open', op('openCampaign', 'command', 'Mở đợt đánh giá, chốt danh sách'), body(v.nullable(AsOf, {})), async (c) =>
      reply(c, await openCampaign(deps, c.var.act, c.req.param('id'), c.req.valid('json').asOf), 202))
    .post('/campaigns/:id/close', op('closeCampaign', 'command', 'Kết thúc đợt đánh giá'), async (c) =>
      reply(c, await closeCampaign(deps, c.var.act, c.req.param('id'))))
    .get('/campaigns/:id/board', op('getCampaignBoard', 'read', 'Tiến độ từng nơi, từng bước'), query(v.strictObject({ orgId: v.optional(v.string()) })), async (c) =>
      c.json(await getCampaignBoard(deps, c.var.act, c.req.param('id'), c.req.valid('query').orgId)))
