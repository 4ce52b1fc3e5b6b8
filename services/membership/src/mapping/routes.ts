import { OrganisationId } from '@nen-nep/contracts'
import { cursorFor, cursorFrom, op, PAGE, paging, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { forgetMapping, listMappings } from './use-cases.ts'

const Listing = v.strictObject({ orgId: OrganisationId, ...paging })
const After = v.record(v.string(), v.unknown())

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .get('/', op('listMappings', 'read', 'Những cách gọi đã được ghi nhớ khi nhập danh sách'), query(Listing), async (c) => {
      const { orgId, cursor, limit = PAGE } = c.req.valid('query')
      const list = `mappings:${orgId}`
      const { items, last } = await listMappings(deps, c.var.act, orgId, { limit, after: cursorFrom(c, list, After, cursor) })
      return c.json({ items, next: cursorFor(c, list, last) })
    })
    .post('/:id/forget', op('forgetMapping', 'command', 'Quên một cách gọi đã ghi nhớ'), async (c) => {
      const { state: { id, mapping }, version } = await forgetMapping(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: { id, ...mapping, forgotten: true }, version })
    })
