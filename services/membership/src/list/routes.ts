import { OrganisationId } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { listLists } from './queries.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().get('/lists', op('listLists', 'read', 'Các danh sách theo dõi và số người trong mỗi danh sách'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await listLists(deps, c.var.act, c.req.valid('query').orgId)))
