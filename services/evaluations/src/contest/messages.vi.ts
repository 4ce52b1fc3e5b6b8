import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'contest.not-member': 'Chỉ chính đồng chí đó được đề nghị xem lại số liệu của mình.',
  'contest.source-unknown': 'Không có buổi sinh hoạt hay nhiệm vụ này (source) trong số liệu năm của đồng chí. Hãy chọn một dòng trong hồ sơ năm.',
  'contest.after-conference': 'Chi bộ đã họp kiểm điểm, số liệu năm không xem lại ở bước này nữa. Đồng chí có thể nêu trong đề nghị xem xét lại kết quả.',
  'contest.standing': 'Số liệu này đã được đề nghị xem lại một lần.',
  'contest.none': 'Không có đề nghị xem lại số liệu này (source).',
  'contest.settled': 'Chi bộ đã trả lời đề nghị này.',
  'contest.other-kind': 'Nội dung sửa (correction) không cùng loại với số liệu: buổi sinh hoạt sửa sự có mặt, nhiệm vụ sửa kết quả.',
}
