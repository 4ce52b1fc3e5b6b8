// What the stack reads to wire this service. The two halves are files of their own so that the events function need not carry what only jobs use.
export { reactions } from './reacting.ts'
export { jobs, runSchedule, schedules } from './working.ts'
