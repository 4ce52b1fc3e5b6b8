export { ballotRoutes } from './routes.ts'
export { messages } from './messages.vi.ts'
export { ballotsIn } from './store.ts'
