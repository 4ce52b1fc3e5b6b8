import { open, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'

/** The caller and the newest tree, without any row. */
export const readAround = ({ table }: Deps, act: Act) => open(table, act, [])
