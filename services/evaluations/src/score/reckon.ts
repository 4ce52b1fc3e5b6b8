import { describe, labelOf } from '@nen-nep/rules/facts/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { judge, type Judged, type Measure } from './judge.ts'
import { told } from './messages.vi.ts'
import type { StepValue } from '../sheet/schema.ts'
import type { Score } from './schema.ts'

type Inputs = Score['inputs']
type Standing = Judged & Pick<Score, 'again' | 'outdated'>
const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)
const outcomeOf = ({ score, proposedClass }: Judged) => ({ score, class: proposedClass })

/** What was known otherwise before, by name, as people read it. */
function differences(before: Inputs, now: Inputs): string[] {
  const names = Object.keys({ ...before, ...now }).filter((name) => !same(before[name], now[name]))
  const say = (fact: Inputs[string] | undefined) => (fact === undefined ? told.unknown : describe(fact))
  return names.map((name) => told.changed(labelOf(name), say(before[name]), say(now[name])))
}

const settled = ({ outdated: _, ...rest }: Standing): Standing => rest

// Noted once for a decision; the day is that of the first news.
const noting = (before: Standing, outdated: NonNullable<Standing['outdated']>): Standing | undefined =>
  before.outdated && same({ ...before.outdated, at: '', why: '' }, { ...outdated, at: '', why: '' }) ? undefined : { ...before, outdated }

/** Points reckoned again with what is known now: what a scorer gave, and stated of what no register holds, stays. Before the decision the proposal becomes what the rules make of it now and says why; after it everything stays, and what it comes to now is noted for who decided. Nothing where nothing differs, or where the points no longer fit the sheet. */
export function reckon(before: Standing, known: Inputs, measure: Measure, { at, decided }: Readonly<{ at: string; decided: StepValue | undefined }>): Standing | undefined {
  const { judged, errors } = judge({ points: before.points, inputs: { ...before.inputs, ...known } }, measure)
  if (errors.length > 0) return undefined
  const changes = differences(before.inputs, judged.inputs)
  if (changes.length === 0 && same(outcomeOf(judged), outcomeOf(before))) return before.outdated ? settled(before) : undefined
  const day = civilDayOf(at)
  if (decided) return noting(before, { at, against: decided.at ?? '', now: outcomeOf(judged), why: told.outdated(day, changes, outcomeOf(judged)) })
  return { ...judged, why: [told.again(day, changes, outcomeOf(before)), ...judged.why], again: { at, was: outcomeOf(before) } }
}
