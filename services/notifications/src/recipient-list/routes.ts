import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { Asked, Saving } from './schema.ts'
import { listRecipientLists, removeRecipientList, saveRecipientList } from './use-cases.ts'

export const recipientListRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/recipient-lists', op('listRecipientLists', 'read', 'Danh sách người nhận tự lập của tổ chức'), query(Asked), async (c) => c.json({ items: await listRecipientLists(deps, c.var.act, c.req.valid('query').orgId) }))
    .post('/recipient-lists', op('saveRecipientList', 'create', 'Lưu danh sách người nhận theo điều kiện'), body(Saving), async (c) => reply(c, await saveRecipientList(deps, c.var.act, c.req.valid('json')), 201))
    .post('/recipient-lists/:id/removal', op('removeRecipientList', 'command', 'Bỏ một danh sách người nhận'), async (c) => reply(c, await removeRecipientList(deps, c.var.act, c.req.param('id'))))
