import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Assigning, Preparing } from './schema.ts'
import { assignRemarks, listRemarks, prepareRemark } from './use-cases.ts'

export const remarkRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/remarks', op('listRemarks', 'read', 'Phát biểu được giao chuẩn bị'), async (c) => reply(c, await listRemarks(deps, c.var.act, c.req.param('id'))))
    .put('/:id/remarks', op('assignRemarks', 'update', 'Giao tổ đảng, đảng viên chuẩn bị phát biểu'), body(Assigning), async (c) => reply(c, await assignRemarks(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/remarks/:remarkId', op('prepareRemark', 'command', 'Ghi ý chính đã chuẩn bị'), body(Preparing), async (c) => reply(c, await prepareRemark(deps, c.var.act, c.req.param(), c.req.valid('json'))))
