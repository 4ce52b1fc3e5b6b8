import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, getRow, inside, isVisible, putRow, recordRead, Standing, type Act, type Key, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { refuse } from './rules.ts'
import { memberKey, type Member } from './schema.ts'

/** So often a civil day somebody is told that a number stands in a record they may not see. */
export const PER_DAY = 5
const KEPT_SECONDS = 2 * 24 * 60 * 60
const triesKey = (by: string, at: string): Key => ({ pk: `PR#${by}`, sk: civilDayOf(at) })
const Tries = v.object({ version: v.number() })

/** Who writes a member: the opened door, and the member as they are to be. */
export type Writing = Readonly<{ act: Act; door: Pick<Opened, 'caller' | 'table'>; next: Member }>
/** The row of a number that stands in the way: which number, and whose. */
export const Marker = v.object({ kind: v.string(), memberId: v.string() })
export type Marker = v.InferOutput<typeof Marker>

const triesOf = async ({ act, door: { table } }: Writing): Promise<number> => {
  const row = await getRow(table, triesKey(act.by, act.at), true)
  return row ? v.parse(Tries, row).version : 0
}

/** Refuses any new number to whoever met others' numbers too often today: also a free one, or the refusal itself would tell. */
export async function demandTries(writing: Writing, before?: Member): Promise<void> {
  const { next } = writing
  const isNew = (['citizenId', 'cardNumber'] as const).some((kind) => next[kind] !== undefined && next[kind] !== before?.[kind])
  if (isNew && (await triesOf(writing)) >= PER_DAY) refuse('member.too-many-numbers')
}

/** Counts one more; somebody who asks much at once finds each try counted. */
async function count(deps: Deps, writing: Writing): Promise<number> {
  const { act } = writing
  const tried = await triesOf(writing)
  const row = { ...triesKey(act.by, act.at), version: tried + 1, ttl: Math.floor(Date.parse(act.at) / 1000) + KEPT_SECONDS }
  try {
    await putRow(deps.table, { row, when: tried === 0 ? { is: 'absent' } : { is: 'at', version: tried } })
    return tried + 1
  } catch (error) {
    if (error instanceof Standing) return count(deps, writing)
    throw error
  }
}

/** Written down where it was asked, without whose number it is, and where that person stands, so that their own people can see it. */
async function note(deps: Deps, { act, next }: Writing, holder: Member, kind: string): Promise<void> {
  const key = ({ id }: Member) => `${memberKey(id).pk}|${memberKey(id).sk}`
  await recordRead(deps.table, act, { reads: 'member.number-met', orgId: next.cellId, thing: key(next), fields: [kind] })
  await recordRead(deps.table, act, { reads: 'member.number-asked', orgId: holder.cellId, thing: key(holder), fields: [kind] })
}

/**
 * Answers that a number belongs to somebody. Who sees that person is told which number; to anybody else one of the numbers could not be written, not which and not why;
 * it is written down and counted, five times a civil day. That a number is held must be told in some way, since two records may not have it.
 */
export async function refuseTaken(deps: Deps, writing: Writing, { kind, memberId }: Marker): Promise<never> {
  const { caller, table } = writing.door
  const holder = await find(inside(table, deps.members), memberKey(memberId), true)
  if (!holder || isVisible(deps.members, caller, holder.state)) return refuse('member.identity-taken', { field: kind })
  await note(deps, writing, holder.state, kind)
  return refuse((await count(deps, writing)) > PER_DAY ? 'member.too-many-numbers' : 'member.number-refused')
}
