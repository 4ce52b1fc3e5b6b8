import { readFileSync } from 'node:fs'
import { inRoot } from './root.ts'

/** What one run of an operation may cost: round trips, read units, write units (AWS's billing rules). Units may exceed the goal by a fifth. */
export type Cost = Readonly<{ roundTrips: number; rcu: number; wcu: number }>
export type Goal = Readonly<{ operation: string; what: string; goal: Cost }>

const cost = (roundTrips: number, rcu: number, wcu: number): Cost => ({ roundTrips, rcu, wcu })

/** The goals of the main operations. Each includes the caller's grants, idempotency, and the events inside the item. */
export const goals: readonly Goal[] = [
  { operation: 'createMeeting', what: 'Create a meeting', goal: cost(2, 0.5, 1) },
  { operation: 'openMeeting', what: 'Announce it to a cell (the secretary waits for this)', goal: cost(2, 1, 1) },
  { operation: 'recordAttendance', what: 'Roll-call of a cell', goal: cost(2, 1.5, 1) },
  { operation: 'listMeetings', what: "A cell's meetings of a year", goal: cost(1, 1.5, 0) },
  { operation: 'getMember', what: "A member's record", goal: cost(1, 1, 0) },
  { operation: 'saveReview', what: 'Save a self-review', goal: cost(1, 0, 2) },
  { operation: 'proposeClasses', what: 'Propose the classes of a cell', goal: cost(2, 1.5, 3) },
  { operation: 'decideClasses', what: 'Decide the classes of a cell', goal: cost(2, 1.5, 3) },
  { operation: 'getCampaignBoard', what: "A district's board", goal: cost(1, 1, 0) },
]

/** KB that an HTTP function loads before its first answer: what every service carries (SDK, router, tokens, store), what one operation adds with its rules and sentences, and the most that anybody is to wait for (decision 63); and what it may load when the seldom part is first asked for (decision 93). */
const HTTP = { base: 224, operation: 2.8, most: 512, later: 192 }
/** What a service carries whichever operation asks: the rules of rating, and what a pack of them is checked with (decision 70); what draws QR codes on slips (decision 75), and letters in a second language (decision 85). */
const RULES: Readonly<Record<string, number>> = { evaluations: 16, notifications: 36 }
const operationsOf = (service: string) => readFileSync(inRoot(`docs/api/${service}.json`), 'utf8').match(/"operationId"/g)?.length ?? 0
const kilobytes: Readonly<Record<string, (service: string) => number>> = {
  http: (service) => Math.min(HTTP.most, Math.round(HTTP.base + (RULES[service] ?? 0) + HTTP.operation * operationsOf(service))),
  events: () => 288,
  // Long work reads spreadsheets (decision 10), and nobody waits for its start.
  jobs: () => 448,
}
/** Bytes that a bundle may have at its start. */
export const bundleGoal = (service: string, entry: string) => (kilobytes[entry]?.(service) ?? 0) * 1024
/** Bytes that it may load besides when they are asked for. */
export const LATER_GOAL = HTTP.later * 1024
/** How many times the processor time of a hello-world handler a cold start may take, first request included. */
export const COLD_START = 2

/** Whether a figure meets its goal: round trips as promised, units within a fifth. */
export const meets = (figure: Cost, goal: Cost): boolean => figure.roundTrips <= goal.roundTrips && figure.rcu + figure.wcu <= 1.2 * (goal.rcu + goal.wcu)
