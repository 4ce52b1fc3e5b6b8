import { body, op, reply, type Http, type Saved } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { Nothing } from '../meeting/schema.ts'
import type { Deps } from '../stores.ts'
import type { Kind } from './place.ts'
import { evidenceView, listEvidence, openEvidence } from './queries.ts'
import { Attaching, type Evidence } from './schema.ts'
import { attachEvidence, confirmEvidence, withdrawEvidence } from './use-cases.ts'

const shown = ({ state, version }: Saved<Evidence>) => ({ state: evidenceView(state), version })
const withAddress = async ({ files }: Deps, { state, version }: Saved<Evidence>) => ({ state: { ...evidenceView(state), uploadId: state.id, url: await files.uploadUrl(state.file) }, version })
const of = (kind: Kind, id: string) => ({ kind, id })

export const evidenceRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/tasks/:id/evidence', op('attachTaskEvidence', 'create', 'Gửi minh chứng của nhiệm vụ và xin địa chỉ tải tệp lên'), body(Attaching), async (c) => reply(c, await withAddress(deps, await attachEvidence(deps, c.var.act, of('tsk', c.req.param('id')), c.req.valid('json'))), 201))
    .get('/tasks/:id/evidence', op('listTaskEvidence', 'read', 'Minh chứng của nhiệm vụ'), async (c) => c.json(await listEvidence(deps, c.var.act, of('tsk', c.req.param('id')))))
    .post('/limitations/:id/evidence', op('attachLimitationEvidence', 'create', 'Gửi minh chứng khắc phục hạn chế và xin địa chỉ tải tệp lên'), body(Attaching), async (c) => reply(c, await withAddress(deps, await attachEvidence(deps, c.var.act, of('lim', c.req.param('id')), c.req.valid('json'))), 201))
    .get('/limitations/:id/evidence', op('listLimitationEvidence', 'read', 'Minh chứng khắc phục hạn chế'), async (c) => c.json(await listEvidence(deps, c.var.act, of('lim', c.req.param('id')))))
    .post('/evidence/:id/arrival', op('confirmEvidence', 'command', 'Xác nhận minh chứng đã tải lên'), body(Nothing), async (c) => reply(c, shown(await confirmEvidence(deps, c.var.act, c.req.param('id')))))
    .post('/evidence/:id/withdrawal', op('withdrawEvidence', 'command', 'Rút minh chứng gửi nhầm'), body(Nothing), async (c) => reply(c, shown(await withdrawEvidence(deps, c.var.act, c.req.param('id')))))
    .get('/evidence/:id', op('openEvidence', 'read', 'Mở minh chứng: địa chỉ tải tệp trong 15 phút'), async (c) => c.json(await openEvidence(deps, c.var.act, c.req.param('id'))))
