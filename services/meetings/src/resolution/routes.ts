import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { issueResolution } from './issue.ts'
import { listResolutions, printResolution, readResolution } from './queries.ts'
import { Drafting, Redrafting } from './schema.ts'
import { draftResolution, updateResolution } from './use-cases.ts'

const Nothing = v.strictObject({})
const OrgYear = v.strictObject({ orgId: OrganisationId, year: YearText })

export const resolutionRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/resolutions', op('draftResolution', 'create', 'Lập dự thảo nghị quyết hoặc văn bản khác'), body(Drafting), async (c) => reply(c, await draftResolution(deps, c.var.act, c.req.valid('json')), 201))
    .get('/resolutions', op('listResolutions', 'read', 'Nghị quyết và văn bản trong năm'), query(OrgYear), async (c) => c.json(await listResolutions(deps, c.var.act, c.req.valid('query'))))
    .get('/resolutions/:id', op('getResolution', 'read', 'Một nghị quyết hoặc văn bản'), async (c) => reply(c, await readResolution(deps, c.var.act, c.req.param('id'))))
    .get('/resolutions/:id/page', op('getResolutionPage', 'read', 'Trang in của nghị quyết hoặc văn bản (HTML)'), async (c) => c.html(await printResolution(deps, c.var.act, c.req.param('id'))))
    .patch('/resolutions/:id', op('updateResolution', 'update', 'Sửa dự thảo'), body(Redrafting), async (c) => reply(c, await updateResolution(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/resolutions/:id/issue', op('issueResolution', 'command', 'Ban hành và cấp số'), body(Nothing), async (c) => reply(c, await issueResolution(deps, c.var.act, c.req.param('id'))))
