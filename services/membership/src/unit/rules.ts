import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { updated } from '../member/facts.ts'
import { take } from '../member/history.ts'
import { isOnRoster, mayKeep } from '../member/rules.ts'
import type { Member } from '../member/schema.ts'
import type { Assigning } from './schema.ts'

export const refuse = refusals({
  'unit.not-keeper': 'forbidden',
  'unit.not-on-roster': 'conflict',
  'unit.not-served': 'invalid',
  'unit.same': 'conflict',
  'unit.day-to-come': 'invalid',
  'unit.too-early': 'conflict',
})

/** Refuses whoever does not keep a cell's registry. */
export function demandKeeper(caller: Caller, { cellId }: Pick<Member, 'cellId'>): void {
  if (!mayKeep(caller, cellId)) refuse('unit.not-keeper')
}

function dayOf({ history }: Member, { on }: Assigning, today: string): string {
  const last = history.at(-1)?.on ?? today
  const day = on ?? (last > today ? last : today)
  if (day > today) return refuse('unit.day-to-come', { today })
  return day < last ? refuse('unit.too-early', { day: last }) : day
}

/** Says of which of the cell's units a member is, from a day on: their cell, their vote and every base stay the same. */
export function assign(member: Member, assigning: Assigning, { tree, act }: Readonly<{ tree: Tree; act: Act }>): Decision<Member> {
  if (!isOnRoster(member)) return refuse('unit.not-on-roster')
  const { units = [] } = tree.node(member.cellId) ?? {}
  const unit = assigning.unit === '' ? undefined : assigning.unit
  if (unit !== undefined && !units.includes(unit)) return refuse('unit.not-served', { unit, units })
  if (unit === member.unit) return refuse('unit.same')
  const on = dayOf(member, assigning, civilDayOf(act.at))
  const next = take(member, { unit }, { type: 'UNIT_CHANGED', on, by: act.by, at: act.at })
  return { next, facts: [updated(next)] }
}
