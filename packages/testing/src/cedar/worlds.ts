import type { FormerNode, Grant, Role, TreeNode } from '@nen-nep/contracts'
import type { Right } from '@nen-nep/service-kit'
import fc from 'fast-check'
import type { Record } from './engine.ts'

export const ROLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'MINUTE_TAKER', 'ADMINISTRATOR', 'MEMBER'] as const satisfies readonly Role[]
export const RIGHTS = ['see', 'lead', 'record', 'decide', 'register'] as const satisfies readonly Right[]
export const RECORD_ACTIONS = ['know', 'read'] as const
export const KINDS = ['MEMBER_RECORD', 'CORRECTION', 'EXPORT', 'REVIEW'] as const satisfies readonly Record['kind'][]

/** Ids that begin alike, by text or as paths: whoever compares beginnings instead of ancestors is found out. */
const ALIKE = ['org_1', 'org_12', 'org_1.2', 'org_120', 'org_1/2', 'org_1/20', 'org_', 'ORG_1', 'org_1 ', 'org_2', 'org_20', 'org_2/1']
/** Never in a tree. */
const UNKNOWN = ['org_unknown', 'org_1/2/', 'org_11', '*']

/** The turn of a year, a leap day, and days far off: positions begin and end there, and questions are asked there. */
const anyDay = fc.constantFrom('1930-02-03', '2024-02-29', '2026-11-30', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2030-06-15', '9999-12-31')
const node = (id: string, parentId?: string): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: id, type: 'GRASSROOTS_ORG', from: '2020-01-01' })

/** A forest: each organisation hangs below an earlier one, seldom below none or below one the snapshot does not hold. */
const anyTree = fc.tuple(fc.shuffledSubarray(ALIKE, { minLength: 1 }), fc.array(fc.nat(39), { minLength: ALIKE.length, maxLength: ALIKE.length })).map(([ids, picks]) =>
  ids.map((id, index) => {
    const pick = picks[index] ?? 0
    if (pick === 38) return node(id, 'org_unknown')
    return index === 0 || pick === 39 ? node(id) : node(id, ids[pick % index])
  }))

const hung = (nodes: readonly TreeNode[], id: string, parentId: string) => nodes.map((one) => (one.id === id ? node(id, parentId) : one))
const isBelow = (nodes: readonly TreeNode[], id: string, top: string): boolean => {
  const parent = nodes.find((one) => one.id === id)?.parentId
  return id === top || (parent !== undefined && isBelow(nodes, parent, top))
}
/** The same tree after one organisation, with all below it, moved to another place (never below itself). */
const moved = (nodes: readonly TreeNode[], what: string, where: string) => (isBelow(nodes, where, what) ? nodes : hung(nodes, what, where))
/** A damaged snapshot: one organisation hung below whatever comes, itself and those below it included. */
const damaged = hung

/** Mostly organisations of the tree, sometimes one that looks alike or is not there. */
const anyPlace = (nodes: readonly TreeNode[]) => {
  const known = fc.constantFrom(...nodes.map(({ id }) => id))
  return fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: fc.constantFrom(...ALIKE, ...UNKNOWN) })
}
/** Open-ended, of some length, of one day, or the wrong way round. */
const anyTerm = fc.tuple(anyDay, fc.option(anyDay, { nil: undefined }), fc.boolean()).map(([from, to, oneDay]) => (to === undefined ? { from } : { from, to: oneDay ? from : to }))
const anyGrant = (nodes: readonly TreeNode[]): fc.Arbitrary<Grant> => fc.record({ role: fc.constantFrom(...ROLES), orgId: anyPlace(nodes), term: anyTerm }).map(({ term, ...rest }) => ({ ...rest, ...term }))

/** What stands no more, each with what it last hung from: where one of the same id stands, that one counts. */
const anyFormer = (nodes: readonly TreeNode[]): fc.Arbitrary<FormerNode[]> =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom(...ALIKE), parentId: fc.constantFrom(...nodes.map(({ id }) => id), ...ALIKE) }), { maxLength: 3, selector: ({ id }) => id })

/** Trees before and after a change, what stood before them, the positions of one person, and the days on which they ask. */
export type World = Readonly<{ trees: readonly (readonly TreeNode[])[]; former: readonly FormerNode[]; grants: readonly Grant[]; days: readonly string[]; asked: readonly { right: Right; orgId: string }[] }>
/** The same with questions after records. */
export type RecordWorld = Omit<World, 'asked'> & Readonly<{ asked: readonly { action: 'know' | 'read'; record: Record }[] }>

/** Who asks, and people whose ids look alike. */
export const ASKER = 'mem_a'
const anyRecord = (nodes: readonly TreeNode[]): fc.Arbitrary<Record> =>
  fc.record({ kind: fc.constantFrom(...KINDS), orgId: anyPlace(nodes), memberId: fc.constantFrom(ASKER, 'mem_aa', 'mem_', 'mem_A', 'mem_b'), submitted: fc.boolean() })

type Asking<Q> = (nodes: readonly TreeNode[]) => fc.Arbitrary<Q>
const anyRight: Asking<World['asked'][number]> = (nodes) => fc.record({ right: fc.constantFrom(...RIGHTS), orgId: anyPlace(nodes) })
const anyOfRecords: Asking<RecordWorld['asked'][number]> = (nodes) => fc.record({ action: fc.constantFrom(...RECORD_ACTIONS), record: anyRecord(nodes) })

/** A random world: a tree, the same with a subtree moved, the same damaged; up to four positions; two days; questions at `places` each. */
const worldOf = <Q>(places: number, asking: Asking<Q>) =>
  anyTree.chain((nodes) => {
    const within = fc.constantFrom(...nodes.map(({ id }) => id))
    return fc.record({
      trees: fc.tuple(within, within, within, within, fc.nat(4)).map(([what, where, broken, below, chance]) => [nodes, moved(nodes, what, where), ...(chance === 0 ? [damaged(nodes, broken, below)] : [])]),
      former: anyFormer(nodes),
      grants: fc.array(anyGrant(nodes), { maxLength: 4 }),
      days: fc.uniqueArray(anyDay, { minLength: 2, maxLength: 2 }),
      asked: fc.array(asking(nodes), { minLength: places, maxLength: places }),
    })
  })
/** A random world with questions after organisations. */
export const anyWorld = (places: number): fc.Arbitrary<World> => worldOf(places, anyRight)
/** A random world with questions after records. */
export const anyRecordWorld = (places: number): fc.Arbitrary<RecordWorld> => worldOf(places, anyOfRecords)
