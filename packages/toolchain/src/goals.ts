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

/** Bytes of a bundle: what somebody waits for, long work that reads spreadsheets (decision 10), and the many operations of meetings (decision 62). */
export const bundleGoal = (service: string, entry: string) => (entry === 'jobs' ? 448 : service === 'meetings' && entry === 'http' ? 480 : 320) * 1024

/** Whether a figure meets its goal: round trips as promised, units within a fifth. */
export const meets = (figure: Cost, goal: Cost): boolean => figure.roundTrips <= goal.roundTrips && figure.rcu + figure.wcu <= 1.2 * (goal.rcu + goal.wcu)
