import { body, cursorFor, cursorFrom, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { told } from './messages.vi.ts'
import { Listing, Rehearsing, type Rehearsal } from './schema.ts'
import { getRehearsal, listRehearsalChanges, rehearseRulePack } from './use-cases.ts'

const CELLS = 20
/** A rehearsal as its readers meet it; its rules stand in the pack itself. */
const view = ({ set: _set, ...rest }: Rehearsal) => ({ ...rest, sentence: told(rest.tally) })

export const rehearsalRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/rehearsals', op('rehearseRulePack', 'create', 'Chạy thử bộ quy định trên hồ sơ của một năm'), body(Rehearsing), async (c) => {
      const { state, version } = await rehearseRulePack(deps, c.var.act, c.req.valid('json'))
      return reply(c, { state: view(state), version }, 201)
    })
    .get('/rehearsals/:id', op('getRehearsal', 'read', 'Tiến độ và kết quả chạy thử bộ quy định'), async (c) => {
      const { state, version } = await getRehearsal(deps, c.var.act, c.req.param('id'))
      return reply(c, { state: view(state), version })
    })
    .get('/rehearsals/:id/changes', op('listRehearsalChanges', 'read', 'Những người sẽ đổi mức khi chạy thử, vì sao'), query(Listing), async (c) => {
      const { cursor, limit = CELLS } = c.req.valid('query')
      const list = `rehearsal:${c.req.param('id')}`
      const { items, last } = await listRehearsalChanges(deps, c.var.act, c.req.param('id'), { limit, after: cursorFrom(c, list, v.string(), cursor) })
      return c.json({ items, next: cursorFor(c, list, last) })
    })
