import type { Facts } from '../facts/index.ts'
import { weigh } from './maxima.ts'
import { messages } from './messages.vi.ts'
import { scoreItem, type ScoredItem } from './points.ts'
import type { CriteriaSet, Entered } from './schema.ts'

/** One head of a pass-or-fail sheet: met when all its lines are, not met when one is not, and null as long as that is open. */
export type Head = Readonly<{ code: string; label: string; passed: boolean | null; why: string }>
/** What a pass-or-fail sheet comes to, such as that of a "four-good" cell: head by head, and as a whole. */
export type Assessment = Readonly<{ items: readonly ScoredItem[]; heads: readonly Head[]; passed: boolean | null; why: readonly string[] }>

/** All met; or one not met; or still open. */
function verdict(answers: readonly (boolean | null | undefined)[]): boolean | null {
  if (answers.includes(false)) return false
  return answers.every((answer) => answer === true) ? true : null
}

function headOf({ code, label }: CriteriaSet['groups'][number], items: readonly ScoredItem[]): Head {
  const own = items.filter(({ group }) => group === code)
  const passed = verdict(own.map((item) => item.passed))
  const named = (keep: (item: ScoredItem) => boolean) => own.filter(keep).map((item) => item.label).join(', ')
  if (passed) return { code, label, passed, why: messages.headPassed(label) }
  if (passed === false) return { code, label, passed, why: messages.headFailed(label, named((item) => item.passed === false)) }
  return { code, label, passed, why: messages.headOpen(label, named((item) => item.passed === undefined)) }
}

/** Assesses a pass-or-fail sheet from the recorded facts and what people say; lines that do not apply are left out. Every head says why. */
export function assess(set: CriteriaSet, facts: Facts, entered: Entered): Assessment {
  const items = weigh(set, facts).filter(({ standing }) => standing === 'APPLIES').map((weighted) => scoreItem(weighted, facts, entered[weighted.item.code]))
  const heads = set.groups.filter(({ code }) => items.some(({ group }) => group === code)).map((group) => headOf(group, items))
  const met = heads.filter(({ passed }) => passed).length
  const sum = heads.length > 0 && met === heads.length ? messages.allPassed : messages.somePassed(met, heads.length)
  return { items, heads, passed: verdict(heads.map(({ passed }) => passed)), why: [...heads.map(({ why }) => why), sum] }
}
