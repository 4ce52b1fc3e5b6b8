import type { How } from '../api/answers.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

const hows: Readonly<Record<How, string>> = { PHONE: 'By telephone', IN_PERSON: 'In person', PAPER: 'On paper' }

export const words: Same<typeof vi.words> = {
  title: 'Answers to the invitation',
  counts: (attending, declining, silent) => `${attending} will come, ${declining} ask to be absent, ${silent} have not answered.`,
  attending: 'Will come',
  declining: 'Asks to be absent',
  silent: 'No answer yet',
  late: 'answered late',
  through: (how, by) => `Written down for them: ${hows[how].toLowerCase()}${by === '' ? '' : `, by ${by}`}`,
  record: 'Write down',
  recordFor: (name) => `Write down the answer of ${name}`,
  hint: 'For members without a smartphone or e-mail. Write down only what they said themselves; the answer is marked as written down for them, and what they answer themselves takes its place.',
  what: 'What do they answer?',
  whatHint: 'Write down what they said; ask again where it was not clear.',
  howHint: 'So that it is known later how the answer came.',
  reason: 'Reason for absence',
  reasonHint: 'Only the secretary, the deputy secretary and the minute-taker can read it.',
  how: 'How did they tell you?',
  hows,
  agreed: 'They said so themselves and agree that the cell writes it down.',
  missing: 'Choose the answer and how they told you, and mark that they said it themselves.',
  reasonMissing: 'Choose a reason for absence.',
  save: 'Save the answer',
  back: 'Back',
}
