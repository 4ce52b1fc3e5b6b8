import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { listAddressTasks } from './tasks.ts'

export const addressRoutes = (deps: Deps) =>
  new Hono<Http>().get('/address-tasks', op('listAddressTasks', 'read', 'Địa chỉ thư cần sửa'), query(v.strictObject({ orgId: v.string() })), async (c) => c.json(await listAddressTasks(deps, c.var.act, c.req.valid('query').orgId)))
