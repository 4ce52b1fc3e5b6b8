import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'position.out-of-reach': 'Đồng chí không có quyền giao hoặc thôi giao chức vụ này. Hãy đề nghị cán bộ tổ chức hoặc cấp ủy cấp trên.',
  'position.self': 'Không ai tự giao chức vụ cho chính mình, hoặc cho người mình đang làm thay. Hãy đề nghị cấp trên giao.',
  'position.dates': 'Ngày cuối không được trước ngày bắt đầu giữ chức vụ. Hãy kiểm tra lại hai ngày này.',
  'position.overlap': 'Đồng chí này đã giữ chức vụ đó trong thời gian nêu trên.',
  'position.held': 'Trong thời gian này đã có người khác giữ chức vụ. Hãy kết thúc nhiệm kỳ của người đó, hoặc dùng “Bàn giao chức vụ”.',
  'position.none': 'Đồng chí này không giữ chức vụ đó vào ngày nêu trên.',
  'position.not-on-roster': 'Đồng chí này không còn trong danh sách đảng viên, nên không giao chức vụ được.',
  'position.not-official': 'Chức vụ do bầu cử chỉ giao cho đảng viên chính thức.',
  'position.last-administrator': 'Đây là người quản trị cuối cùng của tổ chức. Hãy giao quyền quản trị cho người khác trước.',
  'position.busy': 'Nhiều người đang cùng sửa chức vụ của tổ chức này. Hãy thử lại sau ít giây.',
}
