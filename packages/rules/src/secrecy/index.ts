export * from './levels.ts'
export * from './mails.ts'
export * from './marked.ts'
export { harmless, marked, type Hint } from './words.vi.ts'
