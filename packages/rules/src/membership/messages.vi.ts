import { formatDate } from '../dates/format.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import type { DueKind } from './terms.ts'

const what: Readonly<Record<DueKind, (name: string) => string>> = {
  CEREMONY: (name) => `chi bộ tổ chức lễ kết nạp cho ${name}`,
  RECOGNITION: (name) => `chi bộ xét công nhận chính thức cho ${name}`,
  CERTIFICATE: (name) => `dùng giấy chứng nhận học lớp nhận thức về Đảng của ${name} để xét kết nạp`,
  STRIKING_OFF_APPEAL: (name) => `${name} được khiếu nại quyết định xóa tên`,
}
type Left = Readonly<{ days: number; what: string; lateFrom: PlainDate; opens: PlainDate | undefined }>

/** Terms of membership in sentences. */
export const messages = {
  what,
  left: ({ days, what: doing, lateFrom, opens }: Left) => `${days === 0 ? 'Hôm nay là ngày cuối' : `Còn ${days} ngày`}: ${doing}${opens === undefined ? '' : ` (xét được từ ${formatDate(opens)})`}; quá hạn từ ${formatDate(lateFrom)}.`,
  over: (days: number, doing: string, dueOn: PlainDate) => `Quá hạn ${days} ngày: ${doing}; hạn cuối là ${formatDate(dueOn)}.`,
} as const
