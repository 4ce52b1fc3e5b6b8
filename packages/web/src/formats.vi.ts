type Day = Readonly<{ day: number; month: number; year: number }>
const two = (value: number) => String(value).padStart(2, '0')

/** How numbers are written. Names are sorted by Vietnamese rules in every language. */
export const locale: string = 'vi'
export const weekdays: readonly string[] = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
/** "Tháng 12", and as short as a table needs: "T12". */
export const monthAs = (month: number) => `Tháng ${month}`
export const shortMonthAs = (month: number) => `T${month}`
/** "03/12/2026". */
export const dayAs = ({ day, month, year }: Day) => `${two(day)}/${two(month)}/${year}`
/** "19 giờ 00". */
export const clockAs = (hour: number, minute: number) => `${hour} giờ ${two(minute)}`
/** "19 giờ 00, thứ Năm, 03/12/2026", as invitations write it. */
export const momentAs = ({ hour, minute, weekday, ...day }: Day & Readonly<{ hour: number; minute: number; weekday: string }>) => `${clockAs(hour, minute)}, ${weekday}, ${dayAs(day)}`
