import { body, op, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { listTemplates, Previewing, previewTemplate } from './use-cases.ts'

export const letterRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/templates', op('listTemplates', 'read', 'Các mẫu thư'), async (c) => c.json(await listTemplates(deps, c.var.act)))
    .post('/templates/:kind/preview', op('previewTemplate', 'read', 'Xem trước một mẫu thư'), body(Previewing), async (c) =>
      c.json(await previewTemplate(deps, c.var.act, c.req.param('kind'), c.req.valid('json'))))
