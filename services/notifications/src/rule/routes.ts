import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { SavingRule } from './schema.ts'
import { listReminderRules, saveReminderRule } from './use-cases.ts'

export const ruleRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/organisations/:id/reminder-rules', op('listReminderRules', 'read', 'Quy tắc nhắc việc của tổ chức'), async (c) => c.json(await listReminderRules(deps, c.var.act, c.req.param('id'))))
    .put('/organisations/:id/reminder-rules/:about', op('saveReminderRule', 'command', 'Đặt quy tắc nhắc việc'), body(SavingRule), async (c) =>
      reply(c, await saveReminderRule(deps, c.var.act, { orgId: c.req.param('id'), about: c.req.param('about'), ...c.req.valid('json') })))
