import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import { named } from '../named.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Sent letters',
  mode: 'Sending of letters',
  modes: { OFF: { name: 'Off', hint: 'No letter is written or sent.' }, TEST: { name: 'Test', hint: 'Letters are written and can be read here, but are not sent.' }, ON: { name: 'On', hint: 'Letters go to each person’s mailbox.' } },
  modeNow: { OFF: 'Off now: nobody gets letters.', TEST: 'Test now: letters can be read here only.', ON: 'On now: letters are sent.' },
  modeHint: 'For this organisation and every organisation below that has no setting of its own.',
  save: 'Save',
  saved: 'The sending of letters is saved.',
  mend: 'Addresses to correct',
  mendHint: 'Letters to these addresses came back. Correct them in the member’s record and letters can be sent again.',
  noMend: 'No address has to be corrected.',
  whys: { BOUNCED: 'Letter came back', COMPLAINED: 'Reported as spam', NO_ADDRESS: 'No mail address', BAD_ADDRESS: 'Address is wrong', RESTRICTED: 'Use of data is restricted' },
  rounds: 'Rounds of letters',
  noRounds: 'Nothing was sent yet.',
  people: (count) => counted(count, 'person', 'people'),
  states: { QUEUED: 'Waiting', SENDING: 'Being sent', SENT: 'Sent', FAILED: 'Could not be sent', SUPPRESSED: 'Not needed', TEST: 'Test letter', DELIVERED: 'Arrived', BOUNCED: 'Came back', COMPLAINED: 'Reported as spam', GATHERED: 'In one letter', OPENED_LINK: 'Opened' },
  reasons: { OUTDATED: 'the matter is past', UNWANTED: 'wants no letters', DECLINED: 'asked to be absent', DONE: 'is done', ADDRESS_REFUSES: 'the address refuses', RESTRICTED: 'use of data is restricted', TURNED_OFF: 'the organisation turned its letters off' },
  columns: { name: 'Recipient', address: 'Address (masked)', state: 'Result', reason: 'Note', at: 'At' },
  repeat: 'may arrive twice',
  who: 'Each recipient',
  resend: 'Send again',
  resendTo: (name) => `Send again to ${name}`,
  calls: 'To be called',
  callsHint: 'Members whom letters do not reach. Secretaries and deputies see whole phone numbers; each look is noted in the audit log.',
  noCalls: 'Nobody has to be called.',
  noPhone: 'no phone number',
  showCalls: 'Show the list of calls',
  slips: 'Paper invitations to print',
}
export const stateName = named(words.states)
export const whyName = named(words.whys)
export const reasonName = named(words.reasons)
export const kindName = named({ INVITATION: 'Invitation to a meeting', UPDATE: 'Change of a meeting', POSTPONEMENT: 'Postponed meeting', CANCELLATION: 'Cancelled meeting', REMINDER: 'Reminder of a meeting', CAMPAIGN: 'Year-end review', SUMMARY: 'Year-end summary', TRANSFER: 'Transfer waiting', TRANSFER_REMINDER: 'Transfer due', REORGANISATION_FAILED: 'Reorganisation', TASK: 'New task', DOCUMENT: 'Paper to read', RESOLUTION: 'Resolution to read', DIRECTIVE: 'Directive to carry out', REVIEW: 'Self-review', RATING: 'Evaluation and class', PROPOSAL: 'Proposal', DUE: 'Reminder of a due date', ESCALATION: 'Overdue work', DIGEST: 'News of the day', REPORT: 'Regular report', POSITION: 'Position given' })
