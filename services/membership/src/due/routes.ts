import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { listDue } from './queries.ts'
import { DueListing } from './schema.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().get('/due', op('listDue', 'read', 'Thời hạn đang chạy: lễ kết nạp, công nhận chính thức, giấy chứng nhận, khiếu nại'), query(DueListing), async (c) => c.json(await listDue(deps, c.var.act, c.req.valid('query'))))
