import type { Condition } from '../../facts/index.ts'
import type { RatingException, Subject } from '../../rating/index.ts'
import { labels, sources } from './messages.vi.ts'

export const yes = (fact: string): Condition => ({ fact, test: 'IS', value: true })
export const atLeast = (fact: string, limit: number): Condition => ({ fact, test: 'AT_LEAST', limit })
export const atMost = (fact: string, limit: number): Condition => ({ fact, test: 'AT_MOST', limit })
export const below = (fact: string, limit: number): Condition => ({ fact, test: 'BELOW', limit })

const people: Subject[] = ['MEMBER', 'HEAD', 'DEPUTY']
const exception = (code: keyof typeof labels, when: Condition[], effect: RatingException['effect'], source: keyof typeof sources = 'exceptions'): RatingException =>
  ({ code, label: labels[code], when, subjects: people, effect, certainty: 'SEEN', source: sources[source] })

/**
 * Who is not rated, or not in the ordinary way: 124-QD/TW, art. 5(2) (exempt, suspended, under 6 months) and guidance 21-HD/BTCTW of 2019
 * (new bodies and members still review; sick 3 months not above COMPLETED; maternity; suspended committee members are rated).
 * The wording of guidance 43-HD/BTCTW was not seen; the table stands until it is.
 */
export const exceptions: RatingException[] = [
  exception('exempt', [yes('exempt')], { kind: 'NOT_RATED', review: false }, 'unrated'),
  exception('suspended', [yes('suspended')], { kind: 'NOT_RATED', review: false }, 'unrated'),
  exception('newMember', [below('monthsSinceAdmission', 6)], { kind: 'NOT_RATED', review: true }, 'unrated'),
  { ...exception('newBody', [below('monthsSinceFounding', 6)], { kind: 'NOT_RATED', review: true }), subjects: ['COLLECTIVE'] },
  exception('sick', [atLeast('sickMonths', 3)], { kind: 'CAP', class: 'COMPLETED' }),
  exception('maternity', [yes('maternity')], { kind: 'NOTE' }),
  exception('suspendedFromCommittee', [yes('suspendedFromCommittee')], { kind: 'NOTE' }),
  { ...exception('transferred', [yes('transferred')], { kind: 'NOTE' }), certainty: 'RECALLED' },
]
