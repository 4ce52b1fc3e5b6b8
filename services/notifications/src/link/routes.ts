import { body, op, type Http } from '@nen-nep/service-kit'
import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { stopLetters } from '../setting/use-cases.ts'
import { readOpened, readStop, type Stop } from './links.ts'
import { stopPage } from './page.ts'
import { noteOpening } from './use-cases.ts'

const Opening = v.strictObject({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)) })
function page(c: Context<Http>, stop: Stop, done: boolean) {
  c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
  return c.html(stopPage(stop, done))
}

/** What the links in letters do: tell that they were opened, and stop letters one can do without, by hand or by one click of a mail program (RFC 8058). */
export const linkRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/public/openings', op('noteOpening', 'link', 'Ghi nhận đường liên kết trong thư đã được mở', { public: true }), body(Opening), async (c) => {
      const opened = readOpened(c.var.secret, c.req.valid('json').token)
      if (opened) await noteOpening(deps, c.var.act, opened)
      return c.body(null, 204)
    })
    .get('/public/unsubscribe/:token', op('getUnsubscription', 'read', 'Trang ngừng nhận thư nhắc việc hoặc tin tổng hợp', { public: true }), (c) => page(c, readStop(c.var.secret, c.req.param('token')), false))
    .post('/public/unsubscribe/:token', op('stopLetters', 'link', 'Ngừng nhận thư bằng một lần bấm (RFC 8058)', { public: true }), async (c) => {
      const stop = readStop(c.var.secret, c.req.param('token'))
      await stopLetters(deps, c.var.act, stop)
      return page(c, stop, true)
    })
