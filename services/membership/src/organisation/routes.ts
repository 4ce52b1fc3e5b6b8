import { OrganisationId, PlainDate } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { getOrganisation, getTree, listOrganisations, listThresholds } from './queries.ts'
import { getCoverage } from './coverage.ts'
import { Founding, Updating } from './schema.ts'
import { updateOrganisation } from './update.ts'
import { createOrganisation } from './use-cases.ts'

const asOf = { asOf: v.optional(PlainDate) }
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('createOrganisation', 'create', 'Thêm tổ chức đảng'), body(Founding), async (c) => reply(c, await createOrganisation(deps, c.var.act, c.req.valid('json')), 201))
    .get('/', op('listOrganisations', 'read', 'Các tổ chức trực thuộc'), query(v.strictObject({ parentId: v.optional(OrganisationId), ...asOf })), async (c) =>
      c.json({ items: await listOrganisations(deps, c.var.act, c.req.valid('query')) }),
    )
    .get('/tree', op('getTree', 'read', 'Cây tổ chức, hôm nay hoặc của một ngày đã qua'), query(v.strictObject(asOf)), async (c) => c.json(await getTree(deps, c.var.act, c.req.valid('query').asOf)))
    .get('/thresholds', op('listThresholds', 'read', 'Tổ chức chưa đúng quy mô theo Điều lệ Đảng'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await listThresholds(deps, c.var.act, c.req.valid('query').orgId)))
    .get('/:id', op('getOrganisation', 'read', 'Một tổ chức đảng, hôm nay hoặc của một ngày đã qua'), query(v.strictObject(asOf)), async (c) => reply(c, await getOrganisation(deps, c.var.act, c.req.param('id'), c.req.valid('query').asOf)))
    .patch('/:id', op('updateOrganisation', 'update', 'Sửa tên, mã, loại hình, đơn vị phụ trách, nhiệm kỳ, đầu trang văn bản của tổ chức'), body(Updating), async (c) => reply(c, await updateOrganisation(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .get('/:id/coverage', op('getCoverage', 'read', 'Chi ủy viên nào phụ trách đơn vị nào'), async (c) => c.json(await getCoverage(deps, c.var.act, c.req.param('id'))))
