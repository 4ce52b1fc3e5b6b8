import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const places: Same<typeof vi.places> = {
  main: 'Main pages',
  month: 'This month',
  meetings: 'Meetings',
  tasks: 'Tasks',
  people: 'Members',
  plan: 'Year plan',
  inbox: 'Messages',
  board: 'Overview',
  year: 'Review',
  organisation: 'Organisation',
  directives: 'Directives',
  practices: 'Good practices',
  rules: 'Reminder rules',
  letters: 'Letter templates',
  mails: 'Sent letters',
  log: 'Audit log',
  reports: 'Reports',
  settings: 'Settings',
  codes: 'Sign-in codes',
  handover: 'Handover',
  more: 'Other work',
}
