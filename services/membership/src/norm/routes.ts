import { PlainDate } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { getNorms, shown } from './queries.ts'
import { Setting } from './schema.ts'
import { setNorms } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .get('/organisations/:id/norms', op('getNorms', 'read', 'Mức quy định đang áp dụng cho tổ chức: quy mô, thời hạn'), query(v.strictObject({ on: v.optional(PlainDate) })), async (c) => reply(c, await getNorms(deps, c.var.act, { orgId: c.req.param('id'), on: c.req.valid('query').on })))
    .put('/organisations/:id/norms', op('setNorms', 'update', 'Đặt mức quy định cho tổ chức và các tổ chức trực thuộc'), body(Setting), async (c) => {
      const saved = await setNorms(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: shown(saved.state) })
    })
