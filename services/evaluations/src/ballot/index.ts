export { ballotRoutes } from './routes.ts'
export { messages } from './messages.vi.ts'
export { outcomesOf } from './outcome.ts'
export { ballotsIn } from './store.ts'
