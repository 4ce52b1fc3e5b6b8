import { OrganisationId, Text } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { getUnitPart, getUnitReport } from './queries.ts'

const asked = { cellId: OrganisationId, year: YearText }
const Asked = v.strictObject(asked)
/** Without a unit: whatever is of none. */
const OneAsked = v.strictObject({ ...asked, unit: v.optional(Text(200)) })

export const unitReportRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/units', op('getUnitReport', 'read', 'Chi bộ ghép theo từng đơn vị: đảng viên, dự họp, nhiệm vụ'), query(Asked), async (c) => c.json(await getUnitReport(deps, c.var.act, c.req.valid('query'))))
    .get('/units/part', op('getUnitPart', 'read', 'Những gì đứng sau số liệu của một đơn vị trong chi bộ ghép: đảng viên, từng buổi, từng nhiệm vụ'), query(OneAsked), async (c) => c.json(await getUnitPart(deps, c.var.act, c.req.valid('query'))))
