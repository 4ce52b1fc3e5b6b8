import { body, cursorFor, cursorFrom, op, PAGE, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { checkLetter } from './check.ts'
import { getLetter } from './letters.ts'
import { getTransfer, listTransfers } from './queries.ts'
import { Issuing, Listing, Requesting, Reviewing, WithReason } from './schema.ts'
import type { Advanced } from './step.ts'
import { acceptTransfer, issueLetter, refuseTransfer, requestTransfer, returnFromTransfer, reviewTransfer, sendTransfer, withdrawTransfer, type Warned } from './use-cases.ts'
import { viewOf, warningsOf } from './view.ts'

const answer = (c: Context<Http>, { state, version, caller }: Advanced) => reply(c, { state: viewOf(state, caller, c.var.act), version })
const warned = (c: Context<Http>, { state, version, caller, ending }: Warned, status: 200 | 201) => reply(c, { state: { ...viewOf(state, caller, c.var.act), warnings: warningsOf(ending) }, version }, status)

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/transfers', op('requestTransfer', 'create', 'Đề nghị chuyển sinh hoạt đảng'), body(Requesting), async (c) => warned(c, await requestTransfer(deps, c.var.act, c.req.valid('json')), 201))
    .get('/transfers', op('listTransfers', 'read', 'Chuyển sinh hoạt đi và đến của tổ chức, mới nhất trước'), query(Listing), async (c) => {
      const { cursor, limit = PAGE, ...asked } = c.req.valid('query')
      const list = `transfers:${JSON.stringify(asked)}`
      const { caller, items, next } = await listTransfers(deps, c.var.act, asked, { after: cursorFrom(c, list, v.string(), cursor), limit })
      return c.json({ items: items.map(({ state, version }) => ({ ...viewOf(state, caller, c.var.act), version })), next: cursorFor(c, list, next) })
    })
    .get('/transfers/:id', op('getTransfer', 'read', 'Một lần chuyển sinh hoạt'), async (c) => answer(c, await getTransfer(deps, c.var.act, c.req.param('id'))))
    .get('/transfers/:id/letter', op('getLetter', 'read', 'Giấy giới thiệu sinh hoạt đảng để in'), query(v.strictObject({ no: v.optional(v.pipe(v.string(), v.maxLength(40))) })), async (c) =>
      c.json(await getLetter(deps, c.var.act, c.var.secret, { id: c.req.param('id'), no: c.req.valid('query').no })))
    .get('/letters/:code', op('checkLetter', 'read', 'Kiểm tra giấy giới thiệu theo mã in trên giấy'), async (c) => c.json(await checkLetter(deps, c.var.act, c.var.secret, c.req.param('code'))))
    .post('/transfers/:id/review', op('reviewTransfer', 'command', 'Duyệt hoặc từ chối đề nghị chuyển sinh hoạt'), body(Reviewing), async (c) => answer(c, await reviewTransfer(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/transfers/:id/letter', op('issueLetter', 'command', 'Cấp hoặc cấp lại giấy giới thiệu'), body(Issuing), async (c) => answer(c, await issueLetter(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/transfers/:id/send', op('sendTransfer', 'command', 'Giao giấy giới thiệu, bắt đầu tính hạn'), async (c) => answer(c, await sendTransfer(deps, c.var.act, c.req.param('id'))))
    .post('/transfers/:id/accept', op('acceptTransfer', 'command', 'Tiếp nhận đảng viên chuyển đến'), async (c) => warned(c, await acceptTransfer(deps, c.var.act, c.req.param('id')), 200))
    .post('/transfers/:id/refuse', op('refuseTransfer', 'command', 'Không tiếp nhận đảng viên chuyển đến'), body(WithReason), async (c) => answer(c, await refuseTransfer(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason)))
    .post('/transfers/:id/withdraw', op('withdrawTransfer', 'command', 'Rút đề nghị chuyển sinh hoạt'), body(WithReason), async (c) => answer(c, await withdrawTransfer(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason)))
    .post('/transfers/:id/return', op('returnFromTransfer', 'command', 'Trở về sau khi sinh hoạt tạm thời'), async (c) => answer(c, await returnFromTransfer(deps, c.var.act, c.req.param('id'))))
