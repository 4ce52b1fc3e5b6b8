import { op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { issueSignInCode } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().post('/:id/sign-in-code', op('issueSignInCode', 'command', 'Cấp mã đăng nhập một lần'), async (c) => reply(c, await issueSignInCode(deps, c.var.act, c.var.secret, c.req.param('id'))))
