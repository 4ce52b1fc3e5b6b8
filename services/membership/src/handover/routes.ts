import { OrganisationId } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { readRegistryHandover } from './queries.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().get('/', op('getRegistryHandover', 'read', 'Việc về hồ sơ đảng viên phải biết khi nhận bàn giao'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await readRegistryHandover(deps, c.var.act, c.req.valid('query').orgId)))
