import { OrganisationId, PlainDate } from '@nen-nep/contracts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { cursorFor, cursorFrom, op, PAGE, paging, query, type Http } from '../http/index.ts'
import type { Table } from '../store/store.ts'
import { listAudit, verifyAudit } from './queries.ts'

const Listing = v.strictObject({ orgId: OrganisationId, from: v.optional(PlainDate), to: v.optional(PlainDate), ...paging })
const Verifying = v.strictObject({ orgId: OrganisationId })
/** The service, and what its two operations are called: names are unique over all services. */
export type Named = Readonly<{ service: string; list: string; verify: string }>

/** The audit log of a service over HTTP. */
export const auditRoutes = ({ table }: Readonly<{ table: Table }>, { service, list, verify }: Named) =>
  new Hono<Http>()
    .get('/audit', op(list, 'read', 'Nhật ký: ai đã ghi gì, lúc nào, thay đổi gì'), query(Listing), async (c) => {
      const { cursor, limit = PAGE, ...asked } = c.req.valid('query')
      const of = `audit:${JSON.stringify(asked)}`
      const { next, ...page } = await listAudit(table, c.var.act, asked, { at: cursorFrom(c, of, v.string(), cursor), limit })
      return c.json({ service, ...page, next: cursorFor(c, of, next) })
    })
    .get('/audit/verify', op(verify, 'read', 'Kiểm tra nhật ký có bị sửa, xóa, đảo hay cắt bớt không'), query(Verifying), async (c) =>
      c.json({ service, ...(await verifyAudit(table, c.var.act, c.req.valid('query').orgId, service)) }))
