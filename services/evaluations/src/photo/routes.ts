import { body, op, reply, type Http, type Saved } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Holding } from '../stores.ts'
import { photoPlaceOf } from './place.ts'
import { listPhotos, openPhoto, photoView } from './queries.ts'
import { Attaching, type Photo } from './schema.ts'
import { attachPhoto, confirmPhoto, withdrawPhoto } from './use-cases.ts'

const Nothing = v.strictObject({})
const shown = ({ state, version }: Saved<Photo>) => ({ state: photoView(state), version })
const withAddress = async ({ files }: Holding, { state, version }: Saved<Photo>) => ({ state: { ...photoView(state), url: await files.uploadUrl(photoPlaceOf(state.id).file) }, version })

export const photoRoutes = (deps: Holding) =>
  new Hono<Http>()
    .post('/sheets/:id/photos', op('attachProtocolPhoto', 'create', 'Gửi ảnh biên bản kiểm phiếu đã ký và xin địa chỉ tải tệp lên'), body(Attaching), async (c) => reply(c, await withAddress(deps, await attachPhoto(deps, c.var.act, c.req.param('id'), c.req.valid('json'))), 201))
    .get('/sheets/:id/photos', op('listProtocolPhotos', 'read', 'Ảnh biên bản kiểm phiếu đã ký của chi bộ'), async (c) => c.json(await listPhotos(deps, c.var.act, c.req.param('id'))))
    .post('/photos/:id/arrival', op('confirmProtocolPhoto', 'command', 'Xác nhận ảnh biên bản đã tải lên'), body(Nothing), async (c) => reply(c, shown(await confirmPhoto(deps, c.var.act, c.req.param('id')))))
    .post('/photos/:id/withdrawal', op('withdrawProtocolPhoto', 'command', 'Rút ảnh biên bản gửi nhầm'), body(Nothing), async (c) => reply(c, shown(await withdrawPhoto(deps, c.var.act, c.req.param('id')))))
    .get('/photos/:id', op('openProtocolPhoto', 'read', 'Mở ảnh biên bản: địa chỉ tải tệp trong 15 phút'), async (c) => c.json(await openPhoto(deps, c.var.act, c.req.param('id'))))
