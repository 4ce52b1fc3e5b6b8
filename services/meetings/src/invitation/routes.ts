import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { openLink } from './rules.ts'
import { Answering, AnsweringByLink, AnsweringFor } from './schema.ts'
import { answerInvitation, listAnswers, readInvitation, recordAnswer } from './use-cases.ts'

export const invitationRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/public/answers/:token', op('getInvitation', 'read', 'Thư mời sau đường liên kết', { public: true }), async (c) =>
      c.json(await readInvitation(deps, c.var.act, openLink(c.var.secret, c.req.param('token'), c.var.act.at))))
    .post('/public/answers', op('answerInvitationByLink', 'link', 'Trả lời thư mời bằng đường liên kết', { public: true }), body(AnsweringByLink), async (c) => {
      const { token, ...answering } = c.req.valid('json')
      const { meetingId, memberId } = openLink(c.var.secret, token, c.var.act.at)
      return reply(c, await answerInvitation(deps, { ...c.var.act, by: memberId }, meetingId, { ...answering, byLink: true }))
    })
    .post('/:id/answer', op('answerInvitation', 'command', 'Trả lời thư mời'), body(Answering), async (c) => reply(c, await answerInvitation(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/:id/answers', op('recordAnswer', 'command', 'Ghi trả lời thư mời thay đảng viên không tự trả lời được, theo lời đồng chí ấy'), body(AnsweringFor), async (c) => reply(c, await recordAnswer(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .get('/:id/answers', op('listAnswers', 'read', 'Các trả lời thư mời'), async (c) => c.json({ items: await listAnswers(deps, c.var.act, c.req.param('id')) }))
