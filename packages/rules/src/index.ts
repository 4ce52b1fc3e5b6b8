export * as Dates from './dates/index.ts'
export * as Exact from './exact/index.ts'
export * as Names from './names/index.ts'
