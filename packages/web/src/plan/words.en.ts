import { monthName } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: (year) => `Meetings planned for ${year}`,
  month: (month) => monthName(month),
  none: 'No day yet',
  suggested: (date) => `suggested ${date}`,
  thematic: 'Thematic',
  day: 'Day of the meeting',
  dayHint: 'Once a month (Party Statutes, articles 22 and 24). Example: 3 November.',
  venue: 'Place',
  theme: 'Theme (if any)',
  themeHint: 'At least once a quarter, besides the regular meeting. Example: how members set an example.',
  monthPlan: 'Plan of the month from the superior',
  edit: 'Change the year plan',
  fill: 'Fill empty months with the suggested days',
  save: 'Save the year plan',
  back: 'Back',
  gaps: 'Year plans of the cells',
  complete: (complete, cells) => `${complete} of ${cells} cells have all days and themes.`,
  allComplete: 'Every cell has a day for each month and a theme for each quarter.',
  lacking: 'Cells that lack something',
  next: 'Next year',
  previous: 'Previous year',
}
