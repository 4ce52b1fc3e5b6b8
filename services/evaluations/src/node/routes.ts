import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { GivingBack, Submitting } from './schema.ts'
import { returnDown, submitUp } from './use-cases.ts'

export const nodeRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/submissions', op('submitUp', 'command', 'Gửi kết quả lên cấp trên'), body(Submitting), async (c) => reply<object>(c, await submitUp(deps, c.var.act, c.req.valid('json'))))
    .post('/returns', op('returnDown', 'command', 'Trả lại cho cấp dưới, có lý do'), body(GivingBack), async (c) => reply<object>(c, await returnDown(deps, c.var.act, c.req.valid('json'))))
