import type { Reminder, ReminderAbout } from './schema.ts'

const things: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'the day of the meeting',
  TASK: 'the day a task is due',
  DOCUMENT: 'the day a paper is to be read by',
  DIRECTIVE: 'the day a directive is to be carried out by',
  REVIEW: 'the day reviews are to be handed in by',
  MONTH: 'the 15th of each month',
  THEME: 'the last day of the quarter',
  RECOGNITION: 'the day a recognition is to be considered by',
  CEREMONY: 'the day a ceremony of admission is to be held by',
}
const LEADERS = 'the secretary and deputy secretary'
const askedOf: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'those invited',
  TASK: 'whoever was given it',
  DOCUMENT: 'its readers',
  DIRECTIVE: `${LEADERS} of each body it went to`,
  REVIEW: 'members',
  MONTH: `${LEADERS} of the cell`,
  THEME: `${LEADERS} of the cell`,
  RECOGNITION: `${LEADERS} of the cell`,
  CEREMONY: `${LEADERS} of the cell`,
}
const acted: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'those who have asked to be absent',
  TASK: 'where it is done',
  DOCUMENT: 'those who have read it',
  DIRECTIVE: 'bodies that have carried it out',
  REVIEW: 'those who have handed theirs in',
  MONTH: 'cells that have met',
  THEME: 'cells that have had a thematic meeting',
  RECOGNITION: 'where the member was recognised',
  CEREMONY: 'where it was held',
}

const counted = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`
const moment = (days: number, thing: string) => (days === 0 ? `On ${thing}` : `${counted(Math.abs(days))} ${days < 0 ? 'before' : 'after'} ${thing}`)
const party = (about: ReminderAbout, to: Reminder['to']) => (to === 'ASKED' ? askedOf[about] : to === 'LEADERS' ? LEADERS : 'the direct superior (once)')

/** A reminder as a sentence: "3 days before the day of the meeting, remind those invited, except those who have answered." */
export const sentence = (about: ReminderAbout, { days, to, except }: Reminder) =>
  `${moment(days, things[about])}, ${to === 'SUPERIOR' ? 'tell' : 'remind'} ${party(about, to)}, except ${except === 'ANSWERED' ? 'those who have answered' : acted[about]}.`
