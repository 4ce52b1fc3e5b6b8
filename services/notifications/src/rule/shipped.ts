import type { Reminder, ReminderAbout } from './schema.ts'

const asked = (days: number): Reminder => ({ days, to: 'ASKED' })
const superior = (days: number): Reminder => ({ days, to: 'SUPERIOR' })

/** The reminders of an organisation that has set none. A month is asked for until its 15th, a quarter's theme until the quarter's last day, a recognition until 30 working days after probation (its first letter comes when probation ends), a ceremony until 30 working days after the decision; the figures are our own choice, for officers to change. */
export const shippedReminders: Readonly<Record<ReminderAbout, readonly Reminder[]>> = {
  MEETING: [{ days: -1, to: 'ASKED', except: 'DECLINED' }],
  TASK: [asked(-3), asked(1), { days: 3, to: 'LEADERS' }],
  DOCUMENT: [asked(-1)],
  DIRECTIVE: [asked(-3), asked(1), superior(4)],
  REVIEW: [asked(-3), { days: 1, to: 'LEADERS' }],
  MONTH: [asked(-3), superior(1)],
  THEME: [asked(-20), superior(1)],
  RECOGNITION: [asked(-40), asked(-7), superior(1)],
  CEREMONY: [asked(-10), asked(-3), superior(1)],
}
