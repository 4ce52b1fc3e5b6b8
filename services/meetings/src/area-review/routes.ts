import { body, op, parseInput, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Path, Reviewing } from './schema.ts'
import { readAreaReview, setAreaReview } from './use-cases.ts'

export const areaReviewRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/area-reviews/:cellId/:year', op('getAreaReview', 'read', 'Phiếu kiểm điểm theo lĩnh vực'), async (c) => reply(c, await readAreaReview(deps, c.var.act, parseInput(Path, c.req.param()))))
    .put('/area-reviews/:cellId/:year', op('setAreaReview', 'update', 'Ghi phiếu kiểm điểm theo lĩnh vực'), body(Reviewing), async (c) => reply(c, await setAreaReview(deps, c.var.act, parseInput(Path, c.req.param()), c.req.valid('json'))))
