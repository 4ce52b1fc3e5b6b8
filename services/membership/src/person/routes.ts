import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { shown } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { Asking, Restricting } from './schema.ts'
import { exportPerson, getPersonExport, setRestriction, viewOf } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/members/:id/exports', op('exportPerson', 'create', 'Đề nghị bản tổng hợp mọi dữ liệu đang giữ về một người'), body(Asking), async (c) => {
      const saved = await exportPerson(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: viewOf(saved.state) }, 201)
    })
    .get('/exports/:id', op('getPersonExport', 'read', 'Tiến độ và địa chỉ tải bản tổng hợp dữ liệu cá nhân'), async (c) => c.json(await getPersonExport(deps, c.var.act, c.req.param('id'))))
    .post('/members/:id/restriction', op('restrictProcessing', 'command', 'Hạn chế xử lý dữ liệu của một người'), body(Restricting), async (c) => {
      const saved = await setRestriction(deps, c.var.act, c.req.param('id'), { ...c.req.valid('json'), restricted: true })
      return reply(c, { ...saved, state: shown(saved.state) })
    })
    .post('/members/:id/restriction/lift', op('liftRestriction', 'command', 'Thôi hạn chế xử lý dữ liệu'), body(Restricting), async (c) => {
      const saved = await setRestriction(deps, c.var.act, c.req.param('id'), { ...c.req.valid('json'), restricted: false })
      return reply(c, { ...saved, state: shown(saved.state) })
    })
