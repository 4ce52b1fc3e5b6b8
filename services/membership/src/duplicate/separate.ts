import { acting, find, inside, read, refuseMissing, refuseStale, repeated, rowOf, Standing, writeTogether, type Act, type Opened, type Put, type Saved, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { separatedMarkers } from '../member/markers.ts'
import { memberKey, type Member } from '../member/schema.ts'
import { Marker, refuseTaken } from '../member/taken.ts'
import { holdersOf } from '../position/holders.ts'
import type { Deps } from '../stores.ts'
import { disciplinesBack } from './belongings.ts'
import { demandTwoOthers, refuse, rightsOf } from './rules.ts'
import { mergeKey, type Merge } from './schema.ts'
import { demandUndoable, factsOf, separated, standInsBack, undone } from './undo.ts'

type Pair = Readonly<{ keep: Seen<Member>; drop: Seen<Member> }>
const unmarked = ({ by, at, standsInFor }: Act): Act => ({ by, at, standsInFor })

async function standInPuts(deps: Deps, act: Act, { table }: Opened, merge: Merge): Promise<Put[]> {
  const orgs = [...new Set(merge.dropped.positions.map(({ orgId }) => orgId))]
  const holders = new Map((await Promise.all(orgs.map((orgId) => holdersOf(deps, table, orgId)))).flat().map((one) => [one.state.id, one]))
  return [...holders.values()].flatMap((before) => {
    const next = before.state.id === merge.keepId || before.state.id === merge.dropId ? undefined : standInsBack(before.state, merge)
    return next ? [{ row: rowOf(deps.members, { next, facts: [rightsOf(next, before.version + 1)] }, act, before), when: { is: 'at' as const, version: before.version } }] : []
  })
}

/** Everything that taking a merge back writes: both records, the merge, the markers, disciplines, those who stand in. */
async function rowsOf(deps: Deps, act: Act, { merge, pair: { keep, drop }, door, reason }: Readonly<{ merge: Seen<Merge>; pair: Pair; door: Opened; reason: string }>) {
  const before = { keep: keep.state, drop: drop.state }
  const after = separated(merge.state, before)
  const facts = factsOf(before, after, { keep: keep.version + 1, drop: drop.version + 1 })
  const [markers, disciplines] = [separatedMarkers(keep.state, after), await disciplinesBack(door, merge.state)]
  const puts: Put[] = [
    { row: rowOf(deps.members, { next: after.keep, facts: facts.keep }, unmarked(act), keep), when: { is: 'at', version: keep.version } },
    { row: rowOf(deps.members, { next: after.drop, facts: facts.drop }, unmarked(act), drop), when: { is: 'at', version: drop.version } },
    { row: rowOf(deps.merges, { next: undone(merge.state, act, reason), facts: [] }, act, merge), when: { is: 'at', version: merge.version } },
    ...(await standInPuts(deps, unmarked(act), door, merge.state)),
    ...markers.puts,
    ...disciplines.puts,
  ]
  return { puts, deletes: [...markers.deletes, ...disciplines.deletes] }
}

/** Takes a merge of two records back, within a day and while both are as it left them: by the officer who keeps both, with a reason, in one transaction. What went over in other services goes back with it. */
export async function undoMerge(deps: Deps, act: Act, id: string, reason: string): Promise<Saved<Merge>> {
  const merge = await read(deps.merges, act, mergeKey(id), true)
  const { caller, door, state } = merge
  if (!caller.may('register', state.kept.cellId) || !caller.may('register', state.dropped.cellId)) return refuse('merge.not-officer')
  demandTwoOthers(caller, [state.keepId, state.dropId])
  const done = repeated(merge, act)
  if (done) return done
  const standing = async (memberId: string) => (await find(inside(door.table, deps.members), memberKey(memberId), true)) ?? refuseMissing()
  const [keep, drop] = [await standing(state.keepId), await standing(state.dropId)]
  demandUndoable(state, act.at, { keep: keep.state, drop: drop.state, versions: { keep: keep.version, drop: drop.version } })
  const { puts, deletes } = await rowsOf(deps, acting(act, caller), { merge, pair: { keep, drop }, door, reason })
  try {
    await writeTogether(deps.table, puts, deletes)
    return { state: undone(state, acting(act, caller), reason), version: merge.version + 1 }
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    return v.is(Marker, error.row) ? refuseTaken(deps, { act, door, next: state.dropped }, error.row) : refuseStale({})
  }
}
