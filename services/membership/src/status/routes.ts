import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { statusShown } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { Changing } from './schema.ts'
import { changeStatus } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>().post('/members/:id/status', op('changeStatus', 'update', 'Thay đổi tình trạng đảng viên: công nhận, miễn, đình chỉ, xóa tên, từ trần…'), body(Changing), async (c) => {
    const saved = await changeStatus(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
    return reply(c, { ...saved, state: statusShown(saved.state, saved.asked) })
  })
