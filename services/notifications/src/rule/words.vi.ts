import type { Reminder, ReminderAbout } from './schema.ts'

const things: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'ngày họp',
  TASK: 'hạn nhiệm vụ',
  DOCUMENT: 'hạn đọc tài liệu',
  DIRECTIVE: 'hạn triển khai văn bản',
  REVIEW: 'hạn nộp bản kiểm điểm',
  MONTH: 'ngày 15 hằng tháng',
  THEME: 'ngày cuối quý',
  RECOGNITION: 'hạn xét công nhận đảng viên chính thức',
  CEREMONY: 'hạn tổ chức lễ kết nạp',
}
const askedOf: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'người được mời',
  TASK: 'người được giao',
  DOCUMENT: 'người cần đọc',
  DIRECTIVE: 'bí thư, phó bí thư nơi nhận',
  REVIEW: 'đảng viên',
  MONTH: 'bí thư, phó bí thư chi bộ',
  THEME: 'bí thư, phó bí thư chi bộ',
  RECOGNITION: 'bí thư, phó bí thư chi bộ',
  CEREMONY: 'bí thư, phó bí thư chi bộ',
}
const acted: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'trừ người đã báo vắng',
  TASK: 'trừ nhiệm vụ đã xong',
  DOCUMENT: 'trừ người đã đọc',
  DIRECTIVE: 'trừ nơi đã triển khai',
  REVIEW: 'trừ người đã nộp',
  MONTH: 'trừ chi bộ đã họp',
  THEME: 'trừ chi bộ đã sinh hoạt chuyên đề',
  RECOGNITION: 'trừ trường hợp đã được công nhận',
  CEREMONY: 'trừ trường hợp đã tổ chức',
}

const moment = (days: number, thing: string) => (days === 0 ? `Đúng ${thing}` : `${days < 0 ? 'Trước' : 'Sau'} ${thing} ${Math.abs(days)} ngày`)
const party = (about: ReminderAbout, to: Reminder['to']) => (to === 'ASKED' ? askedOf[about] : to === 'LEADERS' ? 'bí thư, phó bí thư' : 'cấp trên trực tiếp (một lần)')

/** A reminder as a sentence: "Trước ngày họp 3 ngày, nhắc người được mời, trừ người đã trả lời." */
export const sentence = (about: ReminderAbout, { days, to, except }: Reminder) =>
  `${moment(days, things[about])}, ${to === 'SUPERIOR' ? 'báo' : 'nhắc'} ${party(about, to)}, ${except === 'ANSWERED' ? 'trừ người đã trả lời' : acted[about]}.`
