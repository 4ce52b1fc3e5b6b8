import type { RoundKind } from '../round/schema.ts'
import type { Template } from './templates.vi.ts'

const meeting = `{when}
At: {venue}
`
const answer = `Please say whether you will come:
{link}
`
/** The last paragraph of every letter, set small. */
export const closing = `This message was sent automatically; there is no need to reply to it. For help, please ask the secretary of your cell; secretaries ask the superior committee.`

const notice = (subject: string): Template => ({
  subject,
  button: 'Open the system',
  text: `{notice}
{items}
{figures}
{chain}

Dear comrade {name}, you find more in the system:
{link}

${closing}`,
})

const meetingLetter = (subject: string, text: string): Template => ({ subject, button: 'Say whether you will come', text: `${text}\n\n${closing}` })
const calledOff = (subject: string, text: string): Template => ({ subject, button: '', text: `${text}\n\n${closing}` })
const toDo = (subject: string, text: string, button = 'Open the system'): Template => ({ subject, button, text: `${text}\n{link}\n\n${closing}` })

/** The letters in English, the second language: the same kinds, the same places, and subjects as neutral as theirs. */
export const templates: Readonly<Record<RoundKind, Template>> = {
  INVITATION: meetingLetter('Invitation: {meeting}, {month}', `${meeting}
{agenda}

Dear comrade {name},
{organisation} invites you to the {meeting}, about {minutes} minutes.

${answer}
The attached calendar file puts the meeting into the calendar of your phone.`),
  UPDATE: meetingLetter('Changed: {meeting}, {month}', `${meeting}
{agenda}

Dear comrade {name},
{organisation} has changed the {meeting}. The new time and place are those at the top; please use them instead of the earlier invitation's.

${answer}
The attached calendar file updates the meeting in your calendar.`),
  POSTPONEMENT: calledOff('Postponed: {meeting}, {month}', `The meeting of {when} is postponed.

Dear comrade {name},
{organisation} has postponed this {meeting}. The new time will follow.

The attached calendar file takes the meeting out of your calendar until there is a new time.`),
  CANCELLATION: calledOff('Cancelled: {meeting}, {month}', `The meeting of {when} will not take place.

Dear comrade {name},
{organisation} has cancelled this {meeting}. You will be invited anew when there is another one.

The attached calendar file takes the meeting out of your calendar.`),
  REMINDER: meetingLetter('Reminder: {meeting}, {month}', `${meeting}
{agenda}

Dear comrade {name},
{organisation} reminds you of the {meeting}.

If you have not answered yet, or something has changed, please say so here:
{link}
`),
  CAMPAIGN: toDo('Year-end work {year}', `The review and rating of {year} has begun at {organisation}.
{deadline}

Dear comrade {name}, please see to it that members hand in their reviews, and follow the progress in the system:`),
  SUMMARY: toDo('Year-end summary {year}', `The year-end summary {year} of {organisation} {notice}.

{counts}

Dear comrade {name}, the whole table is in the system:`, 'See the summary'),
  TRANSFER: toDo('A file waits for you', `{step}

Dear comrade {name}, please open the system to see to it:`),
  TRANSFER_REMINDER: toDo('A file is nearly due', `{step}
{deadline}

Dear comrade {name}, please open the system to see to it in time:`),
  REORGANISATION_FAILED: toDo('A reorganisation could not be carried out', `{step}

Dear comrade {name}, please open the system to see why, and plan it anew:`),
  TASK: notice('New task'),
  DOCUMENT: notice('Papers to read'),
  RESOLUTION: notice('A document to read'),
  DIRECTIVE: notice('A document to carry out'),
  REVIEW: notice('A review needs more'),
  RATING: notice('Year-end news'),
  PROPOSAL: notice('About a proposal'),
  DUE: notice('Work that is due'),
  ESCALATION: notice('Overdue work to follow up'),
  DIGEST: notice('Summary of the day'),
  POSITION: {
    subject: 'A position given to you, and how to begin',
    button: 'Sign in',
    text: `{notice}
{items}

Dear comrade {name}, the work of this position is now done in this system. Begin here:
{link}

The first time you sign in, without a password:
1. Press the button above, choose to sign in, and enter this mail address or the number of your member card.
2. Ask for the code, open this mailbox, take the six digits and enter them. Give the code to nobody.
3. The page “This month” says what to do first. To try it out before the real thing, open “Other work”, then “Practice”.

This mail was sent by a system; there is no need to answer it. For help, please turn to the committee above.`,
  },
  GATHERED: {
    subject: 'Your messages in one letter',
    button: 'Open the system',
    text: `{notice}
{parts}

Dear comrade {name}, you find all of this in the system:
{link}

You chose to get letters gathered in one. Changes of meetings and what is urgent still come at once; to get each letter by itself, choose so in your settings.

${closing}`,
  },
  REPORT: notice('Regular report'),
}
