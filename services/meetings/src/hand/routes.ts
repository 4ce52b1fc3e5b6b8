import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Asking } from './schema.ts'
import { askToSpeak } from './use-cases.ts'

export const handRoutes = (deps: Deps) =>
  new Hono<Http>().post('/:id/hands', op('askToSpeak', 'command', 'Đăng ký hoặc thôi đăng ký phát biểu'), body(Asking), async (c) => reply(c, await askToSpeak(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
