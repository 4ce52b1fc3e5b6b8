import { path } from '@nen-nep/rules/membership/index'
import { acting, commit, getRows, keyText, read, refuseMissing, refuseStale, repeated, rowOf, seen, type Act, type Opened, type Saved } from '@nen-nep/service-kit'
import { toldOf, updated } from '../member/facts.ts'
import { saveMember } from '../member/save.ts'
import { memberKey } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { uploadKey } from '../upload/schema.ts'
import { demandStep, idOf, openCase, refuse } from './rules.ts'
import { admissionKey, type Admission, type Opening, type Stepping } from './schema.ts'
import { take } from './steps.ts'

const unmarked = ({ key: _key, ...act }: Act): Act => act
const keyOf = (id: string) => admissionKey(id) ?? refuseMissing()

/** Papers are named by uploads that were let in; an unknown one is refused before anything is written. */
export async function demandEvidence({ table }: Opened, evidence: readonly string[] = []): Promise<void> {
  const rows = await getRows(table, evidence.map(uploadKey))
  const at = evidence.findIndex((id) => !rows.has(keyText(uploadKey(id))))
  if (at >= 0) refuse('admission.evidence-unknown', { uploadId: evidence[at] })
}

/** Opens a candidate's way into the Party. The record points to it from then on, so that there is one at a time. */
export async function openAdmission(deps: Deps, act: Act, opening: Opening): Promise<Saved<Admission>> {
  const before = await read(deps.members, act, memberKey(opening.memberId), true)
  const { caller, state, door } = before
  demandStep(caller, { memberId: state.id, cellId: state.cellId }, 'CELL')
  const key = keyOf(idOf(state.cellId, act))
  const standing = (await getRows(door.table, [key], true)).get(keyText(key))
  const done = standing && repeated(seen(deps.admissions, standing), act)
  if (done) return done
  await demandEvidence(door, opening.evidence)
  const mine = acting(act, caller)
  const { admission, member } = openCase(state, opening, mine)
  const row = rowOf(deps.admissions, { next: admission, facts: [] }, mine)
  await saveMember(deps, { next: member, facts: [updated(member)], also: [{ row, when: { is: 'absent' } }] }, unmarked(mine), before)
  return { state: admission, version: row.version }
}

/** The candidate and those a step names, as they stand now. */
async function peopleOf(deps: Deps, { table }: Opened, { memberId }: Admission, step: Stepping) {
  const named = step.step === 'INTRODUCTION' ? step.introducers : []
  const rows = await getRows(table, [memberId, ...named].map(memberKey), true)
  const found = (id: string) => {
    const row = rows.get(keyText(memberKey(id)))
    return row && seen(deps.members, row)
  }
  return { before: found(memberId) ?? refuseMissing(), people: named.map((id) => found(id)?.state) }
}

/** Takes a step of an admission; where it changes the membership, both are written together or not at all. */
export async function recordAdmissionStep(deps: Deps, act: Act, id: string, step: Stepping): Promise<Saved<Admission>> {
  const before = await read(deps.admissions, act, keyOf(id), true)
  const done = repeated(before, act)
  if (done) return done
  const { caller, door, state } = before
  demandStep(caller, state, path[step.step].decider)
  if (act.ifMatch !== before.version) return refuseStale({ current: state, version: before.version })
  await demandEvidence(door, step.evidence)
  const mine = acting(act, caller)
  const { before: candidate, people } = await peopleOf(deps, door, state, step)
  const { admission, member } = take(state, step, { member: candidate.state, people, act: mine })
  if (!member) return commit(deps.admissions, { next: admission, facts: [] }, mine, before)
  const row = rowOf(deps.admissions, { next: admission, facts: [] }, mine, before)
  await saveMember(deps, { next: member, facts: toldOf(member, candidate.version + 1, candidate.state), also: [{ row, when: { is: 'at', version: before.version } }] }, unmarked(mine), candidate)
  return { state: admission, version: row.version }
}
