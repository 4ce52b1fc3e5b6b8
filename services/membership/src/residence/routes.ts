import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Commenting, Ending, Listing, Recording } from './schema.ts'
import { endResidenceLink, listResidenceLinks, recordResidenceComment, recordResidenceLink } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/residence-links', op('recordResidenceLink', 'create', 'Ghi nơi cư trú để giữ mối liên hệ (213)'), body(Recording), async (c) => reply(c, await recordResidenceLink(deps, c.var.act, c.req.valid('json')), 201))
    .get('/residence-links', op('listResidenceLinks', 'read', 'Đảng viên cư trú tại địa bàn (213), hoặc nơi cư trú của một đảng viên'), query(Listing), async (c) => {
      const items = await listResidenceLinks(deps, c.var.act, c.req.valid('query'))
      return c.json({ items: items.map(({ state, version }) => ({ ...state, version })) })
    })
    .post('/residence-links/:id/end', op('endResidenceLink', 'command', 'Thôi cư trú tại địa bàn'), body(Ending), async (c) => reply(c, await endResidenceLink(deps, c.var.act, c.req.param('id'), c.req.valid('json').to)))
    .post('/residence-links/:id/comments', op('recordResidenceComment', 'command', 'Chi bộ nơi cư trú nhận xét một năm'), body(Commenting), async (c) => reply(c, await recordResidenceComment(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
