import { body, op, query, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { TaskQuery } from '../http-schema.ts'
import type { Deps } from '../stores.ts'
import { listTasks } from './queries.ts'
import { Giving, Judging, Reporting } from './schema.ts'
import { closeTask, createTask, reportTask } from './use-cases.ts'

export const taskRoutes = (deps: Deps) =>
  new Hono<Http>()
    .post('/tasks', op('createTask', 'create', 'Giao nhiệm vụ'), body(Giving), async (c) => reply(c, await createTask(deps, c.var.act, c.req.valid('json')), 201))
    .get('/tasks', op('listTasks', 'read', 'Nhiệm vụ của chi bộ hoặc của một đảng viên'), query(TaskQuery), async (c) => c.json(await listTasks(deps, c.var.act, c.req.valid('query'))))
    .post('/tasks/:id/report', op('reportTask', 'command', 'Báo cáo nhiệm vụ'), body(Reporting), async (c) => reply(c, await reportTask(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
    .post('/tasks/:id/close', op('closeTask', 'command', 'Kết luận nhiệm vụ'), body(Judging), async (c) => reply(c, await closeTask(deps, c.var.act, c.req.param('id'), c.req.valid('json'))))
