import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { inviteHolders, previewInvitation } from './invite.ts'
import { Asking, Inviting } from './schema.ts'

export const holderRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/organisations/:id/invitations', op('previewInvitation', 'read', 'Bao nhiêu người giữ chức vụ sẽ nhận thư mời sử dụng'), query(Asking), async (c) => c.json(await previewInvitation(deps, c.var.act, { orgId: c.req.param('id'), subtree: c.req.valid('query').subtree === true })))
    .post('/organisations/:id/invitations', op('inviteHolders', 'create', 'Gửi thư mời sử dụng cho người giữ chức vụ'), body(Inviting), async (c) => reply(c, await inviteHolders(deps, c.var.act, { orgId: c.req.param('id'), ...c.req.valid('json') }), 201))
