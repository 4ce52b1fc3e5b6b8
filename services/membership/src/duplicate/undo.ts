import { MemberSeparated, type Fact } from '@nen-nep/contracts'
import type { Act } from '@nen-nep/service-kit'
import { updated } from '../member/facts.ts'
import type { Member } from '../member/schema.ts'
import { refuse, rightsOf } from './rules.ts'
import type { Merge } from './schema.ts'

const DAY_MS = 24 * 60 * 60 * 1000
type Two = Readonly<{ keep: Member; drop: Member }>
type Versions = Readonly<{ keep: number; drop: number }>

/** Whether a merge may still be taken back: once, within 24 hours, and while both records are as it left them. Whatever was entered since would be lost, or belong to nobody knows whom. */
export function demandUndoable({ at, undone, versions }: Merge, now: string, stands: Two & Readonly<{ versions: Versions }>): void {
  if (undone) return refuse('merge.undone')
  if (Date.parse(now) - Date.parse(at) > DAY_MS) return refuse('merge.too-late-to-undo')
  const changed = (['keep', 'drop'] as const).filter((which) => versions?.[which] !== stands.versions[which])
  if (changed.length > 0) refuse('merge.changed-since', { names: changed.map((which) => stands[which].name) })
}

/** Both records as they stood before. Who was signed in under the dropped one stays signed out. */
export const separated = ({ kept, dropped }: Merge, { drop }: Two): Two => ({ keep: kept, drop: { ...dropped, signedOutAt: drop.signedOutAt } })

/** Who stands in for the dropped record again: in the posts that it held and the kept one did not. Nothing where nobody does. */
export function standInsBack(one: Member, { kept, dropped }: Merge): Member | undefined {
  const held = ({ positions }: Member, role: string, orgId: string) => positions.some((post) => post.role === role && post.orgId === orgId)
  const standIns = one.standIns?.map((term) => (term.standsInFor === kept.id && held(dropped, term.role, term.orgId) && !held(kept, term.role, term.orgId) ? { ...term, standsInFor: dropped.id } : term))
  return standIns?.some((term, index) => term !== one.standIns?.[index]) ? { ...one, standIns } : undefined
}

/** What taking a merge back tells: the rights of both, that both records changed, and that they are two again. */
export const factsOf = (before: Two, after: Two, versions: Versions): Readonly<{ keep: Fact[]; drop: Fact[] }> => ({
  keep: [
    rightsOf(after.keep, versions.keep),
    updated(after.keep, before.keep),
    MemberSeparated({ from: after.drop.id, into: after.keep.id, cells: [...new Set([after.keep, after.drop].flatMap(({ history }) => history.map(({ cellId }) => cellId)))] }),
  ],
  drop: [rightsOf(after.drop, versions.drop), updated(after.drop, before.drop)],
})

/** The record of the merge, which says that it was taken back, by whom and why. */
export const undone = (merge: Merge, { by, at }: Act, reason: string): Merge => ({ ...merge, undone: { by, at, reason } })
