export * from './count.ts'
export * from './result.ts'
export { messages } from './messages.vi.ts'
