import { commit, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Decision, type Saved, type Seen } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { markerChanges } from './markers.ts'
import { refuse } from './rules.ts'
import { type Member } from './schema.ts'

/** Saves a member with the markers that keep their numbers unique: one put where no marker changes, else one transaction. */
export async function saveMember(deps: Deps, decision: Decision<Member>, act: Act, before?: Seen<Member>): Promise<Saved<Member>> {
  const { puts, deletes } = markerChanges(before?.state, decision.next)
  if (puts.length + deletes.length === 0) return commit(deps.members, decision, act, before)
  const row = rowOf(deps.members, decision, act, before)
  try {
    await writeTogether(deps.table, [{ row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } }, ...puts], deletes)
    return { state: decision.next, version: row.version }
  } catch (error) {
    if (!(error instanceof Standing) || !error.row) throw error
    if ('memberId' in error.row) return refuse('member.identity-taken', { field: error.row['kind'] })
    const standing = seen(deps.members, error.row)
    return repeated(standing, act) ?? refuseStale({ current: standing.state, version: standing.version })
  }
}
