import { MemberMerged, type Happening } from '@nen-nep/contracts'
import { find, on, revise } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { preferenceKey } from '../place.ts'

type Merged = Happening<v.InferOutput<typeof MemberMerged.schema>>
/** Two records were one person: who wanted no mail under either wants none under the one that is kept, unless they have said since what they want. Restrictions are the registry's to tell. */
export const mergeReaction = on(MemberMerged, async (deps: Working, { id, at, data: { from, into } }: Merged) => {
  const dropped = await find(deps.preferences, preferenceKey(from), true)
  if (dropped?.state.mail !== false) return
  await revise(deps.preferences, quietAct(id, at), preferenceKey(into), (before) => (before ? undefined : { next: { memberId: into, mail: false }, facts: [] }))
})
