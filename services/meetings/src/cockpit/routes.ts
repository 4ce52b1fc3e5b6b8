import { op, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { readMeetingClock } from '../clock/queries.ts'
import type { Deps } from '../stores.ts'
import { readCockpit } from './queries.ts'

export const cockpitRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/cockpit', op('getCockpit', 'read', 'Bàn điều hành của chủ trì'), async (c) => c.json(await readCockpit(deps, c.var.act, c.req.param('id'))))
    .get('/:id/clock', op('getMeetingClock', 'read', 'Việc phải xong trước, trong và sau cuộc họp, còn thiếu gì'), async (c) => c.json(await readMeetingClock(deps, c.var.act, c.req.param('id'))))
