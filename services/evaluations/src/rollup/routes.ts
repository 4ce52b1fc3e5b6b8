import { OrganisationId, PlainDate } from '@nen-nep/contracts'
import { body, op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../campaign/year.ts'
import { getFairness } from '../fairness/use-cases.ts'
import { rankForQuota } from '../quota/ranking.ts'
import { checkQuota } from '../quota/use-cases.ts'
import type { Deps } from '../stores.ts'
import { exportRollup } from './certify.ts'
import { Running } from './schema.ts'
import { getRollup, rollUpNow, verifyRollup } from './use-cases.ts'

const RevisionText = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number))
const Asking = v.strictObject({ year: YearText, orgId: OrganisationId, asOf: v.optional(PlainDate), revision: v.optional(RevisionText) })
const Looking = v.strictObject({ year: YearText, orgId: OrganisationId })
const Quota = v.strictObject({ year: YearText, orgId: OrganisationId, raisedBecause: v.optional(v.pipe(v.string(), v.maxLength(300))) })

export const rollupRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/quota', op('checkQuota', 'read', 'Kiểm tra tỷ lệ xếp loại xuất sắc'), query(Quota), async (c) => c.json(await checkQuota(deps, c.var.act, c.req.valid('query'))))
    .get('/quota/ranking', op('rankCandidates', 'read', 'Xếp thứ tự những người được đề nghị xuất sắc giữa các chi bộ'), query(Quota), async (c) => c.json(await rankForQuota(deps, c.var.act, c.req.valid('query'))))
    .get('/fairness', op('getFairness', 'read', 'Phân bố mức xếp loại theo tổ chức, chức vụ, tuổi, giới tính'), query(Looking), async (c) => c.json(await getFairness(deps, c.var.act, c.req.valid('query'))))
    .post('/rollups', op('runRollup', 'command', 'Chạy tổng hợp kết quả năm'), body(Running), async (c) => c.json(await rollUpNow(deps, c.var.act, c.req.valid('json'))))
    .get('/rollups', op('getRollup', 'read', 'Bảng tổng hợp kết quả năm'), query(Asking), async (c) => c.json(await getRollup(deps, c.var.act, c.req.valid('query'))))
    .get('/rollups/export', op('exportRollup', 'read', 'Tệp tổng hợp có chứng thực, tự kiểm được'), query(Asking), async (c) => c.json(await exportRollup(deps, c.var.act, c.req.valid('query'))))
    .get('/rollups/verification', op('verifyRollup', 'read', 'Kiểm tra lại bảng tổng hợp'), query(Asking), async (c) => c.json(await verifyRollup(deps, c.var.act, c.req.valid('query'))))
