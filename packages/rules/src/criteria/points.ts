import { allHold, describe, explain, labelOf, type Condition, type Facts } from '../facts/index.ts'
import { rescale, type Weighted } from './maxima.ts'
import { messages } from './messages.vi.ts'
import type { Entered, Scale } from './schema.ts'

export type ScoredItem = Readonly<{
  code: string
  group: string
  label: string
  max: number
  points: number
  source: 'auto' | 'entered' | 'missing'
  why: string
  /** Of a PASS_FAIL item: whether it was met; absent as long as nobody knows. */
  passed?: boolean
}>

type Points = Readonly<{ points: number; source: ScoredItem['source']; why: string; passed?: boolean }>
type Answer = Entered[string]
type Band = Extract<Scale, { kind: 'BAND' }>

const factsOf = (scale: Band) => [...new Set([scale.metric, ...scale.steps.flatMap(({ when }) => when.map(({ fact }) => fact))])]

/** Points read from the record: the first step whose conditions hold; missing as soon as a step cannot be decided. */
function automatic(scale: Band, { item, max }: Weighted, facts: Facts): Points {
  const names = factsOf(scale)
  const step = scale.steps.find(({ when }) => allHold(when, facts) !== false)
  if (facts[scale.metric] === undefined || (step && allHold(step.when, facts) === undefined)) {
    const unknown = names.filter((name) => facts[name] === undefined).map(labelOf)
    return { points: 0, source: 'missing', why: messages.missingFacts(unknown.join(', ')) }
  }
  const points = rescale(step?.points ?? 0, item, max)
  const known = names.flatMap((name) => {
    const fact = facts[name]
    return fact === undefined ? [] : [messages.fact(labelOf(name), describe(fact))]
  })
  return { points, source: 'auto', why: messages.auto(messages.facts(known), messages.points(points, max)) }
}

const entry = (points: number, why: string): Points => ({ points, source: 'entered', why })

function givenNumber(points: number, { item, max }: Weighted): Points | undefined {
  const takesNumbers = item.scale.kind === 'NUMERIC' || item.scale.kind === 'BAND'
  if (!takesNumbers || !Number.isSafeInteger(points) || points < 0 || points > max) return undefined
  return entry(points, messages.entered(messages.points(points, max)))
}

function givenChoice(code: string, { item, max }: Weighted): Points | undefined {
  const option = item.scale.kind === 'RADIO' ? item.scale.options.find((each) => each.code === code) : undefined
  if (!option) return undefined
  const points = rescale(option.points, item, max)
  return entry(points, messages.answer(option.label, messages.points(points, max)))
}

function givenToggle(yes: boolean, { item, max }: Weighted): Points | undefined {
  if (item.scale.kind === 'PASS_FAIL') return { ...entry(0, messages.passed(yes)), passed: yes }
  const points = yes ? max : 0
  return item.scale.kind === 'TOGGLE' ? entry(points, messages.toggle(yes, messages.points(points, max))) : undefined
}

/** Points a scorer gave, or undefined when the answer does not fit the scale. */
function given(answer: Answer, weighted: Weighted): Points | undefined {
  if (typeof answer === 'boolean') return givenToggle(answer, weighted)
  if (typeof answer === 'string') return givenChoice(answer, weighted)
  return answer === undefined ? undefined : givenNumber(answer, weighted)
}

/** Whether an answer fits an item that applies. */
export const fits = (answer: Answer, weighted: Weighted) => weighted.standing === 'APPLIES' && given(answer, weighted) !== undefined

const notApplying = {
  FULL: ({ max }: Weighted): Points => ({ points: max, source: 'auto', why: messages.full(max) }),
  EXCLUDE: (): Points => ({ points: 0, source: 'auto', why: messages.excluded }),
  REDISTRIBUTE: (): Points => ({ points: 0, source: 'auto', why: messages.redistributed }),
}

/** Met or not, read from the record. */
function passed(when: readonly Condition[], facts: Facts): Points {
  const met = allHold(when, facts)
  const told = when.map((condition) => explain(condition, facts)).join(', ')
  return met === undefined ? { points: 0, source: 'missing', why: messages.missingPass(told) } : { points: 0, source: 'auto', why: messages.passedBy(told, met), passed: met }
}

function fromRecord(weighted: Weighted, facts: Facts): Points | undefined {
  const { scale } = weighted.item
  if (scale.kind === 'BAND') return automatic(scale, weighted, facts)
  return scale.kind === 'PASS_FAIL' && scale.when ? passed(scale.when, facts) : undefined
}

/** Where a person and the record differ, the person's figure stands and says so. */
function differing(entered: Points, auto: Points, max: number): string {
  if (auto.passed !== undefined && entered.passed !== undefined) return messages.passedInstead(entered.passed, auto.why)
  return messages.instead(messages.points(entered.points, max), messages.points(auto.points, max))
}

function applying(weighted: Weighted, facts: Facts, answer: Answer): Points {
  const entered = given(answer, weighted)
  const auto = fromRecord(weighted, facts)
  if (!entered) return auto ?? { points: 0, source: 'missing', why: messages.missing }
  if (auto?.source !== 'auto' || (auto.points === entered.points && auto.passed === entered.passed)) return entered
  return { ...entered, why: differing(entered, auto, weighted.max) }
}

const scored = (weighted: Weighted, facts: Facts, answer: Answer) =>
  weighted.standing === 'APPLIES' ? applying(weighted, facts, answer) : notApplying[weighted.standing](weighted)

/** One line of the sheet with its points and the sentence that explains them. A person's figure wins over the record's, and says so. */
export function scoreItem(weighted: Weighted, facts: Facts, answer: Answer): ScoredItem {
  const { item, max, takenOver } = weighted
  const { why, ...result } = scored(weighted, facts, answer)
  const note = takenOver > 0 ? ` ${messages.takenOver(takenOver)}` : ''
  return { code: item.code, group: item.group, label: item.label, max, ...result, why: why + note }
}
