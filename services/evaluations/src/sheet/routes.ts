import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../campaign/year.ts'
import type { Deps } from '../stores.ts'
import { Counting, Recording } from '../tally/schema.ts'
import { enterTally, getBallotResult, recordConference } from '../tally/use-cases.ts'
import { getMyRecord, getPopulation, getRecord, getSheet } from './queries.ts'
import { appraise, decide } from './deciding.ts'
import { propose } from './rules.ts'
import { BulkClassifying, Classifying, TakingPaper } from './schema.ts'
import { classifyCell, classifyRecord, publishClasses, recordPaperReviews } from './use-cases.ts'

const sheetRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/sheets/:id', op('getSheet', 'read', 'Bảng xếp loại của chi bộ'), async (c) => reply(c, await getSheet(deps, c.var.act, c.req.param('id'))))
    .get('/sheets/:id/population', op('getPopulation', 'read', 'Danh sách đã chốt của chi bộ, người đến và đi sau đó'), async (c) => reply(c, await getPopulation(deps, c.var.act, c.req.param('id'))))
    .post('/sheets/:id/paper-reviews', op('recordPaperReviews', 'command', 'Ghi nhận bản kiểm điểm viết tay'), body(TakingPaper), async (c) =>
      reply(c, await recordPaperReviews(deps, c.var.act, c.req.param('id'), c.req.valid('json').rows)))
    .post('/sheets/:id/proposals', op('proposeClasses', 'command', 'Đề nghị mức xếp loại cho nhiều đảng viên'), body(BulkClassifying), async (c) =>
      reply(c, await classifyCell(deps, c.var.act, propose, { id: c.req.param('id'), rows: c.req.valid('json').rows })))
    .post('/sheets/:id/appraisals', op('appraiseClasses', 'command', 'Thẩm định mức xếp loại chi bộ đề nghị'), body(BulkClassifying), async (c) =>
      reply(c, await classifyCell(deps, c.var.act, appraise, { id: c.req.param('id'), rows: c.req.valid('json').rows })))
    .post('/sheets/:id/publication', op('publishClasses', 'command', 'Thông báo kết quả xếp loại'), async (c) => reply(c, await publishClasses(deps, c.var.act, c.req.param('id'))))
    .post('/sheets/:id/decisions', op('decideClasses', 'command', 'Quyết định mức xếp loại cho nhiều đảng viên'), body(BulkClassifying), async (c) =>
      reply(c, await classifyCell(deps, c.var.act, decide, { id: c.req.param('id'), rows: c.req.valid('json').rows })))
    .put('/sheets/:id/conference', op('recordConference', 'update', 'Ghi hội nghị chi bộ'), body(Recording), async (c) => reply(c, await recordConference(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/sheets/:id/tallies', op('enterTally', 'command', 'Nhập kết quả kiểm phiếu'), body(Counting), async (c) => reply(c, await enterTally(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .get('/sheets/:id/ballot', op('getBallotResult', 'read', 'Kết quả bỏ phiếu của chi bộ'), async (c) => reply(c, await getBallotResult(deps, c.var.act, c.req.param('id'))))

export const recordRoutes = (deps: Deps) =>
  sheetRoutes(deps)
    .get('/my-record', op('getMyRecord', 'read', 'Hồ sơ đánh giá của tôi'), query(v.strictObject({ year: YearText })), async (c) => c.json(await getMyRecord(deps, c.var.act, c.req.valid('query').year)))
    .get('/records/:id', op('getRecord', 'read', 'Hồ sơ đánh giá của một đảng viên'), async (c) => reply(c, await getRecord(deps, c.var.act, c.req.param('id'))))
    .put('/records/:id/proposal', op('proposeClass', 'update', 'Đề nghị mức xếp loại'), body(Classifying), async (c) =>
      reply(c, await classifyRecord(deps, c.var.act, propose, { id: c.req.param('id'), asked: c.req.valid('json') })))
    .put('/records/:id/decision', op('decideClass', 'update', 'Quyết định mức xếp loại'), body(Classifying), async (c) =>
      reply(c, await classifyRecord(deps, c.var.act, decide, { id: c.req.param('id'), asked: c.req.valid('json') })))
