import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Proposing, TopicQuery } from './schema.ts'
import { listTopics, proposeTopic } from './use-cases.ts'

export const topicRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/topics', op('listTopics', 'read', 'Ngân hàng chuyên đề'), query(TopicQuery), async (c) => c.json(await listTopics(deps, c.var.act, c.req.valid('query'))))
    .post('/topics', op('proposeTopic', 'create', 'Đề xuất một chuyên đề vào ngân hàng'), body(Proposing), async (c) => reply(c, await proposeTopic(deps, c.var.act, c.req.valid('json')), 201))
