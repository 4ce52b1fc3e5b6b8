import { oneMoreName } from './one-more-name.ts'

oneMoreName(1)
