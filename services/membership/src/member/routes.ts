import { MemberStatus, OrganisationId, Role, Text } from '@nen-nep/contracts'
import { body, cursorFor, cursorFrom, op, PAGE, paging, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { ListName } from '../list/names.ts'
import type { Deps } from '../stores.ts'
import { listMembers, Place } from './queries.ts'
import { Changes, Registration, Revealing } from './schema.ts'
import { createMember, endSignIns, getMember, revealMember, updateMember } from './use-cases.ts'
import { shown, shownTo } from './view.ts'

const Listing = v.strictObject({ orgId: OrganisationId, subtree: v.optional(v.picklist(['true', 'false']), 'false'), q: v.optional(v.pipe(v.string(), v.maxLength(100))), status: v.optional(MemberStatus), role: v.optional(Role), unit: v.optional(Text(200)), list: v.optional(ListName), ...paging })

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('createMember', 'create', 'Thêm đảng viên'), body(Registration), async (c) => {
      const saved = await createMember(deps, c.var.act, c.req.valid('json'))
      return reply(c, { ...saved, state: shown(saved.state) }, 201)
    })
    .get('/', op('listMembers', 'read', 'Danh sách đảng viên'), query(Listing), async (c) => {
      const { cursor, limit = PAGE, subtree, ...filter } = c.req.valid('query')
      const list = `members:${JSON.stringify({ ...filter, subtree })}`
      const at = cursorFrom(c, list, Place, cursor) ?? { section: 0 }
      const { items, next } = await listMembers(deps, c.var.act, { ...filter, subtree: subtree === 'true' }, { at, limit })
      return c.json({ items, next: cursorFor(c, list, next) })
    })
    .get('/:id', op('getMember', 'read', 'Hồ sơ đảng viên'), async (c) => {
      const found = await getMember(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: shownTo(found.caller, found.state, found.asked), version: found.version })
    })
    .post('/:id/sign-out', op('signOutEverywhere', 'command', 'Đăng xuất khỏi mọi thiết bị'), async (c) => {
      const { state: { id, signedOutAt }, version } = await endSignIns(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: { id, signedOutAt }, version })
    })
    .post('/:id/reveal', op('revealSensitive', 'command', 'Xem đầy đủ số, địa chỉ được che (có lý do, có ghi nhật ký)'), body(Revealing), async (c) => c.json({ values: await revealMember(deps, c.var.act, c.req.param('id'), c.req.valid('json')) }))
    .patch('/:id', op('updateMember', 'update', 'Sửa hồ sơ đảng viên'), body(Changes), async (c) => {
      const saved = await updateMember(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: shown(saved.state) })
    })
