import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Other work',
  groups: { work: 'Following and directing', mail: 'Letters and reminders', keep: 'Organisation and log', mine: 'Your own' },
  board: { name: 'Overview', hint: 'The cells this month, and which have not met' },
  organisation: { name: 'Organisation', hint: 'Positions, members, meetings, years' },
  directives: { name: 'Directives', hint: 'Sent, received, and who carried them out' },
  practices: { name: 'Good practices', hint: 'Written by cells, chosen by superiors' },
  reports: { name: 'Reports', hint: 'Report of the month, attendance in Excel, year-end summary' },
  rules: { name: 'Reminder rules', hint: 'Who is reminded, how many days before' },
  letters: { name: 'Letter templates', hint: 'Change the wording, preview' },
  mails: { name: 'Sent letters', hint: 'Who got them, whom to call, paper slips' },
  log: { name: 'Audit log', hint: 'Who did what; check that it is whole' },
  codes: { name: 'Sign-in codes', hint: 'For people without e-mail' },
  handover: { name: 'Handover', hint: 'What to know when taking over a cell' },
  settings: { name: 'Settings', hint: 'Letters, calendar, language, stand-ins' },
  inbox: { name: 'Messages', hint: 'What was sent to you' },
  tasks: { name: 'Tasks', hint: 'Tasks given, due dates and results' },
  people: { name: 'Members', hint: 'Records, transfers, admissions' },
  plan: { name: 'Year plan', hint: 'Days of the cell’s meetings' },
}
