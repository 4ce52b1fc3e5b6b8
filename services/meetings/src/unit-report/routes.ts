import { OrganisationId } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { getUnitReport } from './queries.ts'

const Asked = v.strictObject({ cellId: OrganisationId, year: YearText })

export const unitReportRoutes = (deps: Deps) =>
  new Hono<Http>().get('/units', op('getUnitReport', 'read', 'Chi bộ ghép theo từng đơn vị: đảng viên, dự họp, nhiệm vụ'), query(Asked), async (c) => c.json(await getUnitReport(deps, c.var.act, c.req.valid('query'))))
