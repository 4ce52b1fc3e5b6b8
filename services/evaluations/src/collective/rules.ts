import { CollectiveDecided, CollectiveReturned, CollectiveScored, CollectiveSubmitted, type Class, type Fact } from '@nen-nep/contracts'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { isAbove, messages as ofRating, openDemands, RatedClass } from '@nen-nep/rules/rating/index'
import { isOwnBody, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { judge, type Measure } from '../score/judge.ts'
import { reckon } from '../score/reckon.ts'
import type { Score, Scoring } from '../score/schema.ts'
import { collectiveId } from './keys.ts'
import type { Change, Collective, Deciding, Reporting } from './schema.ts'

export const refuse = refusals({
  'collective.not-yours': 'forbidden',
  'collective.not-leader': 'forbidden',
  'collective.not-superior': 'forbidden',
  'collective.own': 'forbidden',
  'collective.submitted': 'conflict',
  'collective.not-submitted': 'conflict',
  'collective.empty': 'conflict',
  'collective.no-criteria': 'conflict',
  'collective.points': 'invalid',
  'collective.members-open': 'conflict',
  'collective.reason-needed': 'invalid',
  'collective.head-above': 'invalid',
  'collective.open-demands': 'invalid',
  'collective.bodies-open': 'conflict',
})

/** Who writes a body's own report: its secretary and deputy, and those who help its committee. */
export const writes = (caller: Caller, orgId: string) => caller.may('lead', orgId) || caller.grants.some((grant) => grant.orgId === orgId && (grant.role === 'OFFICER' || grant.role === 'STANDING_MEMBER'))
const onCommittee = (caller: Caller, orgId: string) => caller.grants.some((grant) => grant.orgId === orgId && grant.role === 'COMMITTEE_MEMBER')
/** Who reads it: its committee at any time, those who decide above once it was handed in. */
export const reads = (caller: Caller, { orgId, status }: Pick<Collective, 'orgId' | 'status'>) =>
  writes(caller, orgId) || onCommittee(caller, orgId) || (caller.may('decide', orgId) && (status === 'SUBMITTED' || status === 'DECIDED'))

type Placed = Pick<Collective, 'year' | 'orgId' | 'campaignId' | 'rulePackId'>
type Open = Extract<Collective, { status: 'DRAFT' | 'RETURNED' }>
const isOpen = (before: Collective): before is Open => before.status === 'DRAFT' || before.status === 'RETURNED'

const carried = ({ judged, changes }: Pick<Collective, 'judged' | 'changes'> = { changes: [] }) => ({ changes, ...(judged ? { judged } : {}) })
/** The body writes its report; handed in, it is closed until it is given back. */
export function save(before: Collective | undefined, placed: Placed, { text, selfClass }: Reporting, caller: Caller): Decision<Collective> {
  if (!writes(caller, placed.orgId)) return refuse('collective.not-leader')
  if (before && !isOpen(before)) return refuse('collective.submitted')
  const written = { ...placed, id: collectiveId(placed.year, placed.orgId), text, ...carried(before), ...(selfClass === undefined ? {} : { selfClass }) }
  return { next: before?.status === 'RETURNED' ? { ...written, status: 'RETURNED', reason: before.reason } : { ...written, status: 'DRAFT' }, facts: [] }
}

const about = ({ id, orgId, year }: Collective) => ({ collectiveId: id, orgId, year })
const noted = ({ changes }: Collective, step: Change['step'], { by, at }: Act, more: Partial<Change> = {}): Change[] => [...changes, { step, by, at, ...more }]
const kept = ({ id, year, orgId, campaignId, rulePackId, text, selfClass, judged }: Collective) => ({ id, year, orgId, campaignId, rulePackId, text, ...(selfClass === undefined ? {} : { selfClass }), ...(judged ? { judged } : {}) })

/** The body hands its report in. */
export function submit(before: Collective, act: Act, caller: Caller): Decision<Collective> {
  if (!writes(caller, before.orgId)) return refuse('collective.not-leader')
  if (before.status === 'SUBMITTED' || before.status === 'DECIDED') return refuse('collective.submitted')
  if (before.text.length === 0) return refuse('collective.empty')
  return { next: { ...kept(before), status: 'SUBMITTED', submittedAt: act.at, changes: noted(before, 'SUBMITTED', act) }, facts: [CollectiveSubmitted(about(before))] }
}

/** Decides over the body from above, and holds nothing in it. */
export function demandSuperior(caller: Caller, orgId: string): void {
  if (!caller.may('decide', orgId)) refuse('collective.not-superior')
  if (isOwnBody(caller, orgId)) refuse('collective.own')
}

/** The superior gives it back with a reason. */
export function giveBack(before: Collective, reason: string, act: Act, caller: Caller): Decision<Collective> {
  demandSuperior(caller, before.orgId)
  if (before.status !== 'SUBMITTED') return refuse('collective.not-submitted')
  return { next: { ...kept(before), status: 'RETURNED', reason, changes: noted(before, 'RETURNED', act, { reason }) }, facts: [CollectiveReturned(about(before))] }
}

// Points given from above are an appraisal: nobody gives them to a body of their own.
function demandAppraiser(caller: Caller, orgId: string): void {
  if (!caller.may('decide', orgId)) refuse('collective.submitted')
  demandSuperior(caller, orgId)
}

/** What a body's points are judged by; nothing where the pack has no criteria for bodies. */
const measureOf = (rules: RuleSet | undefined): Measure | undefined => rules?.collectivePoints && { criteria: rules.collectivePoints.rules, rating: rules.rating.rules, subject: 'COLLECTIVE' }

/** Points by the criteria of the pack: the body's own until it is handed in, the superior's after that. What is known of members and bodies below wins over what is stated. */
export function score(before: Collective, { points, facts: stated }: Scoring, act: Act, { caller, known, rules }: Readonly<{ caller: Caller; known: Score['inputs']; rules: RuleSet | undefined }>): Decision<Collective> {
  if (isOpen(before) && !writes(caller, before.orgId)) return refuse('collective.not-submitted')
  if (!isOpen(before)) demandAppraiser(caller, before.orgId)
  const measure = measureOf(rules)
  if (!measure) return refuse('collective.no-criteria')
  const { judged, errors } = judge({ points, inputs: { ...stated, ...known } }, measure)
  if (errors.length > 0) return refuse('collective.points', { errors })
  return { next: { ...before, judged: { ...judged, by: act.by, at: act.at }, changes: noted(before, 'SCORED', act) }, facts: [CollectiveScored(about(before))] }
}

const decidedOf = (before: Collective) => (before.status === 'DECIDED' ? before.decided : undefined)
const whyAgain = ({ outdated, why: [first] }: Pick<Score, 'outdated' | 'why'>): Partial<Change> => {
  const reason = outdated?.why ?? first
  return reason === undefined ? {} : { reason }
}
/** A body's points reckoned again because classes it answers for were decided otherwise; what is decided stays. Nothing where that changes nothing. */
export function reckonAgain(before: Collective, known: Score['inputs'], rules: RuleSet | undefined, act: Act): Decision<Collective> | undefined {
  const measure = measureOf(rules)
  const next = before.judged && measure && reckon(before.judged, known, measure, { at: act.at, decided: decidedOf(before) })
  if (!before.judged || !next) return undefined
  const { by, at } = before.judged
  return { next: { ...before, judged: { ...next, by, at }, changes: noted(before, 'SCORED', act, whyAgain(next)) }, facts: [CollectiveScored(about(before))] }
}
/** Whether what a body was decided by was set right since, and nobody has looked again. */
export const isOutdated = (body: Collective) => body.status === 'DECIDED' && body.judged?.outdated?.against === (body.decided.at ?? '')

/** The class that stands before a decision: decided, else what the rules make of the points, else what the body gave itself. */
const standing = (before: Collective) => (before.status === 'DECIDED' ? before.decided.class : (before.judged?.proposedClass ?? before.selfClass))

/** Who leads a body, and the class they stand in. */
export type HeadOf = Readonly<{ memberId: string; class: Class | undefined }>
const headsAbove = (heads: readonly HeadOf[], grade: RatedClass) => heads.filter((head) => v.is(RatedClass, head.class) && isAbove(head.class, grade))

// Where a class differs from what stands, is below that of the body's head, or demands what nobody stated, it says why.
function demandReason(before: Collective, { class: grade, reason }: Deciding, heads: readonly HeadOf[]): void {
  if (reason) return
  const above = headsAbove(heads, grade)
  if (above.length > 0) refuse('collective.head-above', { heads: above.map(({ memberId }) => memberId), source: ofRating.ofLeaders })
  if (standing(before) !== grade) refuse('collective.reason-needed', { proposed: standing(before) })
  const open = openDemands(before.judged?.conditions ?? [], grade)
  if (open.length > 0) refuse('collective.open-demands', { demands: open.map(({ label }) => label) })
}

/** What a decision on a body waits for and is held against: cells whose members are not decided, bodies right below that are not, and who leads it. */
export type Below = Readonly<{ caller: Caller; open: readonly string[]; bodies: readonly string[]; heads: readonly HeadOf[] }>
/** The superior decides, after all members and bodies below are decided (rating flows from members to cell to committee); where it differs from what stands, or is below the class of the body's head, it says why. A later change is a correction and keeps what stood. */
export function decide(before: Collective, deciding: Deciding, act: Act, { caller, open, bodies, heads }: Below): Decision<Collective> {
  demandSuperior(caller, before.orgId)
  if (isOpen(before)) return refuse('collective.not-submitted')
  if (open.length > 0) return refuse('collective.members-open', { open, count: open.length })
  if (bodies.length > 0) return refuse('collective.bodies-open', { open: bodies, count: bodies.length })
  demandReason(before, deciding, heads)
  const { class: grade, reason } = deciding
  const why = reason ? { reason } : {}
  const decided = { class: grade, ...why, by: act.by, at: act.at }
  const was = before.status === 'DECIDED' ? { was: before.decided } : {}
  const facts: Fact[] = [CollectiveDecided({ ...about(before), class: grade })]
  return { next: { ...kept(before), submittedAt: before.submittedAt, status: 'DECIDED', decided, changes: noted(before, 'DECIDED', act, { ...why, ...was }) }, facts }
}
