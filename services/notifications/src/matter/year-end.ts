import { BallotOpened, BallotVoided, ClassesCorrected, ClassesPublished, CollectiveReturned, ReconsiderationDecided, ReconsiderationRequested, ReviewReturned, PaperReviewsRecorded, ReviewSubmitted, type Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { on, readTree } from '@nen-nep/service-kit'
import { keptFor } from '../contact/merged.ts'
import type { WithFiles } from '../deps.ts'
import { holdersOf } from '../position/positions.ts'
import { hearActed, hearMatter, tell } from './hear.ts'
import { LEADERS, membersOf, superiorOf } from './people.ts'
import { reviewsMatter } from './rules.ts'

type Deps = WithFiles

/** Somebody has handed in their review, under whichever record of theirs it stands: whoever is reminded of it goes by the one they have now. */
async function hearReviewed(deps: Deps, at: string, matter: string, memberId: string): Promise<void> {
  const kept = await keptFor(deps.table, memberId)
  await Promise.all([memberId, ...(kept === undefined ? [] : [kept])].map((id) => hearActed(deps, at, matter, id)))
}

const reviews = [
  on(ReviewReturned, async (deps: Deps, event) => {
    const { recordId, cellId, memberId } = event.data
    await hearMatter(deps, event, { id: recordId, of: 'REVIEW', orgId: cellId, open: true, asked: [memberId] })
    await tell(deps, event, { orgId: cellId, kind: 'REVIEW', notice: { word: 'REVIEW_RETURNED', asks: true, items: [{ id: recordId, orgId: cellId }] }, recipients: [memberId], words: [recordId, String(event.version)] })
  }),
  on(ReviewSubmitted, async (deps: Deps, event) => {
    const { recordId, cellId, memberId, year } = event.data
    await hearMatter(deps, event, { id: recordId, of: 'REVIEW', orgId: cellId, open: false, asked: [memberId] })
    await hearReviewed(deps, event.at, reviewsMatter(cellId, year), memberId)
  }),
  on(PaperReviewsRecorded, async (deps: Deps, { at, data: { cellId, year, members } }) => {
    for (const memberId of members) await hearReviewed(deps, at, reviewsMatter(cellId, year), memberId)
  }),
  on(CollectiveReturned, async (deps: Deps, event) => {
    const { collectiveId, orgId } = event.data
    await tell(deps, event, { orgId, kind: 'REVIEW', notice: { word: 'COLLECTIVE_RETURNED', items: [] }, recipients: await holdersOf(deps.table, orgId, LEADERS, civilDayOf(event.at)), words: [collectiveId, String(event.version)] })
  }),
]

/** Tells the members of a cell of a step of the year that concerns them all. */
const tellCell = async (deps: Deps, event: Happening<{ cellId: string; year: number }>, word: 'RATING' | 'BALLOT' | 'BALLOT_VOID', words: readonly string[]) =>
  tell(deps, event, { orgId: event.data.cellId, kind: 'RATING', notice: { word, items: [], span: String(event.data.year) }, recipients: await membersOf(deps.table, event.data.cellId, event.at), words })

const ratings = [
  on(ClassesPublished, (deps: Deps, event) => tellCell(deps, event, 'RATING', [String(event.data.year)])),
  on(BallotOpened, (deps: Deps, event) => tellCell(deps, event, 'BALLOT', [event.data.ballotId])),
  on(BallotVoided, (deps: Deps, event) => tellCell(deps, event, 'BALLOT_VOID', [event.data.ballotId, 'void'])),
  on(ClassesCorrected, (deps: Deps, event) => {
    const { cellId, year, members } = event.data
    return tell(deps, event, { orgId: cellId, kind: 'RATING', notice: { word: 'RATING_CORRECTED', items: [], span: String(year) }, recipients: members, words: [String(year), event.id] })
  }),
  on(ReconsiderationRequested, async (deps: Deps, event) => {
    const { recordId, cellId, decideBy } = event.data
    const above = await superiorOf(deps.table, await readTree(deps.table), cellId, { day: civilDayOf(event.at), besides: [event.data.memberId] })
    if (above) await tell(deps, event, { ...above, kind: 'RATING', notice: { word: 'RECONSIDERATION_ASKED', items: [{ id: recordId, orgId: cellId, dueOn: decideBy }] }, words: [recordId, String(event.version)] })
  }),
  on(ReconsiderationDecided, (deps: Deps, event) => {
    const { recordId, cellId, memberId, year } = event.data
    return tell(deps, event, { orgId: cellId, kind: 'RATING', notice: { word: 'RECONSIDERED', items: [], span: String(year) }, recipients: [memberId], words: [recordId, String(event.version)] })
  }),
]

/** The steps of a year's end that people are told of: reviews given back, ballots, classes made known, requests to consider one again. */
export const yearEndReactions = [...reviews, ...ratings]
