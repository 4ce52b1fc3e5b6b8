import { OrganisationId } from '@nen-nep/contracts'
import { body, listPaperWordings, op, query, reply, savePaperWording, SavingPaperWording, TryingPaperWording, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { PaperAsked } from './schema.ts'
import { previewPaperTemplate } from './try.ts'
import { makePaper, readPaper } from './use-cases.ts'
import { wordedBy } from './wording.ts'

export const paperRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/papers', op('makePaper', 'create', 'Lấy văn bản Word: biên bản, nghị quyết, trích sao, điểm danh, chương trình, giấy mời'), body(PaperAsked), async (c) => reply(c, await makePaper(deps, c.var.act, c.req.valid('json')), 201))
    .get('/papers/templates', op('listPaperTemplates', 'read', 'Mẫu lời văn các văn bản của tổ chức'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await listPaperWordings(wordedBy(deps), c.var.act, c.req.valid('query').orgId)))
    .put('/papers/templates/:id/:kind', op('savePaperTemplate', 'command', 'Lưu lời văn riêng của tổ chức cho một loại văn bản'), body(SavingPaperWording), async (c) =>
      reply(c, await savePaperWording(wordedBy(deps), c.var.act, { orgId: c.req.param('id'), kind: c.req.param('kind'), ...c.req.valid('json') })))
    .post('/papers/templates/:kind/preview', op('previewPaperTemplate', 'create', 'Xem thử lời văn của một loại văn bản bằng tệp Word'), body(TryingPaperWording), async (c) => reply(c, await previewPaperTemplate(deps, c.var.act, c.req.param('kind'), c.req.valid('json')), 201))
    .get('/papers/:id', op('getPaper', 'read', 'Tiến độ và địa chỉ tải văn bản Word'), async (c) => c.json(await readPaper(deps, c.var.act, c.req.param('id'))))
