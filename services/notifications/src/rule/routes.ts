import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { Language } from '../letter/language.ts'
import { SavingRule } from './schema.ts'
import { listReminderRules, saveReminderRule } from './use-cases.ts'

export const ruleRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/organisations/:id/reminder-rules', op('listReminderRules', 'read', 'Quy tắc nhắc việc của tổ chức'), query(v.strictObject({ language: v.optional(Language) })), async (c) => c.json(await listReminderRules(deps, c.var.act, { orgId: c.req.param('id'), ...c.req.valid('query') })))
    .put('/organisations/:id/reminder-rules/:about', op('saveReminderRule', 'command', 'Đặt quy tắc nhắc việc'), body(SavingRule), async (c) =>
      reply(c, await saveReminderRule(deps, c.var.act, { orgId: c.req.param('id'), about: c.req.param('about'), ...c.req.valid('json') })))
