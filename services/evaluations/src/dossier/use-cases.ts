import { getRows, isTheirs, keyText, type Act, type Row } from '@nen-nep/service-kit'
import { readSettledYear } from '../contest/use-cases.ts'
import { conferenceKey, opinionKey, reviewKey } from '../ids.ts'
import { demandReader } from '../sheet/who.ts'
import { openSheet, recordPlace } from '../sheet/use-cases.ts'
import { recordFor } from '../sheet/view.ts'
import type { Deps } from '../stores.ts'
import { dossierOf } from './dossier.ts'

const commentIn = ({ conferences }: Deps, row: Row | undefined, member: string) => row && conferences.parse(row).comments.find(({ memberId }) => memberId === member)?.text
const opinionsIn = ({ opinions }: Deps, row: Row | undefined) => (row ? opinions.parse(row).items : [])

/** A member's year, ready for their review: for the member, and for those who handle the sheet. Its version is that of the review, so that what is shown can be saved. */
export async function getDossier(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => Promise.all([readSettledYear(deps, table, place), getRows(table, [reviewKey(place, place.member), conferenceKey(place), opinionKey(place, place.member)])]))
  const [{ facts, contests }, rows] = beside
  const [review, conference, opinions] = [reviewKey(place, place.member), conferenceKey(place), opinionKey(place, place.member)].map((key) => rows.get(keyText(key)))
  demandReader(caller, sheet.cellId, place.member)
  const isMember = isTheirs(caller, place.member)
  const { form, unrated, self, proposed, decided } = recordFor(sheet, place.member, caller)
  const comment = commentIn(deps, conference, place.member)
  const state = { id, memberId: place.member, cellId: sheet.cellId, year: sheet.year, form, unrated, self, proposed, decided, reviewStatus: review ? deps.reviews.parse(review).status : 'DRAFT', comment, contests, opinions: isMember && !sheet.published ? undefined : opinionsIn(deps, opinions), ...dossierOf(facts, place.member) }
  return { state, version: Number(review?.['version'] ?? 0) }
}
