import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './access.ts'

const states: Readonly<Record<string, string>> = { REQUESTED: 'mới đề nghị', REVIEWED: 'đã được duyệt', LETTER_ISSUED: 'đã có giấy giới thiệu', SENT: 'đang chuyển', RECEIVED: 'đã được tiếp nhận', RETURNED: 'đã trở về', REFUSED: 'đã bị từ chối', WITHDRAWN: 'đã rút', EXPIRED: 'đã quá hạn' }

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'transfer.not-keeper': 'Việc chuyển sinh hoạt do bí thư, phó bí thư chi bộ nơi đi hoặc cán bộ tổ chức đề nghị. Hãy trao đổi với các đồng chí đó.',
  'transfer.not-reviewer': 'Việc duyệt và cấp giấy giới thiệu do cấp ủy cấp trên hoặc cán bộ tổ chức thực hiện.',
  'transfer.not-receiver': 'Việc này do bí thư, phó bí thư chi bộ nơi đến hoặc cán bộ tổ chức phụ trách nơi đến thực hiện.',
  'transfer.own': 'Không ai tự chuyển sinh hoạt cho chính mình, hoặc cho người mình đang làm thay. Hãy để người khác có thẩm quyền thực hiện.',
  'transfer.not-on-roster': 'Đồng chí này không còn trong danh sách đảng viên, nên không chuyển sinh hoạt được. Hãy xem lại tình trạng trong hồ sơ.',
  'transfer.dates': 'Chuyển tạm thời cần ngày trở về (until) sau ngày đi (on); chuyển chính thức thì để trống ngày trở về.',
  'transfer.destination': 'Hãy ghi đúng một nơi đến: chọn chi bộ (toOrgId), hoặc ghi tên nơi đến (toName).',
  'transfer.destination-unknown': 'Không thấy chi bộ nơi đến trong phạm vi của đồng chí. Hãy ghi tên nơi đến (toName) để cấp trên chọn khi duyệt.',
  'transfer.destination-open': ({ name }) => `Đề nghị mới ghi tên nơi đến là “${String(name)}”. Hãy chọn chi bộ (toOrgId), hoặc xác nhận đó là nơi ngoài hệ thống (outside).`,
  'transfer.same-cell': 'Nơi đến trùng với chi bộ đang sinh hoạt. Hãy chọn nơi đến khác.',
  'transfer.lent': 'Đồng chí này đang sinh hoạt tạm thời nơi khác. Hãy ghi nhận trở về trước, hoặc chuyển sinh hoạt chính thức.',
  'transfer.running': 'Đồng chí này đang có một đề nghị chuyển sinh hoạt chưa xong. Hãy hoàn tất hoặc rút đề nghị đó trước.',
  'transfer.not-open': ({ state }) => `Không làm được bước này vì việc chuyển sinh hoạt ${states[String(state)] ?? 'đã sang bước khác'}. Hãy tải lại trang.`,
  'transfer.needs-reason': 'Hãy ghi lý do (reason) để nơi đề nghị và người chuyển được biết.',
  'transfer.too-early': ({ on }) => `Giấy ghi ngày chuyển là ${formatDate(String(on))}. Hãy chuyển từ ngày đó, hoặc rút và đề nghị lại.`,
  'transfer.later-change': ({ on }) => `Hồ sơ đã ghi một thay đổi từ ngày ${formatDate(String(on))}, sau hôm nay. Hãy thực hiện từ ngày đó.`,
  'transfer.expired': ({ dueOn }) => `Đã quá hạn tiếp nhận (${formatDate(String(dueOn))}), nên đồng chí này vẫn thuộc chi bộ nơi đi. Hãy đề nghị nơi đi lập đề nghị chuyển sinh hoạt mới.`,
  'transfer.member-gone': 'Đồng chí này không còn trong danh sách đảng viên, nên không chuyển hoặc tiếp nhận được. Hãy đề nghị nơi đi rút việc chuyển này.',
  'transfer.cell-gone': 'Chi bộ này không còn hoạt động. Hãy rút đề nghị và chọn nơi đến khác.',
  'transfer.letter-lapsed': ({ presentBy }) => `Giấy giới thiệu đã hết hạn xuất trình (${formatDate(String(presentBy))}). Hãy cấp lại giấy giới thiệu rồi giao cho đảng viên.`,
  'transfer.number-taken': ({ no }) => `Số ${String(no)} đã dùng cho một giấy giới thiệu khác trong năm. Hãy xem lại số trên giấy (no), hoặc để trống để hệ thống cấp số tiếp theo.`,
  'transfer.no-letter': 'Chưa có giấy giới thiệu. Hãy cấp giấy giới thiệu trước.',
  'transfer.busy': 'Nhiều người đang cùng xử lý việc chuyển sinh hoạt này. Hãy thử lại sau ít giây.',
}
