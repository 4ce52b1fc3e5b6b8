import { MemberMerged, MemberSeparated, type Happening } from '@nen-nep/contracts'
import { find, isNewestWord, on, revise } from '@nen-nep/service-kit'
import type { Preference } from './schema.ts'
import { unsaid } from './use-cases.ts'
import type * as v from 'valibot'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { preferenceKey } from '../place.ts'

const declines = ({ mail, digests, reminders }: Preference) => !mail || !digests || !reminders
type Merged = Happening<v.InferOutput<typeof MemberMerged.schema>>
/** Two records were one person: who wanted no mail, or none of a kind, under either wants none under the one that is kept, unless they have said since what they want. Restrictions are the registry's to tell. */
async function takeOver(deps: Working, event: Merged): Promise<void> {
  const { id, at, data: { from, into } } = event
  const dropped = await find(deps.preferences, preferenceKey(from), true)
  if (!dropped || !declines(dropped.state) || !(await isNewestWord(deps.table, event))) return
  const { mail, digests, reminders } = dropped.state
  await revise(deps.preferences, quietAct(id, at), preferenceKey(into), (before) => (before ? undefined : { next: { ...unsaid(into), mail, digests, reminders, mergedFrom: from }, facts: [] }))
}

/** They are two again: a wish that only came over goes, so that mail is sent as to everybody who has said nothing. */
async function giveBack(deps: Working, event: Merged): Promise<void> {
  const { id, at, data: { from, into } } = event
  if (!(await isNewestWord(deps.table, event))) return
  await revise(deps.preferences, quietAct(id, at), preferenceKey(into), (before) => {
    if (before?.mergedFrom !== from) return undefined
    const { mergedFrom: _from, ...kept } = before
    return { next: { ...kept, ...unsaid(into) }, facts: [] }
  })
}
export const mergeReactions = [on(MemberMerged, takeOver), on(MemberSeparated, giveBack)]
