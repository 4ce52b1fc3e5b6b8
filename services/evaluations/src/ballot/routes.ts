import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../campaign/year.ts'
import type { Deps, Holding } from '../stores.ts'
import { BoothCasts, castBallot, castInBooth, Casts } from './cast.ts'
import { getBallot, getBallotPaper, getBallotProtocol, getProtocol, listBallots, listBoothCodes, openBooth } from './queries.ts'
import { Closing, Opening } from './schema.ts'
import { closeBallot, openBallot } from './use-cases.ts'
import { summaryOf } from './view.ts'

const leading = (deps: Deps) =>
  new Hono<Http>()
    .post('/ballots', op('openBallot', 'create', 'Mở cuộc bỏ phiếu kín, chốt người bỏ phiếu'), body(Opening), async (c) => reply(c, summaryOf(await openBallot(deps, c.var.act, c.req.valid('json'))), 201))
    .post('/ballots/:id/close', op('closeBallot', 'command', 'Đóng cuộc bỏ phiếu để kiểm phiếu'), body(v.nullable(Closing, {})), async (c) =>
      reply(c, summaryOf(await closeBallot(deps, c.var.act, c.req.param('id'), c.req.valid('json'))), 202))
    .get('/ballots/:id/booth', op('openBooth', 'read', 'Mở máy bỏ phiếu chung'), async (c) => c.json(await openBooth(deps, c.var.secret, c.var.act, c.req.param('id'))))
    .get('/ballots/:id/codes', op('listBoothCodes', 'read', 'Mã bỏ phiếu một lần để in, giao cho người kiểm phiếu'), async (c) => c.json(await listBoothCodes(deps, c.var.secret, c.var.act, c.req.param('id'))))

const casting = (deps: Holding) =>
  new Hono<Http>()
    .post('/ballots/:id/casts', op('castBallot', 'command', 'Bỏ phiếu kín'), body(Casts), async (c) => c.json(await castBallot({ box: deps.box, secret: c.var.secret }, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/public/booth/casts', op('castInBooth', 'command', 'Bỏ phiếu kín ở máy chung bằng mã một lần', { public: true }), body(BoothCasts), async (c) =>
      c.json(await castInBooth({ box: deps.box, secret: c.var.secret }, c.var.act, c.req.valid('json'))))

export const ballotRoutes = (deps: Holding) =>
  leading(deps)
    .route('/', casting(deps))
    .get('/ballots', op('listBallots', 'read', 'Các cuộc bỏ phiếu kín của chi bộ trong năm'), query(v.strictObject({ year: YearText, cellId: OrganisationId })), async (c) => c.json(await listBallots(deps, c.var.act, c.req.valid('query'))))
    .get('/ballots/:id', op('getBallot', 'read', 'Một cuộc bỏ phiếu: tiến độ, kết quả khi đã đóng'), async (c) => reply(c, await getBallot(deps, c.var.act, c.req.param('id'))))
    .get('/ballots/:id/paper', op('getBallotPaper', 'read', 'Phiếu của tôi để bỏ'), async (c) => c.json(await getBallotPaper(deps, c.var.secret, c.var.act, c.req.param('id'))))
    .get('/ballots/:id/protocol', op('getBallotProtocol', 'read', 'Trang in biên bản kiểm phiếu của cuộc bỏ phiếu (HTML)'), async (c) => c.html(await getBallotProtocol(deps, c.var.act, c.req.param('id'))))
    .get('/sheets/:id/protocol', op('getProtocol', 'read', 'Trang in biên bản kiểm phiếu giấy (HTML)'), async (c) => c.html(await getProtocol(deps, c.var.act, c.req.param('id'))))
