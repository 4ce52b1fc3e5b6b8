export * from './scope.ts'
export * from './own.ts'
export * from './tree.ts'
export * from './grants.ts'
