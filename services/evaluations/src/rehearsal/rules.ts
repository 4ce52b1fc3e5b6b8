import { Class, RehearsalRequested, shortHash } from '@nen-nep/contracts'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { endOf } from '@nen-nep/rules/retention/index'
import { refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { Campaign } from '../campaign/schema.ts'
import { rehearsalId, type Rehearsal, type Tally, type WouldChange } from './schema.ts'

export const refuse = refusals({
  'rehearsal.one-form': 'invalid',
  'rehearsal.not-begun': 'conflict',
  'rehearsal.other-body': 'invalid',
  'rehearsal.running': 'conflict',
  'rehearsal.over': 'gone',
})

export const nothingYet: Tally = { scored: 0, changed: 0, lower: 0, higher: 0, unscored: 0, notComparable: 0, moves: {} }

/** The rules to be tried, by the name people know them by. */
export type Tried = Readonly<{ set: RuleSet; name: string; rulePackId?: string }>
type Where = Readonly<{ orgId: string; cells: number; campaign: Campaign }>

/** Asks for rules to be tried on a year whose population is frozen. */
export function ask({ set, name, rulePackId }: Tried, { orgId, cells, campaign }: Where, act: Act): Decision<Rehearsal> {
  if (campaign.status === 'DRAFT') return refuse('rehearsal.not-begun')
  const { year, treeVersion, asOf } = campaign
  const id = rehearsalId(orgId, year, shortHash(8, 'rehearsal', act.key ?? ''))
  const next: Rehearsal = { id, orgId, year, name, by: act.by, askedAt: act.at, rootId: campaign.orgId, treeVersion, asOf, cells, done: 0, tally: nothingYet, set, state: 'RUNNING', ...(rulePackId === undefined ? {} : { rulePackId }) }
  return { next, facts: [RehearsalRequested({ rehearsalId: id, from: 0 })] }
}

/** The sums of some changes. */
export function tallied(changes: readonly WouldChange[], others: Pick<Tally, 'scored' | 'unscored' | 'notComparable'>): Tally {
  const rank = (grade: Class) => Class.options.indexOf(grade)
  const lower = changes.filter(({ was, would }) => rank(would) > rank(was)).length
  const moves = Object.fromEntries([...Map.groupBy(changes, ({ was, would }) => `${was}>${would}`)].map(([move, some]) => [move, some.length]))
  return { ...others, changed: changes.length, lower, higher: changes.length - lower, moves }
}

/** Two sums together. */
export function together(one: Tally, other: Tally): Tally {
  const moves = { ...one.moves }
  for (const [move, count] of Object.entries(other.moves)) moves[move] = (moves[move] ?? 0) + count
  const sum = (of: (tally: Tally) => number) => of(one) + of(other)
  return { scored: sum((t) => t.scored), changed: sum((t) => t.changed), lower: sum((t) => t.lower), higher: sum((t) => t.higher), unscored: sum((t) => t.unscored), notComparable: sum((t) => t.notComparable), moves }
}

/** Some cells further: asks for the next, or is done. Nothing when these cells were counted before. */
export function advance(before: Rehearsal | undefined, from: number, made: Readonly<{ cells: number; tally: Tally }>): Decision<Rehearsal> | undefined {
  if (before?.state !== 'RUNNING' || before.done !== from) return undefined
  const done = from + made.cells
  const next = { ...before, done, tally: together(before.tally, made.tally) }
  return done < before.cells ? { next, facts: [RehearsalRequested({ rehearsalId: before.id, from: done })] } : { next: { ...next, state: 'DONE', listedUntil: listedUntil(before) }, facts: [] }
}

/** Until when single people stay listed. */
export const listedUntil = ({ askedAt }: Pick<Rehearsal, 'askedAt'>) => endOf('rehearsalPages', askedAt)

/** Refuses a list that is not complete, or no longer kept. */
export function demandListed(rehearsal: Rehearsal, now: string): void {
  if (rehearsal.state === 'RUNNING') return refuse('rehearsal.running', { done: rehearsal.done, cells: rehearsal.cells })
  if (rehearsal.listedUntil <= now) refuse('rehearsal.over')
}
