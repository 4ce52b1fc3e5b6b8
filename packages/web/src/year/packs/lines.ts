import { percentText } from '../../percent.ts'
import type { Citation } from '../api/classes.ts'
import type { Pack } from '../api/packs.ts'
import { fullGrades, grades, shared } from '../words.vi.ts'
import { words } from './words.vi.ts'

/** One thing that a pack says: where it stands, what it is about, what it says. */
export type Said = Readonly<{ part: string; what: string; says: string }>
type Quota = Pack['quota']
const named = (names: Readonly<Record<string, string>>, code: string) => names[code] ?? code
const law = ({ regulation, article }: Citation) => words.law(regulation, article)

const ofQuota = (part: string, { rules, citation }: Quota): Said[] => [
  { part, what: part, says: words.quotaSaid(percentText(rules.pct), named(words.denominators, rules.denominator)) },
  { part, what: part, says: named(words.levels, rules.level) },
  { part, what: part, says: law(citation) },
]
const ofPoints = (part: string, points: Pack['points']): Said[] => (points?.rules.items ?? []).map(({ label, max }) => ({ part, what: label, says: shared.points(max) }))

/** Everything a pack says, line by line, so that it can be read and held against another. */
export function linesOf({ rules, quota, collectiveQuota, points, collectivePoints }: Pack): Said[] {
  return [
    ...rules.bands.map((band) => ({ part: words.bands, what: fullGrades[band.class], says: words.from0(band.from) })),
    ...rules.demands.map((one) => ({ part: words.demands, what: `${grades[one.class]}: ${one.label}`, says: one.source ?? '' })),
    ...rules.ceilings.map((one) => ({ part: words.ceilings, what: one.label, says: words.cap(grades[one.cap]) })),
    ...rules.exceptions.map((one) => ({ part: words.exceptions, what: one.label, says: one.source ?? '' })),
    ...ofQuota(words.quota, quota),
    ...ofQuota(words.collectiveQuota, collectiveQuota),
    ...ofPoints(words.points, points),
    ...ofPoints(words.collectivePoints, collectivePoints),
  ]
}

export type Difference = Readonly<{ part: string; what: string; here: string | undefined; there: string | undefined }>
const keyOf = ({ part, what }: Pick<Said, 'part' | 'what'>) => `${part}\n${what}`
const gathered = (lines: readonly Said[]) => new Map([...Map.groupBy(lines, keyOf)].map(([key, some]) => [key, some.map(({ says }) => says).join('. ')]))

/** Where two packs say something else, or only one of them says anything. */
export function differencesBetween(here: Pack, there: Pack): Difference[] {
  const [one, two] = [linesOf(here), linesOf(there)]
  const [a, b] = [gathered(one), gathered(two)]
  const all = new Map([...one, ...two].map((line) => [keyOf(line), line]))
  return [...all].flatMap(([key, { part, what }]) => (a.get(key) === b.get(key) ? [] : [{ part, what, here: a.get(key), there: b.get(key) }]))
}
