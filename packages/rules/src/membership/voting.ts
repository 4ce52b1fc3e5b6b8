import type { State } from './acts.ts'

/** Charter, art. 3: full members vote; probationers, candidates and those suspended or gone do not. */
export const mayVote = ({ status, flags }: State) => status === 'OFFICIAL' && !flags.includes('suspended')
