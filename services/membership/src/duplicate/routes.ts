import { OrganisationId } from '@nen-nep/contracts'
import { body, cursorFor, cursorFrom, op, PAGE, paging, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { shown } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { listDuplicates, Place } from './queries.ts'
import { Dismissing, Merging, mergeIdOf, Undoing, type Merge } from './schema.ts'
import { undoMerge } from './separate.ts'
import { dismissDuplicate, mergeMembers } from './use-cases.ts'

const mergeView = ({ id, keepId, dropId, by, at, reason, undone }: Merge) => ({ id, keepId, dropId, by, at, reason, undone })

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .get('/', op('listDuplicates', 'read', 'Các cặp hồ sơ có thể là của cùng một người'), query(v.strictObject({ orgId: OrganisationId, ...paging })), async (c) => {
      const { orgId, cursor, limit = PAGE } = c.req.valid('query')
      const list = `duplicates:${orgId}`
      const at = cursorFrom(c, list, Place, cursor) ?? { section: 0 }
      const { items, next } = await listDuplicates(deps, c.var.act, orgId, { at, limit })
      return c.json({ items, next: cursorFor(c, list, next) })
    })
    .post('/dismissals', op('dismissDuplicate', 'command', 'Xác nhận hai hồ sơ là hai người khác nhau'), body(Dismissing), async (c) => reply(c, await dismissDuplicate(deps, c.var.act, c.req.valid('json'))))
    .post('/merges', op('mergeMembers', 'command', 'Nhập hai hồ sơ của cùng một người làm một'), body(Merging), async (c) => {
      const saved = await mergeMembers(deps, c.var.act, c.req.valid('json'))
      return reply(c, { ...saved, state: { ...shown(saved.state), mergeId: mergeIdOf(c.var.act) } })
    })
    .post('/merges/:id/undo', op('undoMerge', 'command', 'Hoàn tác việc nhập hai hồ sơ trong 24 giờ'), body(Undoing), async (c) => {
      const saved = await undoMerge(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason)
      return reply(c, { ...saved, state: mergeView(saved.state) })
    })
