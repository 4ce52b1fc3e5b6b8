import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Proposals and petitions',
  lead: 'Cells propose to and ask their superior; members petition their cell. Everybody sees how far the answer is.',
  write: 'Send a proposal or petition',
  kind: 'Sent as',
  kinds: { PROPOSAL: 'Proposal of the cell to its superior', QUESTION: 'Question of the cell to its superior', PETITION: 'Petition of a member to the cell' },
  text: 'Text *',
  textHint: 'Say what, and who should do it. Example: “The ward should mend the lamps of alley 45 before Tết”.',
  due: 'Answer wished for by (optional)',
  dueHint: 'Left empty, the usual terms hold: 30 days for proposals, 15 for petitions.',
  missing: 'Enter the text.',
  send: 'Send',
  sent: 'Sent.',
  raised: 'Sent',
  received: (name) => `Received by ${name}`,
  none: 'There is no proposal or petition this year.',
  on: (date) => `sent ${date}`,
  dueOn: (date) => `answer due ${date}`,
  overdue: 'Answer overdue',
  states: { RAISED: 'Waiting', RECEIVED: 'Received', ANSWERED: 'Answered', DECLINED: 'Declined', PASSED_UP: 'Passed up' },
  step: (state, date) => `${state}, ${date}`,
  answer: 'Answer',
  answerText: 'Answer, or reason',
  answerHint: 'The sender can read it. Needed to answer or decline.',
  acts: { RECEIVED: 'Receive', ANSWERED: 'Answer', DECLINED: 'Decline', PASSED_UP: 'Pass up' },
}
