import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { YearText } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listProposals } from './queries.ts'
import { Answering, Raising } from './schema.ts'
import { answerProposal, raiseProposal } from './use-cases.ts'

const Wanted = v.strictObject({ orgId: OrganisationId, year: YearText, side: v.optional(v.picklist(['RAISED', 'RECEIVED'])) })

export const proposalRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/proposals', op('raiseProposal', 'create', 'Gửi đề xuất, câu hỏi lên cấp trên hoặc kiến nghị với chi bộ'), body(Raising), async (c) => reply(c, await raiseProposal(deps, c.var.act, c.req.valid('json')), 201))
    .get('/proposals', op('listProposals', 'read', 'Đề xuất, kiến nghị đã gửi hoặc đã nhận trong năm'), query(Wanted), async (c) => c.json(await listProposals(deps, c.var.act, c.req.valid('query'))))
    .post('/proposals/:id/answer', op('answerProposal', 'command', 'Tiếp nhận, trả lời, từ chối hoặc chuyển tiếp đề xuất'), body(Answering), async (c) => reply(c, await answerProposal(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
