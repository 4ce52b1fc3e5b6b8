export { messages, routes, type EvaluationsApi } from './app.ts'
export { jobs, reactions, schedules } from './reactions.ts'
export { onSchedule } from './scheduled.ts'
export { stores, type Deps } from './stores.ts'
