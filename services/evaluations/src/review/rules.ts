import { ReviewReturned, ReviewSubmitted } from '@nen-nep/contracts'
import { isTheirs, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { recordId } from '../ids.ts'
import { decides, demandOther, handles, leads } from '../sheet/who.ts'
import type { Review, Saving } from './schema.ts'

export const refuse = refusals({
  'review.not-author': 'forbidden',
  'review.not-leader': 'forbidden',
  'review.private': 'forbidden',
  'review.submitted': 'conflict',
  'review.not-submitted': 'conflict',
  'review.empty': 'conflict',
})

/** Who reads a review: its author at any time; others once it is handed in, if they handle the cell's sheet (domain: 10.2). */
export const mayRead = (caller: Caller, { memberId, cellId }: Pick<Review, 'memberId' | 'cellId'>, status: Review['status'] | undefined) =>
  isTheirs(caller, memberId) || (status === 'SUBMITTED' && handles(caller, cellId))

type Owner = Readonly<{ year: number; cellId: string; memberId: string }>

/** The author writes on; a review handed in is closed until it is given back. */
export function save(review: Review | undefined, owner: Owner, { text, selfClass }: Saving): Decision<Review> {
  if (review?.status === 'SUBMITTED') return refuse('review.submitted')
  const { year, cellId, memberId } = owner
  const written = { id: recordId(year, cellId, memberId), ...owner, text, ...(selfClass === undefined ? {} : { selfClass }) }
  return { next: review?.status === 'RETURNED' ? { ...written, status: 'RETURNED', reason: review.reason } : { ...written, status: 'DRAFT' }, facts: [] }
}

const about = ({ id, year, cellId, memberId }: Review) => ({ recordId: id, cellId, memberId, year })

/** The author hands it in: from now on those who handle the sheet may read it. */
export function submit(review: Review, caller: Caller, { at }: Act): Decision<Review> {
  if (!isTheirs(caller, review.memberId)) return refuse('review.not-author')
  if (review.status === 'SUBMITTED') return refuse('review.submitted')
  if (review.text.length === 0) return refuse('review.empty')
  const { id, year, cellId, memberId, text, selfClass } = review
  return { next: { id, year, cellId, memberId, text, selfClass, status: 'SUBMITTED', submittedAt: at }, facts: [ReviewSubmitted(about(review))] }
}

/** Gives a review back to its author with a reason. */
export function giveBack(review: Review, reason: string, caller: Caller): Decision<Review> {
  if (!leads(caller, review.cellId) && !decides(caller, review.cellId)) return refuse('review.not-leader')
  demandOther(caller, review.memberId)
  if (review.status !== 'SUBMITTED') return refuse('review.not-submitted')
  const { id, year, cellId, memberId, text, selfClass } = review
  return { next: { id, year, cellId, memberId, text, selfClass, status: 'RETURNED', reason }, facts: [ReviewReturned(about(review))] }
}
