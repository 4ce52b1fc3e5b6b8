import type { RosterMember } from '@nen-nep/contracts'
import { monthsBetween } from '@nen-nep/rules/dates/arithmetic'
import { RatedClass, type Subject } from '@nen-nep/rules/rating/index'
import type { RatedPerson } from '@nen-nep/rules/fairness/index'
import type { Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { standing } from '../sheet/lines.ts'
import type { Reviewed } from './people.ts'

/** In what respects a body's classes are looked at. */
export const respects = ['body', 'post', 'leading', 'status', 'partyAge', 'age', 'sex'] as const

/** Upper ends of bands in completed years; the last is open. */
const bandOf = (years: number, ends: readonly number[]) => {
  const end = ends.find((one) => years < one)
  return end === undefined ? `FROM_${ends.at(-1) ?? 0}` : `UNDER_${end}`
}
const PARTY_AGES = [5, 15, 30]
const AGES = [30, 40, 50, 60, 70]
const posts: Readonly<Record<Subject, string>> = { HEAD: 'HEAD', DEPUTY: 'DEPUTY', MEMBER: 'ORDINARY', COLLECTIVE: 'COLLECTIVE' }

function ofRoster(member: RosterMember | undefined, year: number): Record<string, string> {
  if (!member) return {}
  const { status, admittedOn, sex, bornIn } = member
  return {
    status,
    ...(admittedOn === undefined ? {} : { partyAge: bandOf(Math.floor(monthsBetween(admittedOn, `${year}-12-31`) / 12), PARTY_AGES) }),
    ...(sex === undefined ? {} : { sex }),
    ...(bornIn === undefined ? {} : { age: bandOf(year - bornIn, AGES) }),
  }
}

/** Which of the bodies right below an organisation a cell stands in; itself where there is none between. */
function bodyOf(tree: Tree, orgId: string, cellId: string): string {
  const chain = [cellId, ...tree.ancestors(cellId)]
  return chain[Math.max(0, chain.indexOf(orgId) - 1)] ?? cellId
}

/** Everybody who stands in a class now, with the groups they belong to; who is not rated, or not yet proposed, is left out. */
export function ratedPeople(people: readonly Reviewed[], { tree, orgId, year }: Readonly<{ tree: Tree; orgId: string; year: number }>): RatedPerson[] {
  return people.flatMap(({ cellId, line, member }) => {
    const grade = standing(line)
    if (!v.is(RatedClass, grade)) return []
    return [{ class: grade, groups: { body: bodyOf(tree, orgId, cellId), post: posts[line.subject], leading: line.subject === 'MEMBER' ? 'MEMBER' : 'LEADER', ...ofRoster(member, year) } }]
  })
}
