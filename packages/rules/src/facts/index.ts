import * as v from 'valibot'
import { exceeds, percent, reaches, share, type Ratio } from '../exact/index.ts'
import { labels, messages } from './messages.vi.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Something known: a yes or no, a count in its own unit, or a share as the two counts it comes from. */
export const Fact = v.union([v.boolean(), Count, v.object({ part: Count, whole: Count })])
export type Fact = v.InferOutput<typeof Fact>

/** Facts by name. A name that is absent is not known, which is neither no nor zero. */
export const Facts = v.record(v.string(), Fact)
export type Facts = Readonly<Record<string, Fact | undefined>>
/** Only what is known, as it is stored. */
export const knownIn = (facts: Facts): Record<string, Fact> => Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])))

/**
 * A question about one fact. Limits are in the fact's own unit, or in hundredths of a percent when the fact is a share.
 * A share of nothing reaches every AT_LEAST and AT_MOST and no MORE_THAN or BELOW: where there was nothing to do, nothing is held against anyone.
 */
export const Condition = v.variant('test', [
  v.object({ fact: v.string(), test: v.literal('IS'), value: v.boolean() }),
  v.object({ fact: v.string(), test: v.literal('AT_LEAST'), limit: Count }),
  v.object({ fact: v.string(), test: v.literal('MORE_THAN'), limit: Count }),
  v.object({ fact: v.string(), test: v.literal('AT_MOST'), limit: Count }),
  v.object({ fact: v.string(), test: v.literal('BELOW'), limit: Count }),
])
export type Condition = v.InferOutput<typeof Condition>

type Limit = Extract<Condition, { limit: number }>

const onCounts = {
  AT_LEAST: (value: number, limit: number) => value >= limit,
  MORE_THAN: (value: number, limit: number) => value > limit,
  AT_MOST: (value: number, limit: number) => value <= limit,
  BELOW: (value: number, limit: number) => value < limit,
}

const onShares = {
  AT_LEAST: reaches,
  MORE_THAN: exceeds,
  AT_MOST: (ratio: Ratio, limit: number) => !exceeds(ratio, limit),
  BELOW: (ratio: Ratio, limit: number) => !reaches(ratio, limit),
}

const reachesLimit = ({ test, limit }: Limit, fact: number | Ratio) =>
  typeof fact === 'number' ? onCounts[test](fact, limit) : onShares[test](fact, limit)

/** Whether a condition holds; undefined when its fact is not known or is of another kind. */
export function holds(condition: Condition, facts: Facts): boolean | undefined {
  const fact = facts[condition.fact]
  if (fact === undefined) return undefined
  if (condition.test === 'IS') return typeof fact === 'boolean' ? fact === condition.value : undefined
  return typeof fact === 'boolean' ? undefined : reachesLimit(condition, fact)
}

/** Whether all conditions hold: false as soon as one fails, undefined when none fails and one is not known. */
export function allHold(conditions: readonly Condition[], facts: Facts): boolean | undefined {
  const answers = conditions.map((condition) => holds(condition, facts))
  if (answers.includes(false)) return false
  return answers.includes(undefined) ? undefined : true
}

/** A fact as people read it: "6/8 (75%)". */
export function describe(fact: Fact): string {
  if (typeof fact === 'boolean') return fact ? messages.yes : messages.no
  if (typeof fact === 'number') return String(fact)
  const hundredths = share(fact)
  return hundredths === null ? messages.nothing : messages.ratio(fact.part, fact.whole, percent(hundredths))
}

/** The Vietnamese name of a fact; a fact that we do not know goes by its own name. */
export const labelOf = (fact: string): string => new Map<string, string>(Object.entries(labels)).get(fact) ?? fact

/** One sentence part that says what was asked and what is known. */
export function explain(condition: Condition, facts: Facts): string {
  const fact = facts[condition.fact]
  const label = labelOf(condition.fact)
  if (holds(condition, facts) === undefined || fact === undefined) return messages.unknown(label)
  if (typeof fact === 'boolean') return messages.is(label, describe(fact))
  if (condition.test === 'IS') return messages.unknown(label)
  const limit = typeof fact === 'number' ? String(condition.limit) : percent(condition.limit)
  return messages.limits[condition.test](label, describe(fact), limit)
}
