import { OrganisationId } from '@nen-nep/contracts'
import { body, op, parseInput, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listPlanGaps } from './gaps.ts'
import { PlanInput } from './schema.ts'
import { readYearPlan, setYearPlan } from './use-cases.ts'

const GapQuery = v.strictObject({ orgId: OrganisationId, year: YearText })
const Path = v.object({ cellId: OrganisationId, year: YearText })

export const planRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/plans', op('listPlanGaps', 'read', 'Chi bộ còn thiếu gì trong kế hoạch năm'), query(GapQuery), async (c) => c.json(await listPlanGaps(deps, c.var.act, c.req.valid('query'))))
    .get('/plans/:cellId/:year', op('getYearPlan', 'read', 'Kế hoạch sinh hoạt năm của chi bộ'), async (c) => reply(c, await readYearPlan(deps, c.var.act, parseInput(Path, c.req.param()))))
    .put('/plans/:cellId/:year', op('setYearPlan', 'update', 'Đặt kế hoạch sinh hoạt năm'), body(PlanInput), async (c) => reply(c, await setYearPlan(deps, c.var.act, parseInput(Path, c.req.param()), c.req.valid('json'))))
