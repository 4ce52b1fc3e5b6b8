import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { Calling, Founding, SeriesQuery, Skipping, type Series } from './schema.ts'
import { createNextMeeting, createSeries, listSeries, seriesView, skipOccurrence } from './use-cases.ts'

const shown = ({ state, version }: Readonly<{ state: Series; version: number }>) => ({ state: seriesView(state), version })

export const seriesRoutes = (deps: Deps) =>
  new Hono<Http>()
    .get('/series', op('listSeries', 'read', 'Các loạt họp định kỳ và mẫu chương trình'), query(SeriesQuery), async (c) => c.json(await listSeries(deps, c.var.act, c.req.valid('query').cellId)))
    .post('/series', op('createSeries', 'create', 'Lập loạt họp định kỳ'), body(Founding), async (c) => reply(c, shown(await createSeries(deps, c.var.act, c.req.valid('json'))), 201))
    .post('/series/:id/meetings', op('createNextMeeting', 'command', 'Lập cuộc họp kế tiếp của loạt'), body(Calling), async (c) => reply(c, shown(await createNextMeeting(deps, c.var.act, c.req.param('id'), c.req.valid('json')))))
    .post('/series/:id/skips', op('skipOccurrence', 'command', 'Bỏ qua một tháng của loạt'), body(Skipping), async (c) => reply(c, shown(await skipOccurrence(deps, c.var.act, c.req.param('id'), c.req.valid('json').month))))
