import { GrantsChanged, MemberMerged, ProcessingRestricted, type Fact } from '@nen-nep/contracts'
import { updated } from '../member/facts.ts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { isOwnAffair, refusals, type Act, type Caller } from '@nen-nep/service-kit'
import { take, type Change, type Membership } from '../member/history.ts'
import { besideGrants } from '../member/grants.ts'
import { placesOf } from '../member/places.ts'
import { grantsOf, isRestricted, nextSecond } from '../member/rules.ts'
import type { Member } from '../member/schema.ts'
import { MergeField, type Merging } from './schema.ts'

export const refuse = refusals({
  'duplicate.not-keeper': 'forbidden',
  'duplicate.own': 'forbidden',
  'duplicate.same': 'invalid',
  'merge.not-officer': 'forbidden',
  'merge.undecided': 'invalid',
  'merge.choice': 'invalid',
  'merge.admission-open': 'conflict',
  'merge.transfer-open': 'conflict',
  'merge.undone': 'conflict',
  'merge.too-late-to-undo': 'conflict',
  'merge.changed-since': 'conflict',
})

/** Whoever looks at two records as perhaps one person: two, and never about themselves. */
export function demandTwoOthers(caller: Caller, [first, second]: readonly [string, string]): void {
  if (first === second) return refuse('duplicate.same')
  if (isOwnAffair(caller, first) || isOwnAffair(caller, second)) refuse('duplicate.own')
}

type Two = Readonly<{ keep: Member; drop: Member }>
const textOf = (value: unknown) => JSON.stringify(value ?? '')
const membershipOf = ({ cellId, status, flags, hostId, outside }: Member): Membership => ({ cellId, status, flags, hostId, outside })
const valueOf = (member: Member, field: MergeField) => (field === 'membership' ? membershipOf(member) : member[field])
const isBlank = (value: unknown) => value === undefined || value === ''

/** The record whose value of a field stands: the one chosen, else the only one that has it. Where both have another, somebody must say. */
function sourceOf({ keep, drop }: Two, field: MergeField, chosen: string | undefined): Member | undefined {
  if (chosen !== undefined) return chosen === keep.id ? keep : chosen === drop.id ? drop : refuse('merge.choice', { field })
  const [mine, theirs] = [valueOf(keep, field), valueOf(drop, field)]
  if (isBlank(theirs) || textOf(mine) === textOf(theirs)) return keep
  return isBlank(mine) ? drop : undefined
}

function sources(two: Two, fields: Merging['fields']): Map<MergeField, Member> {
  const chosen = MergeField.options.map((field) => [field, sourceOf(two, field, fields[field])] as const)
  const undecided = chosen.flatMap(([field, source]) => (source ? [] : [field]))
  if (undecided.length > 0) refuse('merge.undecided', { fields: undecided })
  return new Map(chosen.flatMap(([field, source]) => (source ? [[field, source] as const] : [])))
}

/** Terms of both, each once: of the same role in the same organisation and of the same days, the kept record's. */
const joined = <T extends Readonly<{ role: string; orgId: string; from: string }>>(mine: readonly T[], theirs: readonly T[]): T[] =>
  [...mine, ...theirs.filter((one) => !mine.some((held) => held.role === one.role && held.orgId === one.orgId && (held.from === one.from || !('ended' in held))))]

/** What either was given, each once. */
const awardsOf = ({ keep: { awards = [] }, drop }: Two) => [...awards, ...(drop.awards ?? []).filter((one) => !awards.some((other) => other.on === one.on && other.decisionNo === one.decisionNo))]

/** The kept record's past, with what the other one knows of the days before it; what stood on other days stays in the record that was dropped. */
function pastOf({ keep, drop }: Two): Member['history'] {
  const first = keep.history[0]?.on ?? ''
  return [...drop.history.filter(({ on }) => on < first), ...keep.history]
}

/** Under which ids the person is known besides, and where these stood. */
const formerOf = ({ keep, drop }: Two) => ({
  formerly: [...new Set([...(keep.formerly ?? []), drop.id, ...(drop.formerly ?? [])])],
  formerOrgs: [...new Set([...(keep.formerOrgs ?? []), ...placesOf(drop).orgs])],
})

function mergedHistory(two: Two, membership: Membership, change: Change): Member {
  const history = pastOf(two)
  const last = history.at(-1)?.on ?? change.on
  return take({ ...two.keep, history }, membership, { ...change, on: last > change.on ? last : change.on })
}

/** A restriction of either record is the person's own, and stands for the one that is kept. */
const restricted = ({ drop }: Two, next: Member): Member => (isRestricted(drop) && !isRestricted(next) && drop.processing ? { ...next, processing: drop.processing } : next)

/** The stone that stays: what past papers name, and where it points. Numbers and addresses are the kept record's now. */
const stoneOf = ({ id, name, cellId, status, flags, since, history }: Member, { into, mergeId, act: { by, at } }: Readonly<{ into: string; mergeId: string; act: Act }>): Member =>
  ({ id, name, cellId, status, flags, since, history, positions: [], signedOutAt: nextSecond(at), merged: { into, by, at, mergeId } })

/** A record of which nothing is undefined: absent means absent. */
const chosenOf = (from: ReadonlyMap<MergeField, Member>) => Object.fromEntries(MergeField.options.filter((field) => field !== 'membership').map((field) => [field, from.get(field)?.[field]]))

/** The rows of running transfers, by the member. */
export type Running = Readonly<{ keep: boolean; drop: boolean }>
const isLent = ({ hostId, flags }: Member) => hostId !== undefined || flags.includes('temporaryAway')
/** A transfer, or a stay elsewhere, is of the record it was begun with: it cannot run on under another, nor where the other record says where the person stands. */
export function demandSettled({ keep, drop }: Two, { fields }: Merging, running: Running): void {
  const open = running.drop || isLent(drop) ? drop : fields.membership === drop.id && (running.keep || isLent(keep)) ? keep : undefined
  if (open) refuse('merge.transfer-open', { name: open.name })
  if (drop.admission !== undefined) refuse('merge.admission-open')
}

/** Makes two records one, field by field. Refuses where both have a value that differs and nobody said which stands. */
export function merge(two: Two, { fields, reason }: Merging, mergeId: string, act: Act): Two {
  const { keep, drop } = two
  const from = sources(two, fields)
  const change: Change = { type: 'MERGED', on: civilDayOf(act.at), reason, cause: mergeId, by: act.by, at: act.at }
  const { name: chosenName, ...rest } = chosenOf(from)
  const standIns = joined(keep.standIns ?? [], drop.standIns ?? [])
  const awards = awardsOf(two)
  const next = { ...mergedHistory(two, membershipOf(from.get('membership') ?? keep), change), ...rest, name: typeof chosenName === 'string' ? chosenName : keep.name, positions: joined(keep.positions, drop.positions), ...(standIns.length > 0 ? { standIns } : {}), ...(awards.length > 0 ? { awards } : {}), ...formerOf(two) }
  return { keep: restricted(two, next), drop: stoneOf(drop, { into: keep.id, mergeId, act }) }
}

/** What everybody is told at once of somebody's rights; rosters follow. */
export const rightsOf = (member: Member, version: number): Fact => GrantsChanged({ members: [{ memberId: member.id, version, grants: grantsOf(member), ...besideGrants(member) }] })

/** What a merge tells: the rights of both, that both records changed, and that the one is the other now. */
export const factsOf = (before: Two, after: Two, versions: Readonly<{ keep: number; drop: number }>): Readonly<{ keep: Fact[]; drop: Fact[] }> => ({
  keep: [
    rightsOf(after.keep, versions.keep),
    updated(after.keep, before.keep),
    ...(isRestricted(after.keep) && !isRestricted(before.keep) ? [ProcessingRestricted({ memberId: after.keep.id, restricted: true })] : []),
    MemberMerged({ from: after.drop.id, into: after.keep.id, cells: [...new Set([before.keep, before.drop].flatMap(({ history }) => history.map(({ cellId }) => cellId)))] }),
  ],
  drop: [rightsOf(after.drop, versions.drop), updated(after.drop, before.drop)],
})
