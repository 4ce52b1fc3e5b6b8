export * from './owed.ts'
export * from './presence.ts'
export * from './votes.ts'
export { messages } from './messages.vi.ts'
