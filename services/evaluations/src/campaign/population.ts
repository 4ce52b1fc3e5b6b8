import { bare, holdsMembers, type RosterMember, type TreeNode } from '@nen-nep/contracts'
import { monthsBetween } from '@nen-nep/rules/dates/arithmetic'
import { hashOf } from '@nen-nep/rules/rollup/canonical'
import { allHold, type Facts } from '@nen-nep/rules/facts/index'
import type { RatingRules, Subject } from '@nen-nep/rules/rating/index'
import type { Tree } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import type { Line } from '../sheet/schema.ts'

/** The bodies that hold members at or below an organisation, as they stood on a day, by id: the order in which they are frozen. */
export function cellsBelow(tree: Tree, rootId: string, asOf: string): TreeNode[] {
  const found: TreeNode[] = []
  const visit = (node: TreeNode | undefined) => {
    if (!node || node.from > asOf) return
    if (holdsMembers(node.type)) found.push(node)
    for (const child of tree.children(node.id)) visit(child)
  }
  visit(tree.node(rootId))
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A cell's place below the campaign's root, each part closed by a slash so that no name is another's beginning. */
export function pathBelow(tree: Tree, rootId: string, orgId: string): string {
  const chain = [orgId, ...tree.ancestors(orgId)]
  const above = chain.slice(0, chain.indexOf(rootId))
  return above.length === 0 ? `/${bare(orgId)}/` : `/${above.reverse().map(bare).join('/')}/`
}

const subjectOf = ({ roles }: RosterMember): Subject => (roles.includes('SECRETARY') ? 'HEAD' : roles.includes('DEPUTY_SECRETARY') ? 'DEPUTY' : 'MEMBER')

/** What a roster tells the exceptions of a rule pack, read as of the year's end. */
export const factsOfMember = ({ flags, admittedOn }: RosterMember, year: number): v.InferOutput<typeof Facts> => ({
  exempt: flags.includes('exempt'),
  suspended: flags.includes('suspended'),
  ...(admittedOn === undefined ? {} : { monthsSinceAdmission: monthsBetween(admittedOn, `${year}-12-31`) }),
})

/** The exception by which a member is not rated, if any (124-QD/TW, art. 5(2)). */
function unratedBy(member: RosterMember, year: number, { exceptions }: RatingRules): string | undefined {
  const facts = factsOfMember(member, year)
  const about = subjectOf(member)
  return exceptions.find(({ effect, when, subjects }) => effect.kind === 'NOT_RATED' && (subjects?.includes(about) ?? true) && allHold(when, facts) === true)?.code
}

/** Whether a cell's own count has them: full and probationary members who are not its guests. */
export const isCounted = ({ status, flags }: RosterMember) => (status === 'OFFICIAL' || status === 'PROBATIONARY') && !flags.includes('temporaryHere')

/** The line of a member as it begins. */
export function lineOfMember(member: RosterMember, year: number, rating: RatingRules): Line {
  const unrated = unratedBy(member, year, rating)
  return { member: member.id, subject: subjectOf(member), ...(unrated === undefined ? {} : { unrated }), v: 1 }
}

/** What a cell's population is proven by: who is reviewed, by which exception they are not rated, and the roster that says so. */
export const digestOfCell = (cellId: string, rosterVersion: number, lines: readonly Line[]) => hashOf([cellId, rosterVersion, lines.map(({ member, unrated }) => [member, unrated ?? null])])
/** What a campaign's population is proven by: its cells by id, some at a time. */
export const digestOnward = (before: string | undefined, cells: readonly string[]) => hashOf([before ?? null, [...cells]])

/** Who is reviewed in a cell: its members on the day, each once, by id. Who joined later is named apart and left to the cell that held them. */
export function freeze(members: readonly RosterMember[], { asOf, year, rating }: Readonly<{ asOf: string; year: number; rating: RatingRules }>): { lines: Line[]; late: string[] } {
  const own = members.filter(isCounted).sort((a, b) => (a.id < b.id ? -1 : 1))
  const lines = own.filter(({ since }) => since <= asOf).map((member) => lineOfMember(member, year, rating))
  return { lines, late: own.filter(({ since }) => since > asOf).map(({ id }) => id) }
}
