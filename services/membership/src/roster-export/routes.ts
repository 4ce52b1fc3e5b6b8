import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Exporting } from './schema.ts'
import { exportRoster, getRosterExport, viewOf } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('exportRoster', 'create', 'Lấy danh sách đảng viên theo mẫu thẻ tóm tắt (XLSX, có lý do, có ghi nhật ký)'), body(Exporting), async (c) => {
      const saved = await exportRoster(deps, c.var.act, c.req.valid('json'))
      return reply(c, { ...saved, state: viewOf(saved.state) }, 201)
    })
    .get('/:id', op('getRosterExport', 'read', 'Tiến độ và địa chỉ tải danh sách đảng viên'), async (c) => c.json(await getRosterExport(deps, c.var.act, c.req.param('id'))))
