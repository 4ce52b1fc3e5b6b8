export { startCloud, type Cloud } from './cloud.ts'
export type { CloudOptions, SeedCloud } from './options.ts'
