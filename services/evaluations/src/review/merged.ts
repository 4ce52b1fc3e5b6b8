import { MemberMerged, type Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { commit, find, getRow, on, removeRow, type Act, type Row } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { cellOf, placeOf, reviewKey, sheetKey, type Place } from '../ids.ts'
import type { WithFiles } from '../stores.ts'
import { save } from './rules.ts'
import type { Saving } from './schema.ts'

type Merged = v.InferOutput<typeof MemberMerged.schema>

/** The sheets in which the kept record is reviewed. */
async function homesOf({ table, sheets }: WithFiles, places: readonly Place[], memberId: string): Promise<Place[]> {
  const rows = await Promise.all(places.map((place) => getRow(table, sheetKey(place), true)))
  return places.filter((_, index) => {
    const row = rows[index]
    return row !== undefined && sheets.parse(row).lines.some(({ member }) => member === memberId)
  })
}

type Draft = Readonly<{ row: Row; saving: Saving }>
/** What somebody still writes in one of these places. */
async function draftOf(deps: WithFiles, places: readonly Place[], memberId: string): Promise<Draft | undefined> {
  const rows = await Promise.all(places.map((place) => getRow(deps.table, reviewKey(place, memberId), true)))
  const drafts = rows.flatMap((row): Draft[] => {
    const review = row && deps.reviews.parse(row)
    if (!row || review?.status !== 'DRAFT') return []
    const { text, selfClass } = review
    return [{ row, saving: { text, ...(selfClass === undefined || selfClass === 'NOT_RATED' ? {} : { selfClass }) } }]
  })
  return drafts[0]
}

/** A review that its author still writes goes over to the record that was kept, where that one is in a population of the year and has written nothing. What was handed in, and who was counted, stays as it was. */
async function moveDraft(deps: WithFiles, act: Act, { year, cells }: Readonly<{ year: number; cells: readonly string[] }>, { from, into }: Merged): Promise<void> {
  const places = cells.map((cellId) => placeOf(year, cellId))
  const [home] = await homesOf(deps, places, into)
  if (!home || (await find(deps.reviews, reviewKey(home, into), true))) return
  const draft = await draftOf(deps, places, from)
  if (!draft) return
  await commit(deps.reviews, save(undefined, { year, cellId: cellOf(home), memberId: into }, draft.saving), act)
  await removeRow(deps.table, draft.row)
}

/** Drafts of the year and of the one before follow the record that was kept. */
export const mergeReaction = on(MemberMerged, async (deps: WithFiles, { id, at, data }: Happening<Merged>) => {
  const year = Number(civilDayOf(at).slice(0, 4))
  for (const one of [year - 1, year]) await moveDraft(deps, { by: 'service:evaluations', at, because: id }, { year: one, cells: data.cells }, data)
})
