import { MemberMerged, MemberSeparated, type Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, getRows, isNewestWord, keyText, on, revise } from '@nen-nep/service-kit'
import { noteMerged } from '../contact/merged.ts'
import { hearActed } from '../matter/hear.ts'
import { reviewsMatter } from '../matter/rules.ts'
import type { Preference } from './schema.ts'
import { unsaid } from './use-cases.ts'
import type * as v from 'valibot'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { actedKey, preferenceKey } from '../place.ts'

const declines = ({ mail, digests, reminders }: Preference) => !mail || !digests || !reminders
type Merged = Happening<v.InferOutput<typeof MemberMerged.schema>>
/** A review that was handed in under the record that goes asks nothing of the one that is kept. */
async function reviewsOver(deps: Working, { at, data: { from, into, cells } }: Merged): Promise<void> {
  const year = Number(civilDayOf(at).slice(0, 4))
  const matters = cells.flatMap((cellId) => [year - 1, year].map((one) => reviewsMatter(cellId, one)))
  const rows = await getRows(deps.table, matters.map((matter) => actedKey(matter, from)))
  for (const matter of matters) if (rows.has(keyText(actedKey(matter, from)))) await hearActed(deps, at, matter, into)
}

/** Two records were one person: who wanted no mail, or none of a kind, under either wants none under the one that is kept, unless they have said since what they want. Restrictions are the registry's to tell. */
async function takeOver(deps: Working, event: Merged): Promise<void> {
  const { id, at, version, data: { from, into } } = event
  if (!(await isNewestWord(deps.table, event))) return
  await noteMerged(deps.table, { from, into, version }, false)
  await reviewsOver(deps, event)
  const dropped = await find(deps.preferences, preferenceKey(from), true)
  if (!dropped || !declines(dropped.state)) return
  const { mail, digests, reminders } = dropped.state
  await revise(deps.preferences, quietAct(id, at), preferenceKey(into), (before) => (before ? undefined : { next: { ...unsaid(into), mail, digests, reminders, mergedFrom: from }, facts: [] }))
}

/** They are two again: a wish that only came over goes, so that mail is sent as to everybody who has said nothing. */
async function giveBack(deps: Working, event: Merged): Promise<void> {
  const { id, at, version, data: { from, into } } = event
  if (!(await isNewestWord(deps.table, event))) return
  await noteMerged(deps.table, { from, into, version }, true)
  await revise(deps.preferences, quietAct(id, at), preferenceKey(into), (before) => {
    if (before?.mergedFrom !== from) return undefined
    const { mergedFrom: _from, ...kept } = before
    return { next: { ...kept, ...unsaid(into) }, facts: [] }
  })
}
export const mergeReactions = [on(MemberMerged, takeOver), on(MemberSeparated, giveBack)]
