import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { CheckingIn } from './schema.ts'
import { checkInWith, readCheckIn } from './use-cases.ts'

export const checkInRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/check-in', op('getCheckIn', 'read', 'Mã điểm danh chiếu tại hội trường, và ai đã nhập mã'), async (c) => c.json(await readCheckIn(deps, c.var.act, c.req.param('id'), c.var.secret)))
    .post('/:id/check-in', op('checkIn', 'command', 'Tự điểm danh bằng mã'), body(CheckingIn), async (c) => reply(c, await checkInWith(deps, c.var.act, c.req.param('id'), { ...c.req.valid('json'), secret: c.var.secret })))
