import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { awardsShown } from './rules.ts'
import { Awarding, BadgeListing } from './schema.ts'
import { listBadges, recordAward } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/members/:id/awards', op('recordAward', 'update', 'Ghi khen thưởng hoặc Huy hiệu Đảng'), body(Awarding), async (c) => {
      const saved = await recordAward(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: awardsShown(saved.state) })
    })
    .get('/badges', op('listBadges', 'read', 'Danh sách xét tặng Huy hiệu Đảng của một đợt'), query(BadgeListing), async (c) => c.json(await listBadges(deps, c.var.act, c.req.valid('query'))))
