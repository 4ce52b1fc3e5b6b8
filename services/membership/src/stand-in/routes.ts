import { body, op, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { replyTerms } from '../member/reply.ts'
import type { Deps } from '../stores.ts'
import { Granting, Withdrawing } from './schema.ts'
import { endStandIn, getMe, grantStandIn } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .get('/me', op('getMe', 'read', 'Tôi là ai hôm nay: chức vụ và việc làm thay'), async (c) => c.json(await getMe(deps, c.var.act)))
    .post('/stand-ins', op('grantStandIn', 'command', 'Giao người làm thay'), body(Granting), async (c) => replyTerms(c, await grantStandIn(deps, c.var.act, c.req.valid('json'))))
    .post('/stand-ins/end', op('endStandIn', 'command', 'Thôi làm thay'), body(Withdrawing), async (c) => replyTerms(c, await endStandIn(deps, c.var.act, c.req.valid('json'))))
