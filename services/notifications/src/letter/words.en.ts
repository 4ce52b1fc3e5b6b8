import type { Class, MeetingKind, Role, TransferState } from '@nen-nep/contracts'
import { weekdayOf } from '@nen-nep/rules/dates/arithmetic'
import type { CivilTime } from '@nen-nep/rules/dates/civil-time'
import { readVietnameseDate } from '@nen-nep/rules/dates/format'
import { readParts, type PlainDate } from '@nen-nep/rules/dates/plain-date'
import type { Awaited, CellWeek, Figure, NoticeWord, RemindedParty, ReminderAbout } from '../notice/schema.ts'
import type { RoundKind } from '../round/schema.ts'
import type { AboutTransfer } from '../transfer/schema.ts'

/** What a meeting is called in the middle of a sentence. */
export const meetingNames: Readonly<Record<MeetingKind, string>> = {
  REGULAR: 'cell meeting',
  THEMATIC: 'thematic meeting',
  COMBINED: 'cell and thematic meeting',
  COMMITTEE: 'committee meeting',
  COMMITTEE_EXPANDED: 'expanded committee meeting',
}
/** Classes of regulation 366-QĐ/TW, art. 11. */
export const classNames: Readonly<Record<Class, string>> = {
  EXCELLENT: 'Excellent',
  GOOD: 'Good',
  COMPLETED: 'Completed',
  NOT_COMPLETED: 'Not completed',
  NOT_RATED: 'Not yet rated',
}
export const kindNames: Readonly<Record<RoundKind, string>> = {
  INVITATION: 'Invitation to a meeting',
  UPDATE: 'Meeting changed',
  POSTPONEMENT: 'Meeting postponed',
  CANCELLATION: 'Meeting cancelled',
  REMINDER: 'Meeting reminder',
  CAMPAIGN: 'Year-end work',
  SUMMARY: 'Year-end summary',
  TRANSFER: 'A file waits for you',
  TRANSFER_REMINDER: 'A file is nearly due',
  REORGANISATION_FAILED: 'A reorganisation could not be carried out',
  TASK: 'New task',
  DOCUMENT: 'Papers to read',
  RESOLUTION: 'A document to read',
  DIRECTIVE: 'A directive to carry out',
  REVIEW: 'Your review needs more',
  RATING: 'Results of the review',
  PROPOSAL: 'Proposal',
  DUE: 'Work that is due',
  ESCALATION: 'Overdue work to follow up',
  DIGEST: 'Summary of the day',
  REPORT: 'Regular report',
  POSITION: 'A position given to you',
  GATHERED: 'Gathered letter',
}
/** What a transfer asks of the side that is written to, without names. */
export const transferSteps: Readonly<Record<TransferState | NonNullable<AboutTransfer['what']>, string>> = {
  REQUESTED: 'A request to transfer a membership waits for the committee.',
  REVIEWED: 'A request to transfer a membership was agreed to and waits for its introduction letter.',
  LETTER_ISSUED: 'An introduction letter was issued and waits for the cell to hand it to the member.',
  SENT: 'The file of a transferred member waits to be received.',
  RECEIVED: 'The file of a transferred member was received.',
  RETURNED: 'A temporary stay at another cell has ended.',
  REFUSED: 'A transfer was not accepted and comes back to the cell. The member still belongs to the cell.',
  WITHDRAWN: 'A transfer was withdrawn.',
  EXPIRED: 'A transfer was not received in time and comes back to the cell. The member still belongs to the cell.',
  PRESENT: 'An introduction letter must soon be presented.',
  RECEIVE: 'A transferred member must soon be received.',
  RETURN: 'A member’s temporary stay will soon end.',
}
/** What a short letter says, without a name, a title or a class. */
export const noticeWords: Readonly<Record<NoticeWord, (organisation: string, span: string, post: string) => string>> = {
  TASK: (organisation) => `${organisation} has given you a task.`,
  DOCUMENT: (organisation) => `${organisation} has sent papers for you to read before the meeting.`,
  RESOLUTION: () => 'A new document was issued. Please read it and confirm that you have.',
  DIRECTIVE: () => 'Your superior has sent a directive. Please read it and confirm that you have.',
  REVIEW_RETURNED: () => 'Your review was returned to you for additions.',
  RATING: (organisation, year) => `The results of the ${year} review at ${organisation} are out. You find yours in the system.`,
  RATING_CORRECTED: (organisation, year) => `Your result of the ${year} review at ${organisation} was corrected.`,
  RECONSIDERED: (organisation, year) => `Your request to reconsider the ${year} result at ${organisation} was answered. You find the answer in the system.`,
  RECONSIDERATION_ASKED: () => 'A request to reconsider a result waits to be decided:',
  COLLECTIVE_RETURNED: (organisation) => `The review of ${organisation} as a body was returned for additions.`,
  BALLOT: (organisation, year) => `${organisation} has opened a secret ballot for ${year}. Those on the list vote as the tellers explain.`,
  BALLOT_VOID: (organisation, year) => `The secret ballot of ${year} at ${organisation} could not be counted and is void. The cell will vote again.`,
  PROPOSAL_RAISED: () => 'A proposal has come in and waits for an answer.',
  PROPOSAL_ANSWERED: () => 'A proposal you sent was just dealt with.',
  TASK_DUE: () => 'Tasks that are due or overdue and not done:',
  DOCUMENT_DUE: () => 'Papers to read before their last day:',
  DIRECTIVE_DUE: () => 'Directives not carried out yet:',
  REVIEW_DUE: () => 'Year-end reviews not handed in yet:',
  MONTH_DUE: () => 'No cell meeting yet this month:',
  THEME_DUE: () => 'No thematic meeting yet this quarter:',
  RECOGNITION_DUE: () => 'A probation ends; the cell has to consider the recognition in time:',
  CEREMONY_DUE: () => 'An admission was decided; the cell has to hold the ceremony in time:',
  DIGEST: (organisation, day) => `${organisation} and its cells as of ${day}:`,
  WEEK: (organisation, day) => `The week of ${organisation}, up to ${day}:`,
  CELL_WEEK: (organisation, day) => `The affairs of ${organisation} as of ${day}:`,
  WEEKS: (_, day) => `How the bodies stand whose committees you are on, as of ${day}:`,
  REPORT: (organisation, month) => `Meetings of ${organisation} and its cells in ${month}:`,
  POSITION: (organisation, term, post) => `You were given a position at ${organisation}: ${post}, ${term}.`,
  POSITIONS: () => 'You hold these positions:',
  STAND_IN: (organisation, term, post) => `You were asked to stand in at ${organisation}: ${post}, ${term}.`,
}
/** Positions as people say them. */
export const roleNames: Readonly<Record<Role, string>> = {
  SECRETARY: 'secretary',
  DEPUTY_SECRETARY: 'deputy secretary',
  COMMITTEE_MEMBER: 'committee member',
  STANDING_MEMBER: 'standing committee member',
  INSPECTOR: 'inspector',
  OVERSEER: 'overseeing committee member',
  OFFICER: 'committee officer',
  MINUTE_TAKER: 'minute taker',
  ADMINISTRATOR: 'administrator',
  MEMBER: 'member',
}
/** What a figure of a digest counts. */
export const figureNames: Readonly<Record<Figure['of'], string>> = {
  HELD: 'Cells that have met',
  UNHELD: 'Cells that have not met by the 15th',
  ANNOUNCED: 'Meetings coming up',
  ATTENDED: 'Attendances',
  TASKS: 'Overdue tasks',
  REVIEWS: 'Reviews handed in',
  ADDRESSES: 'Mail addresses to mend',
}
/** What has a last day, as the week of a cell lists it. */
export const dueNames: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'meeting',
  TASK: 'task',
  DOCUMENT: 'paper to read',
  DIRECTIVE: 'directive to carry out',
  REVIEW: 'review',
  MONTH: 'cell meeting of the month',
  THEME: 'thematic meeting of the quarter',
  RECOGNITION: 'recognition of a full member',
  CEREMONY: 'ceremony of admission',
}
/** What waits for an answer. */
export const waitingNames: Readonly<Record<Awaited, string>> = {
  TOPIC: 'Topics that members asked for, to be answered',
  PETITION: 'Petitions of members, to be answered by the cell',
  PROPOSAL: 'Proposals of the cell, to be answered by its superior',
  TRANSFER: 'Transfers that wait for the cell',
}
/** Who was reminded, as the next letter of a chain names them. */
export const reminded: Readonly<Record<RemindedParty, string>> = { ASKED: 'those in charge', LEADERS: 'secretary and deputy secretary', SUPERIOR: 'the superior' }

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const month = (date: PlainDate) => `${months[readParts(date).month - 1] ?? ''} ${readParts(date).year}`
const day = (date: PlainDate) => `${readParts(date).day} ${month(date)}`
/** Days and hours as letters write them: "19:00, Thursday 3 December 2026". */
export const times = {
  date: day,
  month,
  moment: ({ date, time }: CivilTime) => `${time.slice(0, 5)} (Vietnam time), ${weekdays[weekdayOf(date) - 1] ?? ''} ${day(date)}`,
  span: (text: string) => {
    const [whole, first] = [readVietnameseDate(text), readVietnameseDate(`01/${text}`)]
    return whole !== undefined ? day(whole) : first !== undefined ? month(first) : text
  },
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
export const words = {
  item: (organisation: string, date: string) => `- ${organisation}${date === '' ? '' : `: by ${date}`}`,
  more: (count: number) => `- and ${count} more`,
  figure: (name: string, count: number, among: number | undefined) => `- ${name}: ${count}${among === undefined ? '' : `/${among}`}`,
  section: (organisation: string) => `${organisation}:`,
  nextMeeting: (when: string, { noAgenda, unanswered }: NonNullable<CellWeek['meeting']>) => {
    const lacks = [...(noAgenda ? ['an agenda'] : []), ...(unanswered > 0 ? [plural(unanswered, 'answer')] : [])]
    return `- Next meeting: ${when}${lacks.length === 0 ? '' : `. Still missing: ${lacks.join(', ')}`}`
  },
  unannounced: (month: string) => `- ${month}: no cell meeting announced yet`,
  tasks: ({ open, owners, late, lateOwners }: NonNullable<CellWeek['tasks']>) => `- Tasks in hand: ${open} (${plural(owners, 'member')})${late === 0 ? '' : `, overdue: ${late} (${plural(lateOwners, 'member')})`}`,
  dues: (days: readonly string[]) => `- Due within 7 days: ${days.join('; ')}`,
  dueDay: (date: string, things: readonly string[]) => `${date} (${things.join(', ')})`,
  dueThing: (name: string, count: number) => (count > 1 ? `${name} x ${count}` : name),
  term: (from: string, to: string | undefined) => (to === undefined ? `from ${from}` : `from ${from} to ${to}`),
  post: (role: string, organisation: string, { term, standsIn }: Readonly<{ term: string; standsIn?: true | undefined }>) => `- ${role}, ${organisation}, ${term}${standsIn ? ' (standing in)' : ''}`,
  gathered: (count: number) => `You have ${plural(count, 'message')}.`,
  calendarFiles: (count: number) => `With this letter ${count === 1 ? 'comes the calendar file of one meeting' : `come calendar files of ${count} meetings`} (.ics): open ${count === 1 ? 'it' : 'each'} to add it to your calendar.`,
  chain: (steps: readonly string[]) => (steps.length === 0 ? '' : `Reminded before: ${steps.join('; ')}.`),
  chained: (who: string, date: string) => `${who} on ${date}`,
  unknownOrganisation: 'Party cell',
  sampleName: 'Nguyen Van An',
  sampleVenue: 'Neighbourhood hall',
  sampleAgenda: ['Review of last month', 'Tasks of next month'],
  agenda: (titles: readonly string[]) => (titles.length === 0 ? '' : ['Agenda:', ...titles.map((title, index) => `${index + 1}. ${title}`)].join('\n')),
  deadline: (date: string) => `Reviews are due by ${date}.`,
  failedOn: (date: string) => `The reorganisation planned for ${date} could not be carried out, because something no longer fitted on that day. Organisations and members stay as they were.`,
  actBy: (date: string) => `Due by ${date}.`,
  standing: (corrected?: true): string => (corrected ? 'was corrected; these figures take the place of those sent before' : 'is complete'),
  counts: (rows: readonly (readonly [string, number])[], total: number) => [...rows.map(([name, count]) => `- ${name}: ${plural(count, 'member')}`), `- In all: ${plural(total, 'member')}`].join('\n'),
  entry: (meeting: string, organisation: string) => `${meeting.charAt(0).toUpperCase()}${meeting.slice(1)}: ${organisation}`,
  stop: { digests: 'No more summaries and reports by mail? Press here.', reminders: 'No more reminders by mail? Press here.' },
  stopping: {
    title: 'Stop these mails',
    ask: { digests: 'Stop sending summaries and regular reports to your mailbox?', reminders: 'Stop sending reminders to your mailbox?' },
    button: 'Stop',
    done: { digests: 'Summaries and regular reports are no longer sent to your mailbox.', reminders: 'Reminders are no longer sent to your mailbox.' },
    still: 'Invitations, changes of meetings and documents to read are still sent. Everything also stands under Notices in the system, where your settings turn these mails on again.',
  },
}
