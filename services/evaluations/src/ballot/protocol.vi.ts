import { messages as ofBallots } from '@nen-nep/rules/ballot/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { messages as ofRatings } from '@nen-nep/rules/rating/index'
import type { Choice } from '@nen-nep/rules/ballot/index'
import type { Protocol } from './protocol.ts'

const words: Readonly<Record<Choice, string>> = { ...ofRatings.classes, ...ofBallots.choices }
/** The day in long form, of an instant or a plain date; nothing where none is known. */
export const dayOf = (heldOn: string) => (heldOn === '' ? '' : formatLongDate(heldOn.length > 10 ? civilDayOf(heldOn) : heldOn))

/** The votes of a line by choice, as far as they may be told. */
export const votesOf = ({ choices }: Protocol['lines'][number]) =>
  choices === null ? 'Không công bố số phiếu' : choices.filter(({ votes }) => votes > 0).map(({ choice, votes, ratio }) => `${words[choice]}: ${votes}${ratio === null ? '' : ` (${percent(ratio)})`}`).join(';\n')
/** What passed on a line. */
export const outcomeOf = ({ outcome }: Protocol['lines'][number]) => (outcome === null ? 'Chưa mức nào đạt' : words[outcome])

/** The counts of ballots in the order in which a protocol says them. */
export const HEADS = ['issued', 'returned', 'unreturned', 'valid', 'invalid'] as const
