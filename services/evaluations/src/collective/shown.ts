import type { Collective } from './schema.ts'

// Facts of members by which points were judged, and the sentences that tell them: sums like them.
function withoutMembers(judged: NonNullable<Collective['judged']>): NonNullable<Collective['judged']> {
  const { inputs: { membersGoodOrBetter: _, membersNotCompleted: __, ...inputs }, again: ___, outdated: ____, ...rest } = judged
  return { ...rest, inputs, conditions: [], why: [] }
}
const unsaid = ({ reason, ...change }: Collective['changes'][number]) => ({ ...change, ...(change.step === 'SCORED' || reason === undefined ? {} : { reason }) })

/** A body's part as somebody reads it who stands on an unpublished sheet: without what its points were judged by of members, from which they could find their own class. */
export const shownWith = <C extends Collective>(standsOnUnpublished: boolean, body: C): C =>
  standsOnUnpublished && body.judged ? { ...body, judged: withoutMembers(body.judged), changes: body.changes.map(unsaid) } : body
