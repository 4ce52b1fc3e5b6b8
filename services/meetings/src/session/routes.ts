import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { summaryOf } from '../meeting/view.ts'
import type { Deps } from '../stores.ts'
import { Closing, Concluding, Moving, RollCall, TurnTaken, VoteTaken } from './schema.ts'
import { closeMeeting, moveToItem, recordAttendance, recordConclusion, recordTurn, recordVote } from './use-cases.ts'

export const sessionRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/:id/attendance', op('recordAttendance', 'command', 'Điểm danh'), body(RollCall), async (c) => reply(c, await recordAttendance(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/turns', op('recordTurn', 'command', 'Ghi lượt phát biểu'), body(TurnTaken), async (c) => reply(c, await recordTurn(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/votes', op('recordVote', 'command', 'Ghi kết quả biểu quyết'), body(VoteTaken), async (c) => reply(c, await recordVote(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/conclusions', op('recordConclusion', 'command', 'Ghi kết luận của chủ trì về một nội dung'), body(Concluding), async (c) => reply(c, await recordConclusion(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/item', op('moveToItem', 'command', 'Chuyển sang nội dung của chương trình'), body(Moving), async (c) => reply(c, await moveToItem(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/close', op('closeMeeting', 'command', 'Kết thúc cuộc họp'), body(Closing), async (c) => {
      const { state, version } = await closeMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { state: summaryOf(state), version })
    })
