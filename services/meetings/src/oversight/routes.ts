import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import { MonthQuery } from '../month-plan/schema.ts'
import type { Deps } from '../stores.ts'
import { compareScores, readCompliance } from './compliance.ts'
import { concludeInspection, followRemedy, listInspections, planInspection } from './inspections.ts'
import { Concluding, Following, InspectionPlanning, Visiting } from './schema.ts'
import { listVisits, recordVisit } from './visits.ts'

const CellYear = v.strictObject({ cellId: OrganisationId, year: YearText })
const OrgYear = v.strictObject({ orgId: OrganisationId, year: YearText })

export const oversightRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/visits', op('recordVisit', 'create', 'Ghi nhận dự sinh hoạt chi bộ của cấp trên'), body(Visiting), async (c) => reply(c, await recordVisit(deps, c.var.act, c.req.valid('json')), 201))
    .get('/visits', op('listVisits', 'read', 'Các lần cấp trên dự sinh hoạt chi bộ trong năm'), query(CellYear), async (c) => c.json(await listVisits(deps, c.var.act, c.req.valid('query'))))
    .post('/inspections', op('planInspection', 'create', 'Lập kế hoạch kiểm tra, giám sát tổ chức'), body(InspectionPlanning), async (c) => reply(c, await planInspection(deps, c.var.act, c.req.valid('json')), 201))
    .get('/inspections', op('listInspections', 'read', 'Kiểm tra, giám sát trong năm của một tổ chức'), query(OrgYear), async (c) => c.json(await listInspections(deps, c.var.act, c.req.valid('query'))))
    .post('/inspections/:id/conclude', op('concludeInspection', 'command', 'Kết luận kiểm tra, giám sát và việc khắc phục'), body(Concluding), async (c) => reply(c, await concludeInspection(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/inspections/:id/remedies/:remedyId', op('followRemedy', 'command', 'Báo cáo hoặc công nhận việc khắc phục'), body(Following), async (c) => reply(c, await followRemedy(deps, c.var.act, c.req.param(), c.req.valid('json'))))
    .get('/compliance', op('listCompliance', 'read', 'Chi bộ thực hiện chế độ sinh hoạt trong tháng'), query(MonthQuery), async (c) => c.json(await readCompliance(deps, c.var.act, c.req.valid('query'))))
    .get('/score-targets', op('compareScores', 'read', 'Điểm sinh hoạt và kết quả nhiệm vụ của các chi bộ'), query(OrgYear), async (c) => c.json(await compareScores(deps, c.var.act, c.req.valid('query'))))
