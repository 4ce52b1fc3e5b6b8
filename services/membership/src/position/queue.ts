import { untilFirst } from '@nen-nep/service-kit'
import { refuse } from './rules.ts'

const TRIES = 6

/** Tries a change of positions again where somebody was faster: it reads anew and decides again. Refuses after six tries. */
export const inQueue = <A>(attempt: () => Promise<A>): Promise<A> => untilFirst(attempt, { tries: TRIES, busy: () => refuse('position.busy') })
