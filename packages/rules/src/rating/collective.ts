import type { Facts } from '../facts/index.ts'
import type { RatedClass, RatingClass } from './schema.ts'

/** Heads or bodies by class; a class that is not named has none. */
export type ByClass = Readonly<Partial<Record<RatingClass, number>>>

/** What is known of the members and bodies whose results a collective answers for. Leave out what is not known: nothing is assumed. */
export type Below = Readonly<{ members?: ByClass; bodies?: ByClass; disciplined?: Readonly<{ members?: number; leaders?: number; bodies?: number }> }>

const sum = (counts: ByClass, ...grades: readonly RatedClass[]) => grades.reduce((total, grade) => total + (counts[grade] ?? 0), 0)
const goodOrBetter = (counts: ByClass) => ({ part: sum(counts, 'EXCELLENT', 'GOOD'), whole: sum(counts, 'EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED') })
const known = (count: number | undefined, fact: string): Facts => (count === undefined ? {} : { [fact]: count > 0 })

/** The facts by which a collective is rated in the same year as its members (366-QD/TW, art. 11): shares are of those who are rated, so that whoever is not rated weighs on nobody. */
export function factsOfCollective({ members, bodies, disciplined = {} }: Below): Facts {
  return {
    ...(members ? { membersGoodOrBetter: goodOrBetter(members), membersNotCompleted: sum(members, 'NOT_COMPLETED') } : {}),
    ...(bodies ? { bodiesGoodOrBetter: goodOrBetter(bodies), bodiesNotCompleted: sum(bodies, 'NOT_COMPLETED') } : {}),
    ...known(disciplined.members, 'memberDisciplined'),
    ...known(disciplined.leaders, 'leaderDisciplined'),
    ...known(disciplined.bodies, 'unitDisciplined'),
  }
}
