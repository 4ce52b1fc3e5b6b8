import { OrganisationId } from '@nen-nep/contracts'
import { body, op, parseInput, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { PlanInput } from './schema.ts'
import { readYearPlan, setYearPlan } from './use-cases.ts'

const Path = v.object({ cellId: OrganisationId, year: YearText })

export const planRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/plans/:cellId/:year', op('getYearPlan', 'read', 'Kế hoạch sinh hoạt năm của chi bộ'), async (c) => reply(c, await readYearPlan(deps, c.var.act, parseInput(Path, c.req.param()))))
    .put('/plans/:cellId/:year', op('setYearPlan', 'update', 'Đặt kế hoạch sinh hoạt năm'), body(PlanInput), async (c) => reply(c, await setYearPlan(deps, c.var.act, parseInput(Path, c.req.param()), c.req.valid('json'))))
