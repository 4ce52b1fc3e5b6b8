import * as v from 'valibot'
import { checkSet } from '../criteria/index.ts'
import { labels } from '../facts/messages.vi.ts'
import { QuotaRules } from '../quota/index.ts'
import { RatedClass, RatingRules } from '../rating/index.ts'
import { messages } from './messages.vi.ts'
import type { Publication } from './publication.ts'
import { kinds, type RulePart, type RuleSet } from './rule-set.ts'
import { loosenings } from './tighten.ts'

/** What keeps a pack from being published: where in it (JSON pointer), and what to do about it. */
export type PackProblem = Readonly<{ pointer: string; code: string; message: string }>

const names = Object.keys(kinds).filter((name): name is RulePart => name in kinds)
const sheets = ['points', 'collectivePoints', 'fourGood'] as const
const quotas = ['quota', 'collectiveQuota'] as const

/** What a body publishes, laid over what it inherits; a part that it does not name stays its superior's, with that one's citation. */
export function compose(above: RuleSet, publication: Publication, id: string): RuleSet {
  const { validFrom, citation, rating } = publication
  const own = { id, validFrom, citation }
  const set: RuleSet = { ...above, rating: { ...above.rating, id, validFrom, ...(rating ? { citation } : {}), rules: v.parse(RatingRules, { ...above.rating.rules, ...rating }) } }
  for (const name of quotas) {
    const given = publication[name]
    if (given) set[name] = { ...own, rules: v.parse(QuotaRules, { ...above[name].rules, ...given }) }
  }
  for (const name of sheets) {
    const given = publication[name]
    if (given) set[name] = { ...own, rules: given }
  }
  return set
}

const problem = (pointer: string, code: keyof typeof messages.faults, what = ''): PackProblem => ({ pointer, code, message: messages.faults[code](what) })

/** Bands run from the best class down, each from fewer points than the one before, the last from 0; codes name one rule each. */
function ratingProblems({ bands, demands, ceilings, exceptions }: RatingRules): PackProblem[] {
  const falls = bands.every(({ class: grade, from }, at) => {
    const before = bands[at - 1]
    return !before || (from < before.from && RatedClass.options.indexOf(grade) > RatedClass.options.indexOf(before.class))
  })
  const twice = [ceilings, exceptions].flatMap((rules) => rules.map(({ code }) => code).filter((code, at, all) => all.indexOf(code) !== at))
  const sameDemand = demands.map(({ class: grade, code, subjects }) => `${grade} ${code} ${String(subjects)}`).filter((text, at, all) => all.indexOf(text) !== at)
  return [
    ...(falls && bands.at(-1)?.from === 0 ? [] : [problem('/rating/bands', 'rating.bands')]),
    ...[...twice, ...sameDemand].map((code) => problem('/rating', 'rating.duplicate-code', code)),
  ]
}

/** Facts that a pack asks about and nobody records: such a condition would never be known to hold. */
function* factsNamed(value: unknown, pointer: string): Generator<Readonly<{ fact: string; pointer: string }>> {
  if (typeof value !== 'object' || value === null) return
  const entries: [string, unknown][] = Object.entries(value)
  for (const [key, inner] of entries) {
    if ((key === 'fact' || key === 'metric') && typeof inner === 'string') yield { fact: inner, pointer: `${pointer}/${key}` }
    else yield* factsNamed(inner, `${pointer}/${key}`)
  }
}

/** Where a composed set is laxer than the one above it, part by part. */
export const loosened = (above: RuleSet, below: RuleSet): PackProblem[] =>
  names.flatMap((name) => {
    const [theirs, ours] = [above[name], below[name]]
    if (!theirs || !ours) return []
    return loosenings({ kind: kinds[name], rules: theirs.rules }, { kind: kinds[name], rules: ours.rules }).map(({ code, field, message }) => ({ pointer: `/${name}/${field}`, code, message }))
  })

/** Everything that keeps a publication from standing on what is above it; empty when it may be published. */
export function checkPublication(above: RuleSet, publication: Publication, id: string): PackProblem[] {
  const set = compose(above, publication, id)
  return [
    ...ratingProblems(set.rating.rules),
    ...sheets.flatMap((name) => (publication[name] ? checkSet(publication[name]).map(({ code, message }) => ({ pointer: `/${name}`, code, message })) : [])),
    ...[...factsNamed(publication, '')].filter(({ fact }) => !(fact in labels)).map(({ fact, pointer }) => problem(pointer, 'pack.unknown-fact', fact)),
    ...loosened(above, set),
  ]
}
