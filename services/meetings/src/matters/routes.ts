import { OrganisationId } from '@nen-nep/contracts'
import { op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { countTags } from '../tag/queries.ts'
import { readMatters } from './queries.ts'

const Cell = v.strictObject({ cellId: OrganisationId })
const OrgYear = v.strictObject({ orgId: OrganisationId, year: YearText })

export const mattersRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/matters', op('getMatters', 'read', 'Việc chờ cuộc họp tới của chi bộ'), query(Cell), async (c) => c.json(await readMatters(deps, c.var.act, c.req.valid('query').cellId)))
    .get('/tags', op('countTags', 'read', 'Số nghị quyết, nhiệm vụ, chỉ đạo theo chủ đề và chương trình'), query(OrgYear), async (c) => c.json(await countTags(deps, c.var.act, c.req.valid('query'))))
