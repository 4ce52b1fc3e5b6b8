import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { getRulePack, listRulePacks, viewOf } from './queries.ts'
import { Listing, Publishing } from './schema.ts'
import { publishRulePack } from './use-cases.ts'

export const rulePackRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/rule-packs', op('publishRulePack', 'create', 'Ban hành bộ quy định đánh giá, xếp loại cho tổ chức và cấp dưới (tệp JSON hoặc từng trường)'), body(Publishing), async (c) => {
      const { state, version } = await publishRulePack(deps, c.var.act, c.req.valid('json'))
      return reply(c, { state: viewOf(state), version }, 201)
    })
    .get('/rule-packs', op('listRulePacks', 'read', 'Các bộ quy định đánh giá, xếp loại'), query(Listing), async (c) => c.json(await listRulePacks(deps, c.var.act, c.req.valid('query').orgId)))
    .get('/rule-packs/:id', op('getRulePack', 'read', 'Một bộ quy định với mọi phần và căn cứ'), async (c) => c.json(await getRulePack(deps, c.var.act, c.req.param('id'))))
