import { addWorkingDays, type WorkingCalendar } from '../dates/working-days.ts'
import type { PlainDate } from '../dates/plain-date.ts'

/** What a person may ask for about the data held on them. */
export type Request = 'ACCESS' | 'CORRECT' | 'RESTRICT' | 'DELETE'
/** Working days within which each request is to be answered. Configuration: reported of law 91/2025/QH15 with decree 356/2025 (reliability §0) and to be confirmed by counsel. */
export const answeredWithin: Readonly<Record<Request, number>> = { ACCESS: 10, CORRECT: 10, RESTRICT: 15, DELETE: 20 }

/** The last civil day on which a request of that day may be answered. */
export const dueOn = (request: Request, askedOn: PlainDate, calendar: WorkingCalendar): PlainDate => addWorkingDays(askedOn, answeredWithin[request], calendar)
