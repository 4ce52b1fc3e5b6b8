import { MemberMerged, MemberSeparated, type Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { commit, find, getRow, isNewestWord, on, removeRow, type Act, type Row } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { cellOf, placeOf, reviewKey, sheetKey, type Place } from '../ids.ts'
import { noteMerged } from '../person/former.ts'
import type { WithFiles } from '../stores.ts'
import { save } from './rules.ts'
import type { Saving } from './schema.ts'

type Merged = v.InferOutput<typeof MemberMerged.schema>

/** The sheets in which a record is reviewed. */
async function homesOf({ table, sheets }: WithFiles, places: readonly Place[], memberId: string): Promise<Place[]> {
  const rows = await Promise.all(places.map((place) => getRow(table, sheetKey(place), true)))
  return places.filter((_, index) => {
    const row = rows[index]
    return row !== undefined && sheets.parse(row).lines.some(({ member }) => member === memberId)
  })
}

type Draft = Readonly<{ row: Row; saving: Saving; mergedFrom?: string | undefined }>
/** What somebody still writes in one of these places. */
async function draftOf(deps: WithFiles, places: readonly Place[], memberId: string): Promise<Draft | undefined> {
  const rows = await Promise.all(places.map((place) => getRow(deps.table, reviewKey(place, memberId), true)))
  const drafts = rows.flatMap((row): Draft[] => {
    const review = row && deps.reviews.parse(row)
    if (!row || review?.status !== 'DRAFT') return []
    const { text, selfClass, mergedFrom } = review
    return [{ row, mergedFrom, saving: { text, ...(selfClass === undefined || selfClass === 'NOT_RATED' ? {} : { selfClass }) } }]
  })
  return drafts[0]
}

type Move = Readonly<{ from: string; to: string; isBack: boolean }>
/** A review that its author still writes goes over to the record that was kept, where that one is in a population of the year and has written nothing; and back, where nobody has written on. What was handed in, and who was counted, stays as it was. */
async function moveDraft(deps: WithFiles, act: Act, { year, cells }: Readonly<{ year: number; cells: readonly string[] }>, { from, to, isBack }: Move): Promise<void> {
  const places = cells.map((cellId) => placeOf(year, cellId))
  const [home] = await homesOf(deps, places, to)
  if (!home || (await find(deps.reviews, reviewKey(home, to), true))) return
  const draft = await draftOf(deps, places, from)
  if (!draft || (isBack && draft.mergedFrom !== to)) return
  const { next } = save(undefined, { year, cellId: cellOf(home), memberId: to }, draft.saving)
  await commit(deps.reviews, { next: isBack ? next : { ...next, mergedFrom: from }, facts: [] }, act)
  await removeRow(deps.table, draft.row)
}

/** Notes under which ids somebody stands on sheets. Drafts of the year and of the one before follow the record that was kept, and go back where the merge is undone. */
const following = (isBack: boolean) => async (deps: WithFiles, event: Happening<Merged>) => {
  if (!(await isNewestWord(deps.table, event))) return
  const { id, at, version, data: { from, into, cells } } = event
  await noteMerged(deps.table, { from, into, version }, isBack)
  const year = Number(civilDayOf(at).slice(0, 4))
  const move = isBack ? { from: into, to: from, isBack } : { from, to: into, isBack }
  for (const one of [year - 1, year]) await moveDraft(deps, { by: 'service:evaluations', at, because: id }, { year: one, cells }, move)
}
export const mergeReactions = [on(MemberMerged, following(false)), on(MemberSeparated, following(true))]
