import { bare, compose, FourGoodAssessed } from '@nen-nep/contracts'
import { assess as judge } from '@nen-nep/rules/criteria/assess'
import type { CriteriaSet } from '@nen-nep/rules/criteria/schema'
import { knownIn, type Facts } from '@nen-nep/rules/facts/index'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { decides, leads } from '../sheet/who.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { Assessing, FourGood, Judged } from './schema.ts'

export const refuse = refusals({
  'four-good.not-yours': 'forbidden',
  'four-good.no-sheet': 'conflict',
  'four-good.entry': 'invalid',
  'four-good.looked-at': 'conflict',
})

export const fourGoodId = (year: number, cellId: string) => compose('fgd', year, bare(cellId))

/** Which side somebody speaks for: the cell by its leaders, its superior by those who decide. */
function sideOf(caller: Caller, cellId: string): 'own' | 'above' {
  if (leads(caller, cellId)) return 'own'
  return decides(caller, cellId) ? 'above' : refuse('four-good.not-yours')
}
/** Refuses whoever speaks for neither side, before anything else is looked at. */
export function demandSide(caller: Caller, cellId: string): void {
  sideOf(caller, cellId)
}

function demandEntries({ items }: CriteriaSet, { entered }: Assessing): void {
  const known = new Set(items.map(({ code }) => code))
  const codes = Object.entries(entered).flatMap(([code, said]) => (known.has(code) && typeof said === 'boolean' ? [] : [code]))
  if (codes.length > 0) refuse('four-good.entry', { codes: codes.join(', '), pointer: '/entered' })
}

type Known = Readonly<{ sheet: Sheet; known: Facts; rules: RuleSet | undefined; caller: Caller }>
const told = ({ cellId, year }: Pick<FourGood, 'cellId' | 'year'>, side: 'own' | 'above', passed: boolean | null) =>
  FourGoodAssessed({ cellId, year, side: side === 'own' ? 'OWN' : 'SUPERIOR', ...(passed === null ? {} : { passed }) })
/** A side says what it sees of each line; what the registers know wins over what is stated, and each head says why. The cell goes first, and no more after its superior. */
export function assess(before: FourGood | undefined, assessing: Assessing, act: Act, { sheet, known, rules, caller }: Known): Decision<FourGood> {
  const { year, cellId, rulePackId } = sheet
  const side = sideOf(caller, cellId)
  if (side === 'own' && before?.above) return refuse('four-good.looked-at')
  const list = rules?.fourGood?.rules ?? refuse('four-good.no-sheet')
  demandEntries(list, assessing)
  const facts = knownIn({ ...assessing.facts, ...known })
  const { heads, passed, why } = judge(list, facts, assessing.entered)
  const judged: Judged = { entered: assessing.entered, facts, heads: [...heads], passed, why: [...why], by: act.by, at: act.at }
  const next = { ...before, id: fourGoodId(year, cellId), year, cellId, rulePackId, [side]: judged }
  return { next, facts: [told(next, side, passed)] }
}
