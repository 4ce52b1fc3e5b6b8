import { acting, commit, open, refuseMissing, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Caller, type Opened, type Put, type Saved, type Seen } from '@nen-nep/service-kit'
import { mergedMarkers } from '../member/markers.ts'
import { mayKeep } from '../member/rules.ts'
import { memberKey, type Member } from '../member/schema.ts'
import { holdersOf, pointer } from '../position/holders.ts'
import type { Deps } from '../stores.ts'
import { disciplineMoves } from './belongings.ts'
import { runningKey } from '../transfer/schema.ts'
import { demandSettled, demandTwoOthers, factsOf, merge, refuse, rightsOf } from './rules.ts'
import { dismissalKey, mergeIdOf, type Dismissal, type Dismissing, type Merging } from './schema.ts'

/** Two records as they stand; whom the caller may not see does not exist, nor does one that was merged away. */
function two({ members }: Deps, { caller, row }: Opened, ids: readonly [string, string]): [Seen<Member>, Seen<Member>] {
  const one = (id: string) => {
    const found = row(memberKey(id))
    const before = found && seen(members, found)
    return before && caller.may('see', before.state.cellId) ? before : refuseMissing()
  }
  return [one(ids[0]), one(ids[1])]
}

/** Says for good that two records are two people. Said again, by whomever, it stays as it was said first. */
export async function dismissDuplicate(deps: Deps, act: Act, { memberIds, why }: Dismissing): Promise<Saved<Dismissal>> {
  const [a, b] = memberIds
  const door = await open(deps.table, act, [memberKey(a), memberKey(b), dismissalKey(a, b)], { consistent: true })
  const { caller } = door
  const [one, other] = two(deps, door, memberIds)
  if (!mayKeep(caller, one.state.cellId) || !mayKeep(caller, other.state.cellId)) return refuse('duplicate.not-keeper')
  demandTwoOthers(caller, memberIds)
  const standing = door.row(dismissalKey(a, b))
  if (standing) return { ...seen(deps.dismissals, standing), repeated: true }
  const [first, second] = a < b ? [a, b] : [b, a]
  return commit(deps.dismissals, { next: { first, second, cellId: one.state.cellId, by: caller.id, at: act.at, why }, facts: [] }, acting(act, caller))
}

/** Those who stand in for the dropped record stand in for the kept one from here on. */
async function standInPuts(deps: Deps, act: Act, { table }: Opened, { keep, drop }: Readonly<{ keep: Member; drop: Member }>): Promise<Put[]> {
  const orgs = [...new Set(drop.positions.map(({ orgId }) => orgId))]
  const holders = (await Promise.all(orgs.map((orgId) => holdersOf(deps, table, orgId)))).flat()
  const others = new Map(holders.filter(({ state }) => state.id !== keep.id && state.standIns?.some(({ standsInFor }) => standsInFor === drop.id)).map((one) => [one.state.id, one]))
  return [...others.values()].map((before) => {
    const next = { ...before.state, standIns: before.state.standIns?.map((one) => (one.standsInFor === drop.id ? { ...one, standsInFor: keep.id } : one)) }
    return { row: rowOf(deps.members, { next, facts: [rightsOf(next, before.version + 1)] }, act, before), when: { is: 'at', version: before.version } }
  })
}

type Pair = Readonly<{ keep: Seen<Member>; drop: Seen<Member> }>
const unmarked = ({ by, at, standsInFor }: Act): Act => ({ by, at, standsInFor })

/** Everything a merge writes: both records, what it was, the markers, those who stand in. */
async function rowsOf(deps: Deps, act: Act, door: Opened, { merging, pair: { keep, drop } }: Readonly<{ merging: Merging; pair: Pair }>) {
  const id = mergeIdOf(act)
  const before = { keep: keep.state, drop: drop.state }
  const after = merge(before, merging, id, act)
  const facts = factsOf(before, after, { keep: keep.version + 1, drop: drop.version + 1 })
  const record = { id, keepId: keep.state.id, dropId: drop.state.id, cellId: after.keep.cellId, by: act.by, at: act.at, reason: merging.reason, fields: merging.fields, kept: keep.state, dropped: drop.state, versions: { keep: keep.version + 1, drop: drop.version + 1 } }
  const markers = mergedMarkers(before, after.keep)
  const disciplines = await disciplineMoves(door, before)
  const moved = disciplines.puts.map(({ row }) => String(row['sk']))
  const puts: Put[] = [
    { row: rowOf(deps.members, { next: after.keep, facts: facts.keep }, act, keep), when: { is: 'at', version: keep.version } },
    { row: rowOf(deps.members, { next: after.drop, facts: facts.drop }, unmarked(act), drop), when: { is: 'at', version: drop.version } },
    { row: rowOf(deps.merges, { next: { ...record, disciplines: moved }, facts: [] }, unmarked(act)), when: { is: 'absent' } },
    ...[...new Set([...drop.state.positions, ...(drop.state.standIns ?? [])].map(({ orgId }) => orgId))].map((orgId) => pointer(orgId, keep.state.id)),
    ...(await standInPuts(deps, unmarked(act), door, before)),
    ...markers.puts,
    ...disciplines.puts,
  ]
  return { next: after.keep, version: keep.version + 1, puts, deletes: [...markers.deletes, ...disciplines.deletes] }
}

/** Refuses whoever does not keep both, their own record, and records that changed, or became another's, since they were seen. */
function demandMerge(caller: Caller, { keepId, dropId, keepVersion, dropVersion }: Merging, { keep, drop }: Pair): void {
  if (!caller.may('register', keep.state.cellId) || !caller.may('register', drop.state.cellId)) return refuse('merge.not-officer')
  demandTwoOthers(caller, [keepId, dropId])
  if (keep.state.merged ?? drop.state.merged) return refuseMissing()
  if (keep.version !== keepVersion || drop.version !== dropVersion) refuseStale({})
}

/** Makes two records one: by the officer who keeps both, at the versions they saw, in one transaction. The dropped record becomes a stone that points to the kept one. */
export async function mergeMembers(deps: Deps, act: Act, merging: Merging): Promise<Saved<Member>> {
  const { keepId, dropId } = merging
  const door = await open(deps.table, act, [memberKey(keepId), memberKey(dropId), runningKey(keepId), runningKey(dropId)], { consistent: true })
  const [keep, drop] = two(deps, door, [keepId, dropId])
  const done = repeated(keep, act)
  if (done) return done
  demandMerge(door.caller, merging, { keep, drop })
  demandSettled({ keep: keep.state, drop: drop.state }, merging, { keep: door.row(runningKey(keepId)) !== undefined, drop: door.row(runningKey(dropId)) !== undefined })
  const { next, version, puts, deletes } = await rowsOf(deps, acting(act, door.caller), door, { merging, pair: { keep, drop } })
  try {
    await writeTogether(deps.table, puts, deletes)
    return { state: next, version }
  } catch (error) {
    if (error instanceof Standing) return again(deps, act, error)
    throw error
  }
}

/** What stood in the way is this very command, done a moment ago, or somebody else's change. */
function again(deps: Deps, act: Act, { row }: Standing): Saved<Member> {
  const standing = row?.['history'] === undefined ? undefined : seen(deps.members, row)
  const mine = standing && repeated(standing, act)
  return mine ?? refuseStale({})
}
