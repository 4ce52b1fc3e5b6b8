export * from './norms.ts'
export { normWords } from './words.vi.ts'
