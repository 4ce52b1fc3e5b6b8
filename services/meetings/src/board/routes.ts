import { MemberId, OrganisationId } from '@nen-nep/contracts'
import { cursorFor, cursorFrom, op, paging, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listAttended, readAttendance } from './attendance.ts'
import { listBehind } from './behind.ts'
import { readBoard } from './queries.ts'
import { Figure } from './schema.ts'

const BoardQuery = v.strictObject({ orgId: OrganisationId, year: YearText })
const AttendedQuery = v.strictObject({ year: YearText, memberId: v.optional(MemberId), cellId: v.optional(OrganisationId) })
const AttendanceQuery = v.strictObject({ year: YearText, memberId: v.optional(MemberId), orgId: v.optional(OrganisationId), cellId: v.optional(OrganisationId) })
const MonthText = v.pipe(v.string(), v.regex(/^([1-9]|1[0-2])$/), v.transform(Number))
const BehindQuery = v.strictObject({ orgId: OrganisationId, year: YearText, figure: Figure, month: v.optional(MonthText), ...paging })
/** Cells to a page; each is one Query. */
const CELLS = 20

export const boardRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/board/list', op('listBehind', 'read', 'Các cuộc họp, nhiệm vụ đứng sau một con số của bảng theo dõi'), query(BehindQuery), async (c) => {
      const { limit = CELLS, cursor, ...asked } = c.req.valid('query')
      const list = `behind:${JSON.stringify(asked)}`
      const { items, last } = await listBehind(deps, c.var.act, { ...asked, limit: Math.min(limit, CELLS), after: cursorFrom(c, list, v.string(), cursor) })
      const next = cursorFor(c, list, last)
      return c.json({ items, ...(next === undefined ? {} : { next }) })
    })
    .get('/board', op('getBoard', 'read', 'Bảng theo dõi sinh hoạt các chi bộ trong năm'), query(BoardQuery), async (c) => c.json(await readBoard(deps, c.var.act, c.req.valid('query'))))
    .get('/attendance/meetings', op('listAttended', 'read', 'Các buổi đứng sau một con số chuyên cần của đảng viên hoặc chi bộ'), query(AttendedQuery), async (c) => c.json(await listAttended(deps, c.var.act, c.req.valid('query'))))
    .get('/attendance', op('getAttendance', 'read', 'Tỷ lệ dự sinh hoạt của đảng viên hoặc chi bộ'), query(AttendanceQuery), async (c) => c.json(await readAttendance(deps, c.var.act, c.req.valid('query'))))
