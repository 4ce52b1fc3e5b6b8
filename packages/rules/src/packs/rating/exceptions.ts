import type { Condition } from '../../facts/index.ts'
import type { Certainty, RatingException, Subject } from '../../rating/index.ts'
import { labels } from './messages.vi.ts'

export const yes = (fact: string): Condition => ({ fact, test: 'IS', value: true })
export const atLeast = (fact: string, limit: number): Condition => ({ fact, test: 'AT_LEAST', limit })
export const atMost = (fact: string, limit: number): Condition => ({ fact, test: 'AT_MOST', limit })
export const below = (fact: string, limit: number): Condition => ({ fact, test: 'BELOW', limit })

const people: Subject[] = ['MEMBER', 'HEAD', 'DEPUTY']
const exception = (code: keyof typeof labels, when: Condition[], effect: RatingException['effect'], certainty: Certainty): RatingException =>
  ({ code, label: labels[code], when, subjects: people, effect, certainty })

/**
 * Who is not rated, or not in the ordinary way: 124-QD/TW, art. 5(2) (exempt, suspended, under 6 months) and guidance 21-HD/BTCTW of 2019
 * (new bodies and members still review; sick 3 months not above COMPLETED; maternity; suspended committee members are rated).
 * The wording of guidance 43-HD/BTCTW was not seen; the table stands until it is.
 */
export const exceptions: RatingException[] = [
  exception('exempt', [yes('exempt')], { kind: 'NOT_RATED', review: false }, 'SEEN'),
  exception('suspended', [yes('suspended')], { kind: 'NOT_RATED', review: false }, 'SEEN'),
  exception('newMember', [below('monthsSinceAdmission', 6)], { kind: 'NOT_RATED', review: true }, 'SEEN'),
  { ...exception('newBody', [below('monthsSinceFounding', 6)], { kind: 'NOT_RATED', review: true }, 'SEEN'), subjects: ['COLLECTIVE'] },
  exception('sick', [atLeast('sickMonths', 3)], { kind: 'CAP', class: 'COMPLETED' }, 'SEEN'),
  exception('maternity', [yes('maternity')], { kind: 'NOTE' }, 'SEEN'),
  exception('suspendedFromCommittee', [yes('suspendedFromCommittee')], { kind: 'NOTE' }, 'SEEN'),
  exception('transferred', [yes('transferred')], { kind: 'NOTE' }, 'RECALLED'),
]
