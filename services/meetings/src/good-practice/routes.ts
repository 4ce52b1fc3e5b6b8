import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Asked, SendingOn, Sharing } from './schema.ts'
import { listGoodPractices, sendGoodPractice, shareGoodPractice } from './use-cases.ts'

export const goodPracticeRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/good-practices', op('listGoodPractices', 'read', 'Cách làm hay trong năm'), query(Asked), async (c) => c.json(await listGoodPractices(deps, c.var.act, c.req.valid('query'))))
    .post('/good-practices', op('shareGoodPractice', 'create', 'Gửi cách làm hay của chi bộ lên cấp trên'), body(Sharing), async (c) => reply(c, await shareGoodPractice(deps, c.var.act, c.req.valid('json')), 201))
    .post('/good-practices/:id/sending', op('sendGoodPractice', 'command', 'Chọn và gửi cách làm hay xuống các chi bộ'), body(SendingOn), async (c) => reply(c, await sendGoodPractice(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
