import type { Class } from '@nen-nep/contracts'
import { formatDate } from '@nen-nep/rules/dates/format'
import { messages as ofRating } from '@nen-nep/rules/rating/index'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'score.not-scorer': 'Điểm do chi ủy hoặc cấp có thẩm quyền chấm.',
  'score.no-criteria': 'Bộ quy định của đợt này không có bảng tiêu chí chấm điểm.',
  'score.points': 'Có tiêu chí không đúng trong bảng điểm. Hãy xem từng chỗ rồi sửa.',
  'score.decided': 'Chi bộ này đã được quyết định xếp loại, không chấm điểm lại được.',
}

type Outcome = Readonly<{ score: number; class: Class }>
const of = ({ score, class: grade }: Outcome) => `${score} điểm, ${ofRating.classes[grade]}`
const about = (changes: readonly string[]) => (changes.length > 0 ? `: ${changes.join('; ')}` : '')
/** What is said of points that were reckoned again because facts were set right. */
export const told = {
  unknown: 'chưa có số liệu',
  changed: (label: string, before: string, now: string) => `${label} ${before} → ${now}`,
  again: (day: string, changes: readonly string[], was: Outcome) => `Tính lại ngày ${formatDate(day)} vì số liệu đã thay đổi${about(changes)}. Trước đó: ${of(was)}.`,
  outdated: (day: string, changes: readonly string[], now: Outcome) => `Số liệu đã thay đổi ngày ${formatDate(day)}, sau khi quyết định${about(changes)}. Tính lại: ${of(now)}. Mức đã quyết định giữ nguyên; cấp quyết định xem có cần sửa không.`,
}
