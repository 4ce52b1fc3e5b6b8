import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listLimitations, listSignCatalogues } from './queries.ts'
import { Accepting, Recording, Returning } from './schema.ts'
import { closeLimitation, recordLimitation, reopenLimitation } from './use-cases.ts'

const CellYear = v.strictObject({ cellId: OrganisationId, year: YearText })

export const limitationRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/limitations', op('recordLimitation', 'create', 'Ghi hạn chế của chi bộ hoặc chi ủy và biện pháp khắc phục'), body(Recording), async (c) => reply(c, await recordLimitation(deps, c.var.act, c.req.valid('json')), 201))
    .get('/limitations', op('listLimitations', 'read', 'Hạn chế của chi bộ trong năm và việc khắc phục'), query(CellYear), async (c) => c.json(await listLimitations(deps, c.var.act, c.req.valid('query'))))
    .get('/limitations/catalogues', op('listSignCatalogues', 'read', 'Danh mục biểu hiện để gắn cho hạn chế'), (c) => c.json(listSignCatalogues()))
    .post('/limitations/:id/close', op('closeLimitation', 'command', 'Công nhận đã khắc phục hạn chế, kèm minh chứng'), body(Accepting), async (c) => reply(c, await closeLimitation(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/limitations/:id/reopen', op('reopenLimitation', 'command', 'Mở lại hạn chế tái diễn, kèm lý do'), body(Returning), async (c) => reply(c, await reopenLimitation(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
