import { allHold, explain, type Facts } from '../facts/index.ts'
import { messages } from './messages.vi.ts'
import { RatedClass, type Demand, type RatingClass, type RatingRules, type Subject } from './schema.ts'

/** Facts are read as of the year's end. `collective`: the class of the body a leader answers for, above which the head may not be rated. */
export type RatingInputs = Readonly<{ subject: Subject; score: number; facts: Facts; collective?: RatedClass }>

/** A condition as judged: `met` is null when its fact is not known. Then it is open: it costs nobody a class, and who decides that class has it stated first, or says why not. */
export type JudgedCondition = Readonly<{ code: string; class: RatedClass; label: string; met: boolean | null; why: string; source?: string }>

/** What machine and rules can say. `proposedClass` is a proposal: a committee decides, and nobody is demoted here. */
export type Proposal = Readonly<{
  score: number
  byScore: RatedClass
  conditions: readonly JudgedCondition[]
  cap: RatedClass | null
  proposedClass: RatingClass
  reviewed: boolean
  why: readonly string[]
}>

const rank = (grade: RatedClass) => RatedClass.options.indexOf(grade)
const nameOf = (grade: RatingClass) => messages.classes[grade]

/** Whether a class is better than another. */
export const isAbove = (a: RatedClass, b: RatedClass) => rank(a) < rank(b)
/** The lower of two classes. */
export const lower = (a: RatedClass, b: RatedClass) => (rank(a) > rank(b) ? a : b)

const isAbout = (rule: Readonly<{ subjects?: readonly Subject[] | undefined }>, subject: Subject) => rule.subjects?.includes(subject) ?? true
const factsOf = (rule: Pick<Demand, 'when'>, facts: Facts) => rule.when.map((condition) => explain(condition, facts)).join(', ')

type Cap = Readonly<{ class: RatedClass; why: string }>

function judgeDemands(rules: RatingRules, { subject, facts }: RatingInputs): JudgedCondition[] {
  return rules.demands.filter((demand) => isAbout(demand, subject)).map((demand) => (
    { code: demand.code, class: demand.class, label: demand.label, met: allHold(demand.when, facts) ?? null, why: factsOf(demand, facts), ...(demand.source === undefined ? {} : { source: demand.source }) }))
}

/** What a class demands and nobody has stated yet. */
export const openDemands = <C extends Readonly<{ class: string; met: boolean | null }>>(conditions: readonly C[], grade: RatingClass): C[] => conditions.filter((condition) => condition.class === grade && condition.met === null)

/** The class below the best one of whose own demands none is known to fail, walking down; the last resort is NOT_COMPLETED. */
function capOfDemands(conditions: readonly JudgedCondition[], byScore: RatedClass): Cap[] {
  const failing = (grade: RatedClass) => conditions.filter((condition) => condition.class === grade && condition.met === false)
  const caps: Cap[] = []
  for (const grade of RatedClass.options.slice(rank(byScore))) {
    const unmet = failing(grade)
    const next = RatedClass.options[rank(grade) + 1]
    if (unmet.length === 0 || next === undefined) break
    caps.push(...unmet.map(({ label, why, source }) => ({ class: next, why: messages.cited(messages.unmet(nameOf(grade), label, why), source) })))
  }
  return caps
}

function capsOf(rules: RatingRules, { subject, facts, collective }: RatingInputs): Cap[] {
  const holding = rules.ceilings.filter((ceiling) => isAbout(ceiling, subject) && allHold(ceiling.when, facts) === true)
  const exceptions = rules.exceptions.flatMap(({ effect, ...rest }) => {
    const caps = effect.kind === 'CAP' && isAbout(rest, subject) && allHold(rest.when, facts) === true
    return caps ? [{ ...rest, cap: effect.class }] : []
  })
  const caps = [...holding, ...exceptions].map((each) => ({ class: each.cap, why: messages.cited(messages.capped(each.label, factsOf(each, facts), nameOf(each.cap)), each.source) }))
  const ofHead = collective !== undefined && subject === 'HEAD' ? [{ class: collective, why: messages.cited(messages.given(messages.collective, nameOf(collective)), messages.ofLeaders) }] : []
  return [...caps, ...ofHead]
}

const exceptionsOf = (rules: RatingRules, { subject, facts }: RatingInputs) =>
  rules.exceptions.filter((exception) => isAbout(exception, subject) && allHold(exception.when, facts) === true)

/** Proposes a class from points, conditions and caps, with a sentence for each step. Points are necessary and not sufficient (366-QD/TW, art. 11); what is not known holds nobody down, and is named where the proposed class demands it. */
export function proposeClass(rules: RatingRules, inputs: RatingInputs): Proposal {
  const { score } = inputs
  const byScore = rules.bands.find(({ from }) => score >= from)?.class ?? 'NOT_COMPLETED'
  const conditions = judgeDemands(rules, inputs)
  const exceptions = exceptionsOf(rules, inputs)
  const unrated = exceptions.flatMap(({ label, effect, source }) => (effect.kind === 'NOT_RATED' ? [{ label, review: effect.review, source }] : []))
  if (unrated.length > 0) {
    const why = unrated.map(({ label, review, source }) => messages.cited(messages.notRated(label, review), source))
    return { score, byScore, conditions, cap: null, proposedClass: 'NOT_RATED', reviewed: unrated.every(({ review }) => review), why }
  }
  const caps = [...capOfDemands(conditions, byScore), ...capsOf(rules, inputs)]
  const cap = caps.reduce<RatedClass | null>((low, each) => (low === null ? each.class : lower(low, each.class)), null)
  const proposedClass = cap === null ? byScore : lower(byScore, cap)
  const notes = exceptions.filter(({ effect }) => effect.kind === 'NOTE').map(({ label, source }) => messages.cited(label, source))
  const open = openDemands(conditions, proposedClass).map(({ label, why: asked, source }) => messages.cited(messages.open(nameOf(proposedClass), label, asked), source))
  const why = [messages.score(score, nameOf(byScore)), ...caps.map((each) => each.why), ...open, ...notes, messages.proposed(nameOf(proposedClass))]
  return { score, byScore, conditions, cap, proposedClass, reviewed: true, why }
}

/** The sentence asking for an explanation when self-given and appraised points lie far apart; undefined when they do not. */
export function differenceToExplain(rules: RatingRules, self: number, appraised: number): string | undefined {
  return Math.abs(self - appraised) >= rules.explainFrom ? messages.explainDifference(self, appraised) : undefined
}
