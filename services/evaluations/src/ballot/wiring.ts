import { BallotRequested, BallotShut } from '@nen-nep/contracts'
import { on, reactionsOf, working } from '@nen-nep/service-kit'
import { countBallot, prepareBallot, type Tallying } from './tally.ts'

/** Event type → what the tally does; the stack makes one rule of these keys, to a function of its own that alone may read ballots' keys. */
export const tally = reactionsOf<Tallying>(
  on(BallotRequested, (deps: Tallying, { id, at, data }) => prepareBallot(deps, working('evaluations', id, at), data.ballotId)),
  on(BallotShut, (deps: Tallying, { id, at, data }) => countBallot(deps, working('evaluations', id, at), data.ballotId)),
)
