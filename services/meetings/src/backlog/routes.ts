import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { proposeTopicFor } from './ask.ts'
import { Asking, BacklogQuery, Deciding } from './schema.ts'
import { decideTopic, listBacklog } from './use-cases.ts'

export const backlogRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/backlog', op('listBacklog', 'read', 'Nội dung đảng viên đề nghị chi bộ bàn'), query(BacklogQuery), async (c) => c.json(await listBacklog(deps, c.var.act, c.req.valid('query'))))
    .post('/backlog', op('proposeTopicFor', 'create', 'Đề nghị chi bộ bàn một nội dung'), body(Asking), async (c) => reply(c, await proposeTopicFor(deps, c.var.act, c.req.valid('json')), 201))
    .post('/backlog/:id/decision', op('decideTopic', 'command', 'Nhận, từ chối hoặc để lại nội dung được đề nghị'), body(Deciding), async (c) => reply(c, await decideTopic(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
