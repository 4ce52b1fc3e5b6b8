import { shortHash } from '@nen-nep/contracts'
import { op, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { printed } from './print.vi.ts'
import { readKit } from './queries.ts'

const ETAG = 20

export const kitRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/kit', op('getKit', 'read', 'Túi tài liệu buổi họp cho thư ký, dùng khi mất sóng'), async (c) => {
      const kit = await readKit(deps, c.var.act, c.req.param('id'))
      const etag = `"${shortHash(ETAG, JSON.stringify(kit))}"`
      c.header('etag', etag)
      return c.req.header('if-none-match') === etag ? c.body(null, 304) : c.json(kit)
    })
    .get('/:id/kit/print', op('printKit', 'read', 'Túi tài liệu buổi họp, in hai trang A4'), async (c) => {
      c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      return c.html(printed(await readKit(deps, c.var.act, c.req.param('id'))))
    })
