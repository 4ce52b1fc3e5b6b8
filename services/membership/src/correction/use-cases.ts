import { bare } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { acting, commit, find, inside, open, read, refuseMissing, refuseStale, repeated, rowOf, seen, untilFirst, type Act, type Caller, type Opened, type Saved, type Seen } from '@nen-nep/service-kit'
import { withPointed } from '../following/pointers.ts'
import { edit, mayKeep } from '../member/rules.ts'
import { saveMember } from '../member/save.ts'
import { memberKey, type Member } from '../member/schema.ts'
import { demandTries, refuseTaken } from '../member/taken.ts'
import { masked } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { ageOf, decide, isOverdue, mayKnow, propose } from './rules.ts'
import { correctionKey, correctionsOf, type Correction, type Deciding, type Proposing } from './schema.ts'

const TRIES = 6

/** A correction as people see it, with how many days it has waited, or waited until it was decided: numbers and addresses are masked here too. */
export function viewOf(correction: Correction, today: string) {
  const shown = { ...correction, changes: masked(correction.changes), overdue: isOverdue(correction, today), ageDays: ageOf(correction, today) }
  return correction.state === 'ACCEPTED' ? { ...shown, was: masked(correction.was) } : shown
}

export async function proposeCorrection(deps: Deps, act: Act, memberId: string, proposing: Proposing): Promise<Saved<Correction>> {
  const { state: member, caller } = await read(deps.members, act, memberKey(memberId), true)
  return commit(deps.corrections, propose(member, proposing, caller, act), act)
}

type Standing = Readonly<{ before: Seen<Correction> & { caller: Caller; door: Opened }; member: Seen<Member> }>
/** Both rows change together: nobody can refuse what was half accepted. */
async function accept(deps: Deps, act: Act, { before, member }: Standing, decision: ReturnType<typeof decide>): Promise<Saved<Correction>> {
  const row = rowOf(deps.corrections, decision, acting(act, before.caller), before)
  const also = [{ row, when: { is: 'at' as const, version: before.version } }]
  const { key: _key, ...unmarked } = act
  const edited = edit(member.state, before.state.changes, before.caller)
  const writing = { act, door: before.door, next: edited.next }
  await demandTries(writing, member.state)
  await saveMember(deps, { ...edited, also, taken: (marker) => refuseTaken(deps, writing, marker) }, acting(unmarked, before.caller), member)
  return { state: decision.next, version: row.version }
}

async function attempt(deps: Deps, act: Act, id: string, deciding: Deciding): Promise<Saved<Correction>> {
  const key = correctionKey(id)
  if (!key) return refuseMissing()
  const before = await read(deps.corrections, act, key, true)
  const done = repeated(before, act)
  if (done) return done
  const member = await find(inside(before.door.table, deps.members), memberKey(before.state.memberId), true)
  if (!member || !mayKnow(before.caller, before.state)) return refuseMissing()
  const decision = decide(before.state, deciding, { member: member.state, caller: before.caller }, act)
  return deciding.decision === 'ACCEPT' ? accept(deps, act, { before, member }, decision) : commit(deps.corrections, decision, acting(act, before.caller), before)
}

/** Accepts, and so changes the record as its keeper would, or refuses with the reason; once more where the record has just been changed, since what was proposed still stands. */
export const decideCorrection = (deps: Deps, act: Act, id: string, deciding: Deciding): Promise<Saved<Correction>> => untilFirst(() => attempt(deps, act, id, deciding), { tries: TRIES, busy: () => refuseStale({}) })

/** A cell's corrections, open ones first by their day: all of them for its keepers, their own for a member. One Query. */
export async function listCorrections(deps: Deps, act: Act, orgId: string) {
  const { caller, table } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseMissing()
  const today = civilDayOf(act.at)
  const rows = await withPointed(table, correctionsOf(bare(orgId)), correctionKey)
  const all = rows.map((row) => seen(deps.corrections, row)).filter(({ state }) => state.cellId === orgId).filter(({ state }) => mayKeep(caller, orgId) || state.memberId === caller.id)
  const rank = ({ state, dueOn }: Correction) => `${state === 'PROPOSED' ? '0' : '1'}${dueOn}`
  return { items: all.toSorted((a, b) => (rank(a.state) < rank(b.state) ? -1 : 1)).map(({ state, version }) => ({ ...viewOf(state, today), version })) }
}
