export * from './scope.ts'
export * from './tree.ts'
export * from './grants.ts'
