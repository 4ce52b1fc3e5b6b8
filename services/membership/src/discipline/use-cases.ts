import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { acting, commit, read, readAll, recordRead, type Act, type Saved } from '@nen-nep/service-kit'
import { memberKey } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { demandHandler, demandReader, discipline, shownOn } from './rules.ts'
import { disciplinesOf, type Discipline, type Disciplining } from './schema.ts'

/** Records a measure against a member. */
export async function recordDiscipline(deps: Deps, act: Act, memberId: string, stated: Disciplining): Promise<Saved<Discipline>> {
  const { caller, state } = await read(deps.members, act, memberKey(memberId), true)
  demandHandler(caller, state, stated.measure)
  return commit(deps.disciplines, discipline(state, stated, act), acting(act, caller))
}

/** Shows somebody's disciplines; that they were shown, to whom and why is written down before they are. */
export async function revealDisciplines(deps: Deps, act: Act, memberId: string, reason = '') {
  const { caller, state, door } = await read(deps.members, act, memberKey(memberId), true)
  demandReader(caller, state, reason)
  await recordRead(deps.table, act, { reads: 'discipline.revealed', orgId: state.cellId, thing: `${memberKey(memberId).pk}|${memberKey(memberId).sk}`, fields: ['disciplines'], ...(reason ? { reason } : {}) })
  const rows = await readAll(door.table, { pk: disciplinesOf(memberId) })
  const today = civilDayOf(act.at)
  return { items: rows.map(deps.disciplines.parse).toSorted((a, b) => (a.on < b.on ? -1 : 1)).map((one) => shownOn(one, today)) }
}
