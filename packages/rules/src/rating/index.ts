export * from './schema.ts'
export * from './propose.ts'
export { messages } from './messages.vi.ts'
