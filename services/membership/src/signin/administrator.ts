import { Grant, GrantsChanged } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { carry, grantsKey, grantsRow, open, putRow, reacting, refuseMissing, Standing, untilFirst, type Act } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { ROOT } from '../organisation/schema.ts'
import type { Deps } from '../stores.ts'
import type { Person } from './directory.ts'

/** The first administrator: no member, known by what they hold alone. */
export const ADMINISTRATOR = 'mem_administrator'
const TRIES = 6
const Held = v.object({ version: v.number(), grants: v.array(Grant), signedOutAt: v.optional(v.string()) })

/** The first administrator is whoever was named when the system was set up; they exist from their first sign-in. */
export async function firstAdministrator({ table, now }: Deps, email: string): Promise<Person> {
  const at = now().toISOString()
  const grants = [{ role: 'ADMINISTRATOR' as const, orgId: ROOT, from: civilDayOf(at) }]
  const facts = carry([GrantsChanged({ members: [{ memberId: ADMINISTRATOR, version: 1, grants }] })], reacting('membership', 'first-administrator', at))
  try {
    await putRow(table, { row: { ...grantsRow({ memberId: ADMINISTRATOR, version: 1, grants }), facts, orgId: ROOT, changedBy: 'service:membership', changedAt: at }, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
  return { memberId: ADMINISTRATOR, email }
}

type Ended = Readonly<{ state: { id: string; signedOutAt: string }; version: number }>

/** One attempt; whose sign-ins are over already is answered with what stands. */
async function endOnce({ table }: Deps, act: Act, signedOutAt: string): Promise<Ended> {
  const door = await open(table, act, [grantsKey(ADMINISTRATOR)], { consistent: true, tree: false })
  const row = door.row(grantsKey(ADMINISTRATOR))
  if (!row || act.by !== ADMINISTRATOR) return refuseMissing()
  const { version: last, grants, signedOutAt: before } = v.parse(Held, row)
  if (before !== undefined && before >= signedOutAt) return { state: { id: ADMINISTRATOR, signedOutAt: before }, version: last }
  const held = { memberId: ADMINISTRATOR, version: last + 1, grants, signedOutAt }
  await putRow(table, { row: { ...grantsRow(held), facts: carry([GrantsChanged({ members: [held] })], act), orgId: ROOT, changedBy: act.by, changedAt: act.at }, when: { is: 'at', version: last } })
  return { state: { id: ADMINISTRATOR, signedOutAt }, version: held.version }
}

/** Ends every sign-in of the first administrator, as a member's record does for a member. Whoever was faster only makes it look again. */
export const endAdministratorSignIns = (deps: Deps, act: Act, signedOutAt: string): Promise<Ended> => untilFirst(() => endOnce(deps, act, signedOutAt), { tries: TRIES })
