import { op, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { getBodyYears, getMemberYears } from './queries.ts'

export const yearRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/members/:id/years', op('getMemberYears', 'read', 'Mức xếp loại của một đảng viên qua các năm'), async (c) => c.json(await getMemberYears(deps, c.var.act, c.req.param('id'))))
    .get('/organisations/:id/years', op('getBodyYears', 'read', 'Mức xếp loại của một tổ chức qua các năm'), async (c) => c.json(await getBodyYears(deps, c.var.act, c.req.param('id'))))
