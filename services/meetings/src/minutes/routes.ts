import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { Nothing } from '../meeting/schema.ts'
import type { Deps } from '../stores.ts'
import { listVersions, readVersion } from './versions.ts'
import { Adding, Signing, Writing } from './schema.ts'
import { addAddendum, readBackMinutes, readMinutes, signMinutes, writeMinutes } from './use-cases.ts'

export const minutesRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/:id/minutes', op('getMinutes', 'read', 'Biên bản cuộc họp'), async (c) => reply(c, await readMinutes(deps, c.var.act, c.req.param('id'))))
    .get('/:id/minutes/versions', op('listMinutesVersions', 'read', 'Các bản biên bản đã lưu'), async (c) => c.json(await listVersions(deps, c.var.act, c.req.param('id'))))
    .get('/:id/minutes/versions/:n', op('getMinutesVersion', 'read', 'Một bản biên bản đã lưu'), async (c) => c.json(await readVersion(deps, c.var.act, c.req.param())))
    .post('/:id/minutes', op('writeMinutes', 'command', 'Lập hoặc sửa biên bản'), body(Writing), async (c) => reply(c, await writeMinutes(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/minutes/read-back', op('readBackMinutes', 'command', 'Ghi nhận đã đọc lại biên bản'), body(Nothing), async (c) => reply(c, await readBackMinutes(deps, c.var.act, c.req.param('id'))))
    .post('/:id/minutes/sign', op('signMinutes', 'command', 'Ký biên bản'), body(Signing), async (c) => reply(c, await signMinutes(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/minutes/addenda', op('addAddendum', 'command', 'Bổ sung biên bản đã ký'), body(Adding), async (c) => reply(c, await addAddendum(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
