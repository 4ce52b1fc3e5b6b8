import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find } from '@nen-nep/service-kit'
import type { OfficialDocument } from '@nen-nep/office'
import { collectiveKey } from '../collective/keys.ts'
import { readSettledYear } from '../contest/use-cases.ts'
import { dossierOf } from '../dossier/dossier.ts'
import { placeOfRecord, reviewKey, sheetKey } from '../ids.ts'
import { recordsOf } from '../person/former.ts'
import type { Review } from '../review/schema.ts'
import { formOf } from '../sheet/form.ts'
import { postIn } from '../sheet/posts.ts'
import type { Working } from '../stores.ts'
import { reportPaper, reviewPaper, type Written } from './form-papers.ts'
import { headOf, namesOf } from './head.ts'
import type { Paper } from './schema.ts'
import { words } from './words.vi.ts'

const unwritten: Written = { text: '', selfClass: undefined }
type Authored = Readonly<{ text: string; selfClass?: Written['selfClass'] }>
const writtenIn = ({ text, selfClass }: Authored): Written => ({ text, selfClass })

/** Their own words for themselves at any time, for others once they are handed in. */
function shown(review: Review | undefined, by: readonly string[]): Written {
  return review && (by.includes(review.memberId) || review.status === 'SUBMITTED') ? writtenIn(review) : unwritten
}

async function lineIn({ sheets }: Working, recordId: string) {
  const place = placeOfRecord(recordId)
  const sheet = place && (await find(sheets, sheetKey(place), true))?.state
  const line = sheet?.lines.find(({ member }) => member === place?.member)
  return place && sheet && line ? { place, sheet, line } : undefined
}

/** A member's review on its form; one that may not be shown is an empty form, to be written on by hand. */
export async function fromReview(deps: Working, paper: Paper, recordId: string): Promise<OfficialDocument | undefined> {
  const found = await lineIn(deps, recordId)
  if (!found) return undefined
  const { place, sheet: { year, cellId, sector }, line } = found
  const [review, names, { facts }, by] = await Promise.all([find(deps.reviews, reviewKey(place, place.member), true), namesOf(deps, paper), readSettledYear(deps, deps.table, place), recordsOf(deps.table, paper.by)])
  const author = { form: formOf(line.subject, sector), name: names.get(place.member) ?? '', cell: paper.body, post: words.subjects[postIn(line, cellId)], year }
  return reviewPaper(headOf(paper, civilDayOf(paper.askedAt)), author, shown(review?.state, by), dossierOf(facts, place.member))
}

/** A body's report on form 01; empty where nothing is written. Who may have it was asked before. */
export async function fromReport(deps: Working, paper: Paper): Promise<OfficialDocument> {
  const body = (await find(deps.collectives, collectiveKey(paper.year, paper.orgId), true))?.state
  return reportPaper(headOf(paper, civilDayOf(paper.askedAt)), paper.year, body ? writtenIn(body) : unwritten)
}
