export { messages, routes, type EvaluationsApi } from './app.ts'
export { jobs, reactions, schedules, tally } from './reactions.ts'
export { onSchedule } from './scheduled.ts'
export { stores, type Deps, type Holding, type WithFiles } from './stores.ts'
