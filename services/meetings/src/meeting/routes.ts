import { body, cursorFor, cursorFrom, op, PAGE, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { CellYear, Place } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listMeetings, readMeeting } from './queries.ts'
import { Edit, Nothing, Opening, Planning, Settling, Starting, type Meeting } from './schema.ts'
import { cancelMeeting, createMeeting, openMeeting, postponeMeeting, settleTopic, startMeeting, updateMeeting } from './use-cases.ts'
import { summaryOf } from './view.ts'

const shown = ({ state, version }: Readonly<{ state: Meeting; version: number }>) => ({ state: summaryOf(state), version })

export const meetingRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('createMeeting', 'create', 'Lập cuộc họp (bản nháp)'), body(Planning), async (c) => reply(c, shown(await createMeeting(deps, c.var.act, c.req.valid('json'))), 201))
    .get('/', op('listMeetings', 'read', 'Các cuộc họp của chi bộ trong năm'), query(CellYear), async (c) => {
      const { cellId, year, limit = PAGE, cursor } = c.req.valid('query')
      const list = `meetings:${cellId}:${year}`
      const { items, last } = await listMeetings(deps, c.var.act, { cellId, year, limit, after: cursorFrom(c, list, Place, cursor) })
      const next = cursorFor(c, list, last)
      return c.json({ items, ...(next === undefined ? {} : { next }) })
    })
    .get('/:id', op('getMeeting', 'read', 'Một cuộc họp'), async (c) => reply(c, await readMeeting(deps, c.var.act, c.req.param('id'))))
    .patch('/:id', op('updateMeeting', 'update', 'Sửa cuộc họp; đổi ngày giờ thì báo lại'), body(Edit), async (c) => reply(c, shown(await updateMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json')))))
    .post('/:id/open', op('openMeeting', 'command', 'Thông báo cuộc họp'), body(Opening), async (c) => reply(c, shown(await openMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json')))))
    .post('/:id/postpone', op('postponeMeeting', 'command', 'Hoãn cuộc họp'), body(Nothing), async (c) => reply(c, shown(await postponeMeeting(deps, c.var.act, c.req.param('id')))))
    .post('/:id/cancel', op('cancelMeeting', 'command', 'Hủy cuộc họp'), body(Nothing), async (c) => reply(c, shown(await cancelMeeting(deps, c.var.act, c.req.param('id')))))
    .post('/:id/start', op('startMeeting', 'command', 'Bắt đầu cuộc họp'), body(Starting), async (c) => reply(c, shown(await startMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json')))))
    .post('/:id/agenda/:itemId/state', op('settleTopic', 'command', 'Ghi nội dung đã bàn xong hay chưa'), body(Settling), async (c) => reply(c, shown(await settleTopic(deps, c.var.act, c.req.param(), c.req.valid('json')))))
