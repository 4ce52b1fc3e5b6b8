import { addYears } from '@nen-nep/rules/dates/arithmetic'
import { canonicalJson } from '@nen-nep/rules/rollup/canonical'
import { createHash } from 'node:crypto'
import type { Tree } from '@nen-nep/service-kit'
import { isPresent, onDay } from '../member/history.ts'
import type { Member } from '../member/schema.ts'
import type { AgeBand, Counts, Difference, Frozen, Leaf } from './schema.ts'

export const nobody = (): Counts => ({ members: 0, status: {}, flags: {}, sex: {}, age: {} })

const BANDS: readonly (readonly [number, AgeBand])[] = [[30, 'TO_30'], [40, 'TO_40'], [50, 'TO_50'], [60, 'TO_60'], [70, 'TO_70']]
/** The age band on a day, in completed years: who turns 31 that day is above 30. */
export function bandOf(birthDate: string | undefined, day: string): AgeBand {
  if (birthDate === undefined) return 'UNKNOWN'
  return BANDS.find(([years]) => day < addYears(birthDate, years + 1))?.[1] ?? 'ABOVE_70'
}

const one = <K extends string>(counts: Partial<Record<K, number>>, key: K): Partial<Record<K, number>> => ({ ...counts, [key]: (counts[key] ?? 0) + 1 })

/** As what somebody is counted on a day: nothing before they belonged, after they left the party or went to an organisation outside the system, or where their record became another's. */
function standingOn(member: Member, day: string) {
  const then = member.merged ? undefined : onDay(member, day)
  if (!then || !isPresent(then)) return undefined
  const { cellId, status, flags } = then
  return status === 'OFFICIAL' || status === 'PROBATIONARY' ? { cellId, status, flags } : undefined
}

/** Counts a member where they stood on a day: in the cell that counted them then, as what they were. Nobody twice. */
export function countMember(cells: Map<string, Counts>, member: Member, day: string): void {
  const then = standingOn(member, day)
  const counts = then && cells.get(then.cellId)
  if (!counts) return
  const { cellId, status, flags } = then
  cells.set(cellId, { members: counts.members + 1, status: one(counts.status, status), flags: flags.reduce((sum, flag) => one(sum, flag), counts.flags), sex: one(counts.sex, member.sex ?? 'UNKNOWN'), age: one(counts.age, bandOf(member.birthDate, day)) })
}

/** The nodes of a frozen count: every organisation of the day at or below one, parents before children, with those it held itself. */
export const nodesOf = (tree: Tree, orgId: string, cells: ReadonlyMap<string, Counts>): Leaf[] =>
  tree.within(orgId).map(({ id, parentId, name, type, sectorType }) => ({ id, ...(parentId === undefined ? {} : { parentId }), name, type, ...(sectorType === undefined ? {} : { sectorType }), own: cells.get(id) ?? nobody() }))

/** SHA-256 over the canonical JSON: the same people on the same day give the same digest, whenever they are counted. */
export const digestOf = ({ orgId, on, nodes }: Readonly<{ orgId: string; on: string; nodes: readonly Leaf[] }>) =>
  createHash('sha256').update(canonicalJson({ orgId, on, nodes: nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, parentId, type, own }) => ({ id, parentId, type, own })) })).digest('hex')

const sum = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]))
/** Two counts of different people together. */
export const add = (a: Counts, b: Counts): Counts => ({ members: a.members + b.members, status: sum(a.status, b.status), flags: sum(a.flags, b.flags), sex: sum(a.sex, b.sex), age: sum(a.age, b.age) })

/** Every node with all below it: rows of a table add up to the row above them. */
export function totalsOf(nodes: readonly Leaf[]): Map<string, Counts> {
  const totals = new Map(nodes.map(({ id, own }) => [id, own]))
  for (const { id, parentId } of nodes.toReversed()) {
    const [mine, above] = [totals.get(id), parentId === undefined ? undefined : totals.get(parentId)]
    if (mine && above && parentId !== undefined) totals.set(parentId, add(above, mine))
  }
  return totals
}

const flat = ({ members, ...groups }: Counts): Map<string, number> => new Map([['members', members], ...Object.entries(groups).flatMap(([group, counts]) => Object.entries(counts).map(([key, count]) => [`${group}.${key}`, count] as const))])

/** What another count of the same day says otherwise, organisation by organisation and group by group. */
export function differencesOf(was: Pick<Frozen, 'nodes'>, is: Pick<Frozen, 'nodes'>): Difference[] {
  const [before, now] = [new Map(was.nodes.map((node) => [node.id, flat(node.own)])), new Map(is.nodes.map((node) => [node.id, flat(node.own)]))]
  return [...new Set([...before.keys(), ...now.keys()])].toSorted().flatMap((orgId) => {
    const [a, b] = [before.get(orgId) ?? new Map<string, number>(), now.get(orgId) ?? new Map<string, number>()]
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((group) => ((a.get(group) ?? 0) === (b.get(group) ?? 0) ? [] : [{ orgId, group, was: a.get(group) ?? 0, is: b.get(group) ?? 0 }]))
  })
}
