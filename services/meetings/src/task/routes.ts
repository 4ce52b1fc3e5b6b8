import { OrganisationId } from '@nen-nep/contracts'
import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { TaskQuery } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listOverdueTasks } from './overdue.ts'
import { listTasks } from './queries.ts'
import { Answering, Asking, Giving, Judging, Reporting } from './schema.ts'
import { acceptTask, closeTask, createTask, decideExtension, reportTask, requestExtension } from './use-cases.ts'

const Nothing = v.strictObject({})
const OverdueQuery = v.strictObject({ orgId: OrganisationId })

export const taskRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/tasks', op('createTask', 'create', 'Giao nhiệm vụ'), body(Giving), async (c) => reply(c, await createTask(deps, c.var.act, c.req.valid('json')), 201))
    .get('/tasks', op('listTasks', 'read', 'Nhiệm vụ của chi bộ hoặc của một đảng viên'), query(TaskQuery), async (c) => c.json(await listTasks(deps, c.var.act, c.req.valid('query'))))
    .get('/tasks/overdue', op('listOverdueTasks', 'read', 'Nhiệm vụ quá hạn của chi bộ hoặc của các chi bộ trực thuộc'), query(OverdueQuery), async (c) => c.json(await listOverdueTasks(deps, c.var.act, c.req.valid('query').orgId)))
    .post('/tasks/:id/accept', op('acceptTask', 'command', 'Nhận nhiệm vụ'), body(Nothing), async (c) => reply(c, await acceptTask(deps, c.var.act, c.req.param('id'))))
    .post('/tasks/:id/report', op('reportTask', 'command', 'Báo cáo nhiệm vụ'), body(Reporting), async (c) => reply(c, await reportTask(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/tasks/:id/extension', op('requestExtension', 'command', 'Đề nghị gia hạn nhiệm vụ'), body(Asking), async (c) => reply(c, await requestExtension(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/tasks/:id/extension/decide', op('decideExtension', 'command', 'Cho gia hạn hoặc không cho gia hạn nhiệm vụ'), body(Answering), async (c) => reply(c, await decideExtension(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/tasks/:id/close', op('closeTask', 'command', 'Kết luận nhiệm vụ'), body(Judging), async (c) => reply(c, await closeTask(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
