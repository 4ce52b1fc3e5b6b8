import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { getReorganisation, listReorganisations, savedView } from './queries.ts'
import { Reorganising } from './schema.ts'
import { reorganise, undoReorganisation } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/', op('reorganise', 'command', 'Chuyển, sáp nhập, chia tách hoặc giải thể tổ chức; xem trước bằng dryRun'), body(Reorganising), async (c) => {
      const { impact = {}, saved } = await reorganise(deps, c.var.act, c.req.valid('json'))
      if (!saved) return c.json(impact)
      const view = savedView(saved)
      return reply(c, { ...view, state: { ...impact, ...view.state } }, 201)
    })
    .get('/', op('listReorganisations', 'read', 'Các lần sắp xếp tổ chức'), query(v.strictObject({ orgId: OrganisationId })), async (c) => c.json(await listReorganisations(deps, c.var.act, c.req.valid('query').orgId)))
    .get('/:id', op('getReorganisation', 'read', 'Một lần sắp xếp tổ chức'), async (c) => reply(c, await getReorganisation(deps, c.var.act, c.req.param('id'))))
    .post('/:id/undo', op('undoReorganisation', 'command', 'Hoàn tác một lần sắp xếp trong 24 giờ'), async (c) => reply(c, savedView(await undoReorganisation(deps, c.var.act, c.req.param('id')))))
