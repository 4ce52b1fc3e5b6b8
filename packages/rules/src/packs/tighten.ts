import type { QuotaRules } from '../quota/index.ts'
import { messages } from './messages.vi.ts'
import type { RulePack } from './schema.ts'

export type Loosening = Readonly<{ code: keyof typeof messages.loosenings; message: string }>

type Bands = readonly Readonly<{ from: number }>[]
type Test<Rules> = (above: Rules, below: Rules) => boolean

const lowerBands = (above: Bands, below: Bands) => above.some(({ from }, at) => (below[at]?.from ?? 0) < from)
const mostOf = ({ pct, raisedPct }: QuotaRules) => Math.max(pct, raisedPct ?? 0)

const onQuotas = (test: Test<QuotaRules>): Test<RulePack> => (above, below) => 'pct' in above.rules && 'pct' in below.rules && test(above.rules, below.rules)

const asked: Readonly<Record<keyof typeof messages.loosenings, Test<RulePack>>> = {
  'pack.higher-share': onQuotas((above, below) => below.pct > above.pct || mostOf(below) > mostOf(above)),
  'pack.wider-base': onQuotas((above, below) => above.denominator === 'GOOD' && below.denominator === 'GOOD_OR_BETTER'),
  'pack.rounds-up': onQuotas((above, below) => above.rounding === 'DOWN' && below.rounding === 'HALF_UP'),
  'pack.lower-bands': (above, below) => 'bands' in above.rules && 'bands' in below.rules && lowerBands(above.rules.bands, below.rules.bands),
  'pack.lower-attendance': (above, below) => above.kind === 'MEETING_NORMS' && below.kind === 'MEETING_NORMS' && below.rules.attendance < above.rules.attendance,
}

const codes = ['pack.higher-share', 'pack.wider-base', 'pack.rounds-up', 'pack.lower-bands', 'pack.lower-attendance'] as const

/** Where a lower level's pack is laxer than the one above it; a lower level may only tighten (N2). Empty also for packs of different kinds. */
export function loosenings(above: RulePack, below: RulePack): Loosening[] {
  if (above.kind !== below.kind) return []
  return codes.filter((code) => asked[code](above, below)).map((code) => ({ code, message: messages.loosenings[code] }))
}
