import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'residence.not-keeper': 'Việc này do bí thư, phó bí thư chi bộ hoặc cán bộ tổ chức phụ trách thực hiện.',
  'residence.not-neighbour': 'Nhận xét do bí thư, phó bí thư chi bộ nơi cư trú ghi.',
  'residence.own': 'Không ai tự nhận xét về mình, hoặc về người mình đang làm thay. Hãy để đồng chí khác trong chi ủy nơi cư trú ghi.',
  'residence.one-question': 'Hãy hỏi theo một trong hai: chi bộ nơi cư trú (orgId), hoặc một đảng viên (memberId).',
  'residence.cell-unknown': 'Không thấy chi bộ nơi cư trú (residenceOrgId) trong phạm vi của đồng chí. Hãy đề nghị cán bộ tổ chức phụ trách cả hai nơi ghi.',
  'residence.same-cell': 'Nơi cư trú trùng với chi bộ đang sinh hoạt, nên không cần ghi.',
  'residence.not-on-roster': 'Đồng chí này không còn trong danh sách đảng viên.',
  'residence.standing': 'Đồng chí này đang có nơi cư trú đã ghi. Hãy kết thúc nơi cũ trước khi ghi nơi mới.',
  'residence.ended': ({ to }) => `Mối liên hệ này đã kết thúc ngày ${formatDate(String(to))}.`,
  'residence.dates': 'Ngày cuối (to) không được trước ngày bắt đầu cư trú (from).',
  'residence.exempt': 'Đồng chí này được miễn nhận xét định kỳ. Chỉ nhận xét khi chi bộ nơi công tác yêu cầu; khi đó hãy đánh dấu “theo yêu cầu” (onDemand).',
  'residence.not-there': ({ year }) => `Năm ${String(year)} đồng chí này không cư trú tại địa bàn, hoặc năm đó chưa tới. Hãy kiểm tra lại năm (year).`,
}
