import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { Freezing } from './schema.ts'
import { freezeHeadcount, getHeadcount, listHeadcounts, verifyHeadcount } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('freezeHeadcount', 'create', 'Chốt số lượng đảng viên của một ngày'), body(Freezing), async (c) => reply(c, await freezeHeadcount(deps, c.var.act, c.req.valid('json')), 201))
    .get('/', op('listHeadcounts', 'read', 'Các lần chốt số lượng đảng viên của một tổ chức'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await listHeadcounts(deps, c.var.act, c.req.valid('query').orgId)))
    .get('/:id', op('getHeadcount', 'read', 'Số lượng đảng viên đã chốt, cộng dồn theo cây tổ chức'), async (c) => c.json(await getHeadcount(deps, c.var.act, c.req.param('id'))))
    .post('/:id/verification', op('verifyHeadcount', 'command', 'Đếm lại ngày đã chốt và chỉ ra chỗ khác'), async (c) => reply(c, await verifyHeadcount(deps, c.var.act, c.req.param('id'))))
