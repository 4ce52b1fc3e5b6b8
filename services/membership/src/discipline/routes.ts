import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { body, op, reply, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from '../stores.ts'
import { shownOn } from './rules.ts'
import { Disciplining, Revealing } from './schema.ts'
import { recordDiscipline, revealDisciplines } from './use-cases.ts'

export const routes = (deps: Deps) =>
  new Hono<Http>()
    .post('/members/:id/disciplines', op('recordDiscipline', 'create', 'Ghi quyết định kỷ luật (phải nêu độ mật)'), body(Disciplining), async (c) => {
      const saved = await recordDiscipline(deps, c.var.act, c.req.param('id'), c.req.valid('json'))
      return reply(c, { ...saved, state: shownOn(saved.state, civilDayOf(c.var.act.at)) }, 201)
    })
    .post('/members/:id/disciplines/reveal', op('revealDisciplines', 'command', 'Xem kỷ luật của một đồng chí (có lý do, có ghi nhật ký)'), body(Revealing), async (c) => c.json(await revealDisciplines(deps, c.var.act, c.req.param('id'), c.req.valid('json').reason)))
