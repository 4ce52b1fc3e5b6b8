export * from './groups.ts'
export * from './lens.ts'
export { messages } from './messages.vi.ts'
