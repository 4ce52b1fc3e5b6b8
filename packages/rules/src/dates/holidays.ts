import type { HolidayYear } from './working-days.ts'

type Name = HolidayYear['off'][number]['name']
const days = (name: Name, ...dates: string[]) => dates.map((date) => ({ date, name }))

/**
 * Days off of 2025 to 2027 (Labour Code 45/2019/QH14, art. 112; swaps by yearly announcement).
 * 2025 and 2026 follow the announced schedule for public servants; 2027 is worked out from the Code and the lunar calendar
 * (Tet falls on 6 February, the Hung Kings' day on 16 April) and stands until the announcement replaces it.
 * All of it is configuration, to be compared with the published announcement; 24 November (Culture Day) is not counted until it is confirmed as a day off.
 */
export const shippedHolidays: readonly HolidayYear[] = [
  {
    year: 2025,
    certainty: 'ANNOUNCED',
    source: 'Labour Code art. 112; announced schedule for 2025',
    off: [
      ...days('NEW_YEAR', '2025-01-01'),
      ...days('TET', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
      ...days('HUNG_KINGS', '2025-04-07'),
      ...days('REUNIFICATION', '2025-04-30'),
      ...days('LABOUR', '2025-05-01'),
      ...days('SWAPPED', '2025-05-02'),
      ...days('NATIONAL', '2025-09-01', '2025-09-02'),
    ],
    worked: ['2025-04-26'],
  },
  {
    year: 2026,
    certainty: 'ANNOUNCED',
    source: 'Labour Code art. 112; announced schedule for 2026',
    off: [
      ...days('NEW_YEAR', '2026-01-01'),
      ...days('SWAPPED', '2026-01-02', '2026-08-31'),
      ...days('TET', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
      ...days('HUNG_KINGS', '2026-04-27'),
      ...days('REUNIFICATION', '2026-04-30'),
      ...days('LABOUR', '2026-05-01'),
      ...days('NATIONAL', '2026-09-01', '2026-09-02'),
    ],
    worked: ['2026-01-10', '2026-08-22'],
  },
  {
    year: 2027,
    certainty: 'EXPECTED',
    source: 'Labour Code art. 111 and 112 on the lunar calendar; not announced',
    off: [
      ...days('NEW_YEAR', '2027-01-01'),
      ...days('TET', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'),
      ...days('HUNG_KINGS', '2027-04-16'),
      ...days('REUNIFICATION', '2027-04-30'),
      ...days('LABOUR', '2027-05-03'),
      ...days('NATIONAL', '2027-09-02', '2027-09-03'),
    ],
    worked: [],
  },
]
