import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono, type Context } from 'hono'
import type { Deps } from '../stores.ts'
import { createCalendarLink, openFeed, revokeCalendarLink, sealFeed } from './links.ts'
import { readFeed } from './queries.ts'
import { Linking, Revoking, type CalendarLink } from './schema.ts'

const shown = (c: Context<Http>, { state, version }: Readonly<{ state: CalendarLink; version: number }>) => ({ version, state: state.on ? { ...state, path: `/meetings/public/calendars/${sealFeed(c.var.secret, state)}` } : state })

export const calendarRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/public/calendars/:token', op('getCalendarFeed', 'read', 'Lịch sinh hoạt để theo dõi (ICS)', { public: true }), async (c) =>
      c.body(await readFeed(deps, c.var.act, openFeed(c.var.secret, c.req.param('token'))), 200, { 'content-type': 'text/calendar; charset=utf-8' }))
    .post('/calendars', op('createCalendarLink', 'command', 'Lấy đường liên kết lịch sinh hoạt'), body(Linking), async (c) => reply(c, shown(c, await createCalendarLink(deps, c.var.act, c.req.valid('json').orgId))))
    .post('/calendars/revocation', op('revokeCalendarLink', 'command', 'Thu hồi đường liên kết lịch'), body(Revoking), async (c) => reply(c, shown(c, await revokeCalendarLink(deps, c.var.act, c.req.valid('json')))))
