import { dayAs, momentAs, weekdays } from './formats.vi.ts'

const OFFSET = 7 * 3_600_000
const two = (value: number) => String(value).padStart(2, '0')

/** What a clock in Asia/Ho_Chi_Minh shows, whatever zone the phone is set to; Vietnam has kept UTC+7 without summer time since 1975. */
export function civilOf(instant: string | number) {
  const at = new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + OFFSET)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour: at.getUTCHours(), minute: at.getUTCMinutes(), weekday: weekdays[at.getUTCDay()] ?? '' }
}

/** The civil day of an instant as people write it: "03/12/2026". */
export const dateText = (instant: string): string => dayAs(civilOf(instant))
/** An instant as invitations write it: hour, weekday and day. */
export const momentText = (instant: string): string => momentAs(civilOf(instant))

/** "2026-12-03", the civil day of an instant in ms, as inputs and the services write days. */
export function dayText(instant: number): string {
  const { year, month, day } = civilOf(instant)
  return `${year}-${two(month)}-${two(day)}`
}

/** "2026-12-03T19:00", an instant as a field of date and time shows it, by the clock of Vietnam. */
export const localOf = (instant: string) => new Date(Date.parse(instant) + OFFSET).toISOString().slice(0, 16)
/** The instant of a civil date and time in Vietnam, as such a field writes it. */
export const instantOf = (local: string) => new Date(`${local}:00+07:00`).toISOString()
