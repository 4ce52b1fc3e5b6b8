import { holdsMembers } from '@nen-nep/contracts'
import type { Caller } from '@nen-nep/service-kit'
import { mayList } from '../list/rules.ts'
import { totalsOf } from './count.ts'
import type { Counts, Frozen, Headcount, Leaf, Verification } from './schema.ts'
import { sharesOf } from './shares.ts'

/** Charter, art. 24: with nine official members a cell elects a committee. */
const COMMITTEE_FROM = 9
const isBody = ({ type, own }: Leaf) => holdsMembers(type) || own.members > 0

/** How many bodies of each kind there are, whom they hold, how many have a committee, and which share of all members that is, in hundredths of a percent; the shares add up to the whole. */
function kindsOf(nodes: readonly Leaf[]) {
  const groups = [...Map.groupBy(nodes.filter(isBody), ({ type, sectorType }) => `${sectorType ?? ''}|${type}`).values()].flatMap((some) => {
    const [first] = some
    return first ? [{ sectorType: first.sectorType, type: first.type, bodies: some.length, members: some.reduce((sum, { own }) => sum + own.members, 0), withCommittee: some.filter(({ own }) => (own.status.OFFICIAL ?? 0) >= COMMITTEE_FROM).length }] : []
  })
  const shares = sharesOf(groups.map(({ members }) => members))
  return groups.map((group, index) => ({ ...group, share: shares[index] ?? 0 }))
}

/** Members by kind of neighbourhood, office or school, whatever the type of their body, with shares that add up (a district's neighbourhood bodies hold 50.74 % of it). */
function sectorsOf(nodes: readonly Leaf[]) {
  const groups = [...Map.groupBy(nodes.filter(isBody), ({ sectorType }) => sectorType ?? 'NONE')].map(([sectorType, some]) => ({ sectorType, bodies: some.length, members: some.reduce((sum, { own }) => sum + own.members, 0) }))
  const shares = sharesOf(groups.map(({ members }) => members))
  return groups.map((group, index) => ({ ...group, share: shares[index] ?? 0 }))
}

/** Whether a reader sees a row of a count: all of it whoever may have it counted, others what they see. */
const isSeen = (caller: Caller, { orgId }: Pick<Headcount, 'orgId'>) => mayList(caller, orgId) ? () => true : (id: string) => caller.may('see', id)

type Row = Omit<Leaf, 'own'> & Readonly<{ own: Counts; total: Counts }>
/** The rows of a frozen count: all for whoever may have it counted, organisations that are no more among them; for others what they see. */
function rowsFor(caller: Caller, headcount: Frozen): Row[] {
  const { nodes } = headcount
  const totals = totalsOf(nodes)
  const sees = isSeen(caller, headcount)
  return nodes.filter(({ id }) => sees(id)).map((node) => ({ ...node, total: totals.get(node.id) ?? node.own }))
}

/** A head-count as one reader sees it: rows that add up the tree, and shares for whoever sees all of it. */
export function viewOf(caller: Caller, headcount: Headcount) {
  if (headcount.state === 'COUNTING') return headcount
  const { nodes, ...rest } = headcount
  const rows = rowsFor(caller, headcount)
  return { ...rest, rows, ...(rows.length === nodes.length ? { kinds: kindsOf(nodes), sectors: sectorsOf(nodes) } : {}) }
}

/** A later look at a count as one reader sees it: what differs in the rows they see. Whether all is the same, and the digest, speak of the whole. */
export function lookOf(caller: Caller, verification: Verification) {
  if (verification.state === 'COUNTING') return verification
  const sees = isSeen(caller, verification)
  return { ...verification, differences: verification.differences.filter(({ orgId }) => sees(orgId)) }
}
