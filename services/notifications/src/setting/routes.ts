import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { SettingMode, SettingPreference } from './schema.ts'
import { readMode, readPreference, setMode, setPreference } from './use-cases.ts'

export const settingRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/organisations/:id/mode', op('getMode', 'read', 'Chế độ gửi thư của tổ chức'), async (c) => c.json(await readMode(deps, c.var.act, c.req.param('id'))))
    .put('/organisations/:id/mode', op('setMode', 'command', 'Đặt chế độ gửi thư (tắt, thử, bật) và ngôn ngữ của tổ chức'), body(SettingMode), async (c) =>
      reply(c, await setMode(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .get('/preferences', op('getPreferences', 'read', 'Tôi muốn nhận thư thế nào'), async (c) => reply(c, await readPreference(deps, c.var.act)))
    .put('/preferences', op('setPreferences', 'command', 'Chọn loại thư muốn nhận, ngôn ngữ, gửi ngay hay gộp theo ngày, tuần'), body(SettingPreference), async (c) =>
      reply(c, await setPreference(deps, c.var.act, c.req.valid('json'))))
