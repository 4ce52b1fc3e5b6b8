import { Refusal, Standing } from '@nen-nep/service-kit'
import { refuse } from './rules.ts'

const TRIES = 6
const late = (error: unknown) => error instanceof Standing || (error instanceof Refusal && error.code === 'version.stale')

/** Tries a change of positions again where somebody was faster: it reads anew and decides again. Refuses after six tries. */
export async function inQueue<A>(attempt: () => Promise<A>): Promise<A> {
  for (let tried = 1; tried <= TRIES; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!late(error)) throw error
    }
    await new Promise((go) => setTimeout(go, 20 * tried * Math.random()))
  }
  return refuse('position.busy')
}
