import type { Condition, Fact, Facts } from '../facts/index.ts'
import { maximumOf, weigh } from './maxima.ts'
import type { CriteriaSet, Item } from './schema.ts'
import { problem, type Problem } from './sheet.ts'

const MOST_CASES = 4096

/** Values of a fact that can change the answer to a condition: both answers, and just below, at and above a limit. */
const valuesOf = (condition: Condition): Fact[] =>
  condition.test === 'IS' ? [true, false] : [Math.max(0, condition.limit - 1), condition.limit, condition.limit + 1]

/** Every case that the conditions on items can tell apart; undefined when there are more than can be tried. */
export function casesOf(set: CriteriaSet): Facts[] | undefined {
  const conditions = set.items.flatMap((item) => [...(item.appliesWhen ?? []), ...(item.maxWhen ?? []).flatMap(({ when }) => when)])
  const values = new Map<string, Set<Fact>>()
  for (const condition of conditions) {
    const seen = values.get(condition.fact) ?? new Set()
    for (const value of valuesOf(condition)) seen.add(value)
    values.set(condition.fact, seen)
  }
  if ([...values.values()].reduce((cases, { size }) => cases * size, 1) > MOST_CASES) return undefined
  return [...values].reduce<Facts[]>((cases, [fact, seen]) => cases.flatMap((each) => [...seen].map((value) => ({ ...each, [fact]: value }))), [{}])
}

const duplicates = (codes: readonly string[]) => [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]

function pointsOf({ scale }: Item): number[] {
  if (scale.kind === 'RADIO') return scale.options.map(({ points }) => points)
  return scale.kind === 'BAND' ? scale.steps.map(({ points }) => points) : []
}

function itemProblems(item: Item, groups: readonly string[]): Problem[] {
  return [
    ...(groups.includes(item.group) ? [] : [problem('criteria.unknown-group', item.code)]),
    ...(pointsOf(item).some((points) => points > item.max) ? [problem('criteria.above-maximum', item.code)] : []),
    ...(item.scale.kind === 'PASS_FAIL' && item.max > 0 ? [problem('criteria.pass-has-points', item.code)] : []),
    ...(item.appliesWhen && !item.fallback ? [problem('criteria.fallback-missing', item.code)] : []),
  ]
}

/** Sums of maxima that are not 100 in some case; items that leave the sheet (EXCLUDE) are counted back in. */
function sumProblems(set: CriteriaSet): Problem[] {
  if (set.items.length > 0 && set.items.every(({ scale }) => scale.kind === 'PASS_FAIL')) return []
  const cases = casesOf(set)
  if (!cases) return [problem('criteria.too-many-cases', String(MOST_CASES))]
  const left = (facts: Facts) => weigh(set, facts).filter(({ standing, item }) => standing === 'EXCLUDE' && !item.bonus)
  const sums = cases.map((facts) => maximumOf(weigh(set, facts)) + left(facts).reduce((sum, { item }) => sum + item.max, 0))
  return [...new Set(sums)].filter((sum) => sum !== 100).map((sum) => problem('criteria.not-hundred', String(sum)))
}

function bandProblems({ bands }: CriteriaSet): Problem[] {
  if (bands.length === 0) return []
  const falling = bands.every(({ from }, at) => at === 0 || from < (bands[at - 1]?.from ?? 0))
  const unique = new Set(bands.map(({ band }) => band)).size === bands.length
  return falling && unique && bands.at(-1)?.from === 0 ? [] : [problem('criteria.bands', bands.map(({ from }) => from).join(', '))]
}

/** Everything that keeps a set from being published; empty when it may be. Weights must add up to 100 in every case its conditions can tell apart. */
export function checkSet(set: CriteriaSet): Problem[] {
  const codes = set.items.map(({ code }) => code)
  const groups = set.groups.map(({ code }) => code)
  const named = [...set.items.flatMap((item) => item.redistributeTo ?? []), ...set.gates.flatMap((gate) => (gate.kind === 'FULL_MARKS' ? gate.items : []))]
  return [
    ...duplicates([...codes]).map((code) => problem('criteria.duplicate-code', code)),
    ...duplicates(groups).map((code) => problem('criteria.duplicate-code', code)),
    ...named.filter((code) => !codes.includes(code)).map((code) => problem('criteria.unknown-item', code)),
    ...set.items.flatMap((item) => itemProblems(item, groups)),
    ...sumProblems(set),
    ...bandProblems(set),
  ]
}
