import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: (year) => `Meetings of ${year}`,
  empty: 'There is no meeting this year yet.',
  plan: 'Plan a meeting',
  series: 'Recurring meeting',
  backlog: 'Topics for meetings',
  columns: { kind: 'Meeting', when: 'Time', where: 'Place', status: 'State' },
  search: 'Find a meeting (typing without accents works)',
  searchHint: 'Kind of meeting, words of the agenda or place, for example chuyen de.',
  noneFound: 'There is no such meeting.',
  statuses: { DRAFT: 'Draft', OPEN: 'Invited', POSTPONED: 'Postponed', CANCELLED: 'Cancelled', IN_SESSION: 'In session', CLOSED: 'Minutes to be signed', SIGNED: 'Minutes signed', CONFIRMED: 'Confirmed from above' },
  newTitle: 'Plan a meeting',
  kind: 'Kind of meeting',
  kindHint: 'A regular one each month (Party Statutes, articles 22 and 24), a thematic one at least each quarter.',
  when: 'Day and hour',
  whenHint: 'Vietnam time. Example: 19:00 on 3 November. A regular meeting takes at least 90 minutes.',
  where: 'Place',
  whereHint: 'Stands in invitation and minutes. Example: the culture house of quarter 8.',
  minutes: 'Planned minutes',
  usual: 'The agenda follows the model for this kind of meeting; you can change it in the step “Preparation”.',
  save: 'Create the meeting',
  missing: 'Enter the day, the hour and the place.',
}
