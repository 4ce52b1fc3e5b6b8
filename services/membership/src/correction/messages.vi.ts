import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'correction.not-own': 'Mỗi đồng chí chỉ đề nghị sửa hồ sơ của chính mình. Nếu hồ sơ người khác có chỗ sai, hãy báo bí thư chi bộ.',
  'correction.own': 'Đồng chí không tự duyệt đề nghị sửa hồ sơ của chính mình. Hãy để cán bộ tổ chức hoặc cấp trên duyệt.',
  'correction.not-registrar': 'Việc duyệt sửa hồ sơ do bí thư chi bộ hoặc cán bộ tổ chức thực hiện.',
  'correction.decided': 'Đề nghị này đã được trả lời. Nếu còn chỗ sai, hãy gửi đề nghị mới.',
  'correction.needs-reason': 'Khi không đồng ý sửa, hãy ghi lý do để đồng chí đề nghị được biết.',
}
