import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { printedSlips } from './print.ts'
import { slipsOf } from './use-cases.ts'

export const slipRoutes = (deps: Deps & Readonly<{ webUrl: string }>) =>
  new Hono<Http>().get('/slips', op('getSlips', 'read', 'Phiếu mời in cho người không có thư điện tử'), query(v.strictObject({ occasion: v.string() })), async (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    const { slips, language } = await slipsOf(deps, c.var.act, c.req.valid('query').occasion, { webUrl: deps.webUrl, secret: c.var.secret })
    return c.html(printedSlips(slips, language))
  })
