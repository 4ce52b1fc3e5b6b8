import { Refusal } from '../refusal.ts'
import { Standing } from './write.ts'

/** Whether somebody else was faster: a row stood in the way of a write, or what was read is no longer the newest. */
export const isLate = (error: unknown): boolean => error instanceof Standing || (error instanceof Refusal && error.code === 'version.stale')

const PAUSE_MS = 20
/** How often something is tried, what is said when that was not enough (without it, the last failure), and, where it is not the usual, what counts as having been late. */
export type Patience = Readonly<{ tries: number; busy?: () => never; late?: (error: unknown) => boolean }>

/** Does something again, from what stands then, where somebody else was faster: each time after a longer pause, by chance, so that many do not meet again. */
export async function untilFirst<T>(attempt: () => Promise<T>, { tries, busy, late = isLate }: Patience): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!late(error)) throw error
      if (tried === tries) {
        busy?.()
        throw error
      }
      await new Promise((go) => setTimeout(go, PAUSE_MS * tried * Math.random()))
    }
  }
}
