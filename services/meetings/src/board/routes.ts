import { MemberId, OrganisationId } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { readAttendance } from './attendance.ts'
import { readBoard } from './queries.ts'

const BoardQuery = v.strictObject({ orgId: OrganisationId, year: YearText })
const AttendanceQuery = v.strictObject({ year: YearText, memberId: v.optional(MemberId), orgId: v.optional(OrganisationId), cellId: v.optional(OrganisationId) })

export const boardRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/board', op('getBoard', 'read', 'Bảng theo dõi sinh hoạt các chi bộ trong năm'), query(BoardQuery), async (c) => c.json(await readBoard(deps, c.var.act, c.req.valid('query'))))
    .get('/attendance', op('getAttendance', 'read', 'Tỷ lệ dự sinh hoạt của đảng viên hoặc chi bộ'), query(AttendanceQuery), async (c) => c.json(await readAttendance(deps, c.var.act, c.req.valid('query'))))
