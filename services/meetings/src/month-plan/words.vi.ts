import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate } from '@nen-nep/rules/dates/format'

const moment = (startsAt: string) => {
  const { date, time } = civilTimeOf(startsAt)
  return `${time.slice(0, 5)} ngày ${formatDate(date)}`
}
type Two = Readonly<{ startsAt: string; cells: readonly [string, string] }>

/** Two meetings of a month that cannot both be held as planned, in a sentence for whoever publishes the month. */
export const clashWords = {
  VENUE: ({ startsAt, cells: [one, other] }: Two, what: string) => `${one} và ${other} cùng dùng ${what} lúc ${moment(startsAt)}. Hãy đổi giờ hoặc địa điểm một cuộc.`,
  OVERSEER: ({ startsAt, cells: [one, other] }: Two, what: string) => `${what} được phân công dự cả ${one} và ${other} lúc ${moment(startsAt)}. Hãy đổi giờ, hoặc phân công người khác.`,
  MEMBER: ({ startsAt, cells: [one, other] }: Two, what: string) => `${what} phải có mặt ở cả ${one} và ${other} lúc ${moment(startsAt)}. Hãy đổi giờ một cuộc.`,
}
export const somebody = 'Một đồng chí'
