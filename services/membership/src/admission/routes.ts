import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { body, op, query, reply, type Http, type Saved } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { getAdmission, listAdmissions, standing } from './queries.ts'
import { AdmissionListing, Opening, Stepping, type Admission } from './schema.ts'
import { openAdmission, recordAdmissionStep } from './use-cases.ts'

const viewOf = ({ state, version }: Saved<Admission>, at: string) => ({ state: { ...state, ...standing(state, civilDayOf(at)) }, version })

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/admissions', op('openAdmission', 'create', 'Mở hồ sơ kết nạp cho một quần chúng ưu tú'), body(Opening), async (c) => reply(c, viewOf(await openAdmission(deps, c.var.act, c.req.valid('json')), c.var.act.at), 201))
    .get('/admissions', op('listAdmissions', 'read', 'Bảng theo dõi kết nạp theo từng bước'), query(AdmissionListing), async (c) => c.json(await listAdmissions(deps, c.var.act, c.req.valid('query'))))
    .get('/admissions/:id', op('getAdmission', 'read', 'Một hồ sơ kết nạp'), async (c) => reply(c, viewOf(await getAdmission(deps, c.var.act, c.req.param('id')), c.var.act.at)))
    .post('/admissions/:id/steps', op('recordAdmissionStep', 'update', 'Ghi một bước của hồ sơ kết nạp'), body(Stepping), async (c) => reply(c, viewOf(await recordAdmissionStep(deps, c.var.act, c.req.param('id'), c.req.valid('json')), c.var.act.at)))
