export * from './entry.ts'
export * from './chain.ts'
