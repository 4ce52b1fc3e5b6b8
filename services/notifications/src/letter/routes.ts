import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { saveTemplate, SavingTemplate } from './save.ts'
import { listTemplates, Previewing, previewTemplate } from './use-cases.ts'

export const letterRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/templates', op('listTemplates', 'read', 'Các mẫu thư'), query(v.strictObject({ orgId: v.optional(v.string()) })), async (c) => c.json(await listTemplates(deps, c.var.act, c.req.valid('query').orgId)))
    .put('/organisations/:id/templates/:kind', op('saveTemplate', 'command', 'Lưu mẫu thư của tổ chức'), body(SavingTemplate), async (c) =>
      reply(c, await saveTemplate(deps, c.var.act, { orgId: c.req.param('id'), kind: c.req.param('kind'), ...c.req.valid('json') })))
    .post('/templates/:kind/preview', op('previewTemplate', 'read', 'Xem trước một mẫu thư'), body(Previewing), async (c) =>
      c.json(await previewTemplate(deps, c.var.act, c.req.param('kind'), c.req.valid('json'))))
