export * from './rules.ts'
export { sentenceOf } from './messages.vi.ts'
