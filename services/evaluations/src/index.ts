export { messages, routes, type EvaluationsApi } from './app.ts'
export { jobs, reactions, schedules } from './reactions.ts'
export { onSchedule } from './scheduled.ts'
export { stores, type Deps, type WithFiles } from './stores.ts'
