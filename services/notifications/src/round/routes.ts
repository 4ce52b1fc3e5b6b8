import { cursorFor, cursorFrom, op, PAGE, paging, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { Language } from '../letter/language.ts'
import { callList } from './call-list.ts'
import { feedFor } from './queries.ts'

export const roundRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/feed', op('listFeed', 'read', 'Thông báo của tôi'), query(v.strictObject({ ...paging, language: v.optional(Language) })), async (c) => {
      const { cursor, limit = PAGE, language } = c.req.valid('query')
      const { items, last } = await feedFor(deps, c.var.act, { limit, language, last: cursorFrom(c, 'feed', v.string(), cursor) })
      return c.json({ items, next: cursorFor(c, 'feed', last) })
    })
    .get('/call-list', op('getCallList', 'read', 'Danh sách cần gọi điện vì không gửi được thư'), query(v.strictObject({ occasion: v.string() })), async (c) =>
      c.json(await callList(deps, c.var.act, c.req.valid('query').occasion)))
