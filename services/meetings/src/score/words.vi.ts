import type { MeetingRecord } from '@nen-nep/rules/criteria/index'

/** What one fact says to a chair; nothing where it is well, or not known. */
export type Said = (record: MeetingRecord & Readonly<{ minutesShort?: number }>) => string | undefined
type Share = Readonly<{ part: number; whole: number }>
const rest = (share: Share | undefined, say: (rest: number, share: Share) => string) => (share && share.part < share.whole ? say(share.whole - share.part, share) : undefined)
const count = (many: number | undefined, say: (many: number) => string) => (many ? say(many) : undefined)

const facts = {
  minutesShort: ({ minutesShort }) => count(minutesShort, (short) => `Còn thiếu ${short} phút so với thời lượng quy định`),
  attendance: ({ attendance }) => rest(attendance, (_, { part, whole }) => `Mới có ${part}/${whole} đồng chí dự họp`),
  unexcused: ({ unexcused }) => count(unexcused, (many) => `${many} đồng chí vắng không lý do`),
  longestExcusedRun: ({ longestExcusedRun = 0 }) => (longestExcusedRun > 3 ? `Có đồng chí vắng có lý do ${longestExcusedRun} kỳ liên tiếp` : undefined),
  committeeMet: ({ committeeMet, hasCommittee }) => (committeeMet === false && hasCommittee ? 'Chi ủy chưa họp chuẩn bị trong tháng' : undefined),
  noticeSent: ({ noticeSent, noticeInTime, overseerTold }) => (noticeSent === false && noticeInTime !== false && overseerTold !== false ? 'Cuộc họp chưa được thông báo cho đảng viên' : undefined),
  noticeInTime: ({ noticeInTime }) => (noticeInTime === false ? 'Cuộc họp được thông báo muộn' : undefined),
  overseerTold: ({ overseerTold }) => (overseerTold === false ? 'Chưa mời cấp ủy viên phụ trách chi bộ' : undefined),
  focal: ({ focal }) => (focal === 0 ? 'Chưa chọn vấn đề trọng tâm' : undefined),
  documentsLeadDays: ({ documentsLeadDays }) => (documentsLeadDays === 0 ? 'Tài liệu chưa được đăng trước ít nhất 1 ngày' : undefined),
  speakers: ({ speakers }) => rest(speakers, (silent) => `${silent} đồng chí chưa phát biểu`),
  targets: ({ targets }) => rest(targets, (many) => `${many} nhiệm vụ đến hạn chưa hoàn thành`),
  tasksOwned: ({ tasksOwned }) => rest(tasksOwned, (many) => `${many} nhiệm vụ không còn người phụ trách trong chi bộ`),
} satisfies Readonly<Record<string, Said>>

export const coachingWords = {
  facts,
  hint: (sentences: readonly string[], lost: number) => `${sentences.join('; ')}: ${lost} điểm.`,
}
