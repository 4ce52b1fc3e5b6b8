import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { Nothing } from '../meeting/schema.ts'
import type { Deps } from '../stores.ts'
import { Adding, type Document } from './schema.ts'
import { addDocument, confirmDocument, documentView, listDocuments, openDocument, withdrawDocument } from './use-cases.ts'

const shown = ({ state, version }: Readonly<{ state: Document; version: number }>) => ({ state: documentView(state), version })

export const documentRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/documents', op('listDocuments', 'read', 'Tài liệu của cuộc họp, ai đã đọc'), async (c) => c.json(await listDocuments(deps, c.var.act, c.req.param('id'))))
    .post('/:id/documents', op('addDocument', 'create', 'Thêm tài liệu họp và xin địa chỉ tải tệp lên'), body(Adding), async (c) => {
      const { state, version } = await addDocument(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { state: { ...documentView(state), url: await deps.files.uploadUrl(state.file) }, version }, 201)
    })
    .post('/documents/:id/arrival', op('confirmDocument', 'command', 'Xác nhận tài liệu đã tải lên'), body(Nothing), async (c) => reply(c, shown(await confirmDocument(deps, c.var.act, c.req.param('id')))))
    .post('/documents/:id/withdrawal', op('withdrawDocument', 'command', 'Rút tài liệu'), body(Nothing), async (c) => reply(c, shown(await withdrawDocument(deps, c.var.act, c.req.param('id')))))
    .post('/documents/:id/opening', op('openDocument', 'command', 'Mở tài liệu để đọc (ghi nhận đã đọc)'), body(Nothing), async (c) => {
      const { state, version, document } = await openDocument(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: { ...state, name: document.name, url: await deps.files.downloadUrl(document.file, document.name) }, version })
    })
