import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Exporting } from './schema.ts'
import { exportAttendance, readAttendanceExport } from './use-cases.ts'

export const attendanceExportRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/attendance-exports', op('exportAttendance', 'create', 'Lấy bảng điểm danh của chi bộ (XLSX): để ký, hoặc theo cột của Sổ tay đảng viên điện tử'), body(Exporting), async (c) => reply(c, await exportAttendance(deps, c.var.act, c.req.valid('json')), 201))
    .get('/attendance-exports/:id', op('getAttendanceExport', 'read', 'Tiến độ và địa chỉ tải bảng điểm danh'), async (c) => c.json(await readAttendanceExport(deps, c.var.act, c.req.param('id'))))
