import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { readDirectiveBoard } from './board.ts'
import { directivePlaceOf } from './place.ts'
import { listDirectives, readDirective } from './queries.ts'
import { Amending, Recalling, Sending, Stepping } from './schema.ts'
import { amendDirective, followDirective, recallDirective, sendDirective } from './use-cases.ts'

const Wanted = v.strictObject({ orgId: OrganisationId, year: YearText, side: v.optional(v.picklist(['RECEIVED', 'SENT'])) })

export const directiveRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/directives', op('sendDirective', 'create', 'Gửi chỉ đạo xuống các tổ chức trực thuộc'), body(Sending), async (c) => reply(c, await sendDirective(deps, c.var.act, c.req.valid('json')), 201))
    .get('/directives', op('listDirectives', 'read', 'Chỉ đạo đã nhận hoặc đã gửi trong năm'), query(Wanted), async (c) => c.json(await listDirectives(deps, c.var.act, c.req.valid('query'))))
    .get('/directives/:id', op('getDirective', 'read', 'Một chỉ đạo'), async (c) => reply(c, await readDirective(deps, c.var.act, c.req.param('id'))))
    .get('/directives/:id/board', op('getDirectiveBoard', 'read', 'Bảng theo dõi các chi bộ thực hiện một chỉ đạo'), async (c) => c.json(await readDirectiveBoard(deps, c.var.act, c.req.param('id'))))
    .patch('/directives/:id', op('amendDirective', 'update', 'Sửa chỉ đạo đã gửi, kèm lý do'), body(Amending), async (c) => reply(c, await amendDirective(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/directives/:id/recall', op('recallDirective', 'command', 'Thu hồi chỉ đạo, kèm lý do'), body(Recalling), async (c) => reply(c, await recallDirective(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/directives/:id/follow', op('followDirective', 'command', 'Chi bộ đã xem, đưa vào cuộc họp hoặc đã thảo luận chỉ đạo'), body(Stepping), async (c) => {
      const id = c.req.param('id')
      const { state, version } = await followDirective(deps, c.var.act, id, c.req.valid('json'))
      return reply(c, { state: { directiveId: directivePlaceOf(id).id, cellId: state.cellId, ...state.steps[id] }, version })
    })
