import type { QuotaRules } from '../quota/index.ts'
import type { RatingRules } from '../rating/index.ts'
import { messages } from './messages.vi.ts'
import type { RulePack } from './schema.ts'
import { cappingIn, keepsCeilings, keepsDemands, lowersBands, pointsByGroup, unratedIn } from './stricter.ts'

type Code = keyof typeof messages.loosenings
/** One place where a pack is laxer than the one above it: `field` of its rules. */
export type Loosening = Readonly<{ code: Code; field: string; message: string }>

/** What of a pack is compared. */
export type Kinded = Pick<RulePack, 'kind' | 'rules'>
type Test<Rules> = (above: Rules, below: Rules) => boolean
type Asked = Readonly<{ field: string; test: Test<Kinded> }>

const LEVELS: readonly QuotaRules['level'][] = ['CELL', 'GRASSROOTS_ORG', 'SUPERIOR_ORG']
const mostOf = ({ pct, raisedPct }: QuotaRules) => Math.max(pct, raisedPct ?? 0)
const lowerBands = (above: readonly Readonly<{ from: number }>[], below: readonly Readonly<{ from: number }>[]) => above.some(({ from }, at) => (below[at]?.from ?? 0) < from)

const isDivided = ({ kind }: Kinded) => kind === 'MEMBER_SHEET' || kind === 'COLLECTIVE_SHEET'
const onQuotas = (field: string, test: Test<QuotaRules>): Asked => ({ field, test: (above, below) => 'pct' in above.rules && 'pct' in below.rules && test(above.rules, below.rules) })
const onRatings = (field: string, test: Test<RatingRules>): Asked => ({ field, test: (above, below) => 'demands' in above.rules && 'demands' in below.rules && test(above.rules, below.rules) })

const asked: Readonly<Record<Code, Asked>> = {
  'pack.higher-share': onQuotas('pct', (above, below) => below.pct > above.pct || mostOf(below) > mostOf(above)),
  'pack.wider-base': onQuotas('denominator', (above, below) => above.denominator === 'GOOD' && below.denominator === 'GOOD_OR_BETTER'),
  'pack.rounds-up': onQuotas('rounding', (above, below) => above.rounding === 'DOWN' && below.rounding === 'HALF_UP'),
  'pack.wider-group': onQuotas('groupBy', (above, below) => above.groupBy !== 'ALL' && below.groupBy !== above.groupBy),
  'pack.wider-level': onQuotas('level', (above, below) => LEVELS.indexOf(below.level) > LEVELS.indexOf(above.level)),
  'pack.lower-bands': { field: 'bands', test: (above, below) => ('items' in above.rules && 'items' in below.rules && lowerBands(above.rules.bands, below.rules.bands)) || ('demands' in above.rules && 'demands' in below.rules && lowersBands(above.rules.bands, below.rules.bands)) },
  'pack.fewer-demands': onRatings('demands', (above, below) => !keepsDemands(above.demands, below.demands)),
  'pack.fewer-ceilings': onRatings('ceilings', (above, below) => !keepsCeilings(above.ceilings, below.ceilings)),
  'pack.fewer-caps': onRatings('exceptions', (above, below) => !keepsCeilings(cappingIn(above.exceptions), cappingIn(below.exceptions))),
  'pack.other-unrated': onRatings('exceptions', (above, below) => unratedIn(above.exceptions) !== unratedIn(below.exceptions)),
  'pack.explains-less': onRatings('explainFrom', (above, below) => below.explainFrom > above.explainFrom),
  'pack.other-groups': { field: 'groups', test: (above, below) => isDivided(above) && 'items' in above.rules && 'items' in below.rules && pointsByGroup(above.rules) !== pointsByGroup(below.rules) },
  'pack.lower-attendance': { field: 'attendance', test: (above, below) => 'attendance' in above.rules && 'attendance' in below.rules && below.rules.attendance < above.rules.attendance },
}

const codes = [
  'pack.higher-share', 'pack.wider-base', 'pack.rounds-up', 'pack.wider-group', 'pack.wider-level', 'pack.lower-bands', 'pack.fewer-demands',
  'pack.fewer-ceilings', 'pack.fewer-caps', 'pack.other-unrated', 'pack.explains-less', 'pack.other-groups', 'pack.lower-attendance',
] as const satisfies readonly Code[]

/** Where a lower level's pack is laxer than the one above it; a lower level may only tighten (N2). Empty also for packs of different kinds. */
export function loosenings(above: Kinded, below: Kinded): Loosening[] {
  if (above.kind !== below.kind) return []
  return codes.filter((code) => asked[code].test(above, below)).map((code) => ({ code, field: asked[code].field, message: messages.loosenings[code] }))
}
