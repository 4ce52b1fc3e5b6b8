import { OrganisationId } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { printed } from './print.vi.ts'
import { readHandover } from './queries.ts'

const Of = v.strictObject({ cellId: OrganisationId })

export const handoverRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/handover', op('getHandover', 'read', 'Việc phải biết khi nhận bàn giao chi bộ'), query(Of), async (c) => c.json(await readHandover(deps, c.var.act, c.req.valid('query').cellId)))
    .get('/handover/print', op('printHandover', 'read', 'Bàn giao công việc chi bộ, in một trang A4'), query(Of), async (c) => {
      c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      return c.html(printed(await readHandover(deps, c.var.act, c.req.valid('query').cellId)))
    })
