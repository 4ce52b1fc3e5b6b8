import type { Cell } from '@nen-nep/office/cells'

/** A day as a sheet can sort it; nothing where there is none yet. */
export const dayCell = (day: string | null | undefined): Cell => (day == null ? '' : { day })
