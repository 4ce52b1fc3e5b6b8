import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { MonthQuery, Publishing } from './schema.ts'
import { publishMonthPlan, readMonthPlan } from './use-cases.ts'

export const monthPlanRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/month-plans', op('getMonthPlan', 'read', 'Kế hoạch tháng: giờ và nơi họp của các chi bộ'), query(MonthQuery), async (c) => reply(c, await readMonthPlan(deps, c.var.act, c.req.valid('query'))))
    .post('/month-plans', op('publishMonthPlan', 'command', 'Ban hành kế hoạch tháng cho các chi bộ'), body(Publishing), async (c) => reply(c, await publishMonthPlan(deps, c.var.act, c.req.valid('json'))))
