import { cursorFor, cursorFrom, op, PAGE, paging, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { listMessages, readMessage, shown } from './queries.ts'
import { resendMessage } from './use-cases.ts'

const Listing = v.union([v.strictObject({ orgId: v.string(), ...paging }), v.strictObject({ occasion: v.string() })])

export const messageRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/messages', op('listMessages', 'read', 'Thư đã gửi của một tổ chức hoặc một cuộc họp'), query(Listing), async (c) => {
      const wanted = c.req.valid('query')
      if ('occasion' in wanted) return c.json({ items: (await listMessages(deps, c.var.act, wanted)).items })
      const { orgId, limit = PAGE, cursor } = wanted
      const { items, last } = await listMessages(deps, c.var.act, { orgId, limit, last: cursorFrom(c, `messages:${orgId}`, v.string(), cursor) })
      return c.json({ items, next: cursorFor(c, `messages:${orgId}`, last) })
    })
    .get('/messages/:id', op('getMessage', 'read', 'Một thư và trạng thái của nó'), async (c) => reply(c, await readMessage(deps, c.var.act, c.req.param('id'))))
    .post('/messages/:id/resend', op('resendMessage', 'command', 'Gửi lại một thư'), async (c) => {
      const { state, ...saved } = await resendMessage(deps, c.var.act, c.req.param('id'))
      return reply(c, { ...saved, state: shown(state) })
    })
