import type * as vi from './formats.vi.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** The name of a month, from 1. */
export const monthName = (month: number) => months[month - 1] ?? String(month)
/** "1 meeting", "3 meetings"; `many` where the plural is another word. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString(locale)} ${count === 1 ? one : many}`

export const locale: typeof vi.locale = 'en-GB'
export const weekdays: typeof vi.weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
export const monthAs: typeof vi.monthAs = (month) => monthName(month)
export const shortMonthAs: typeof vi.shortMonthAs = (month) => monthName(month).slice(0, 3)
/** "3 Dec 2026": no order of figures to be mistaken. */
export const dayAs: typeof vi.dayAs = ({ day, month, year }) => `${day} ${monthName(month).slice(0, 3)} ${year}`
export const clockAs: typeof vi.clockAs = (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`
export const momentAs: typeof vi.momentAs = ({ hour, minute, weekday, ...day }) => `${clockAs(hour, minute)}, ${weekday}, ${dayAs(day)}`
