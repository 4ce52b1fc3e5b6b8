import { body, op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { replyTerms } from '../member/reply.ts'
import type { Deps } from '../stores.ts'
import { listPositions } from './queries.ts'
import { Assigning, Ending, HandingOver, Listing } from './schema.ts'
import { assignRole, endRole, handOverRole } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .get('/', op('listPositions', 'read', 'Ai đang giữ chức vụ gì'), query(Listing), async (c) => c.json(await listPositions(deps, c.var.act, c.req.valid('query'))))
    .post('/', op('assignRole', 'command', 'Giao chức vụ'), body(Assigning), async (c) => replyTerms(c, await assignRole(deps, c.var.act, c.req.valid('json'))))
    .post('/end', op('endRole', 'command', 'Thôi giao chức vụ'), body(Ending), async (c) => replyTerms(c, await endRole(deps, c.var.act, c.req.valid('json'))))
    .post('/hand-over', op('handOverRole', 'command', 'Bàn giao chức vụ'), body(HandingOver), async (c) => replyTerms(c, await handOverRole(deps, c.var.act, c.req.valid('json'))))
