import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

const day = (value: unknown) => (typeof value === 'string' ? ` (${formatDate(value)})` : '')
const kinds: Readonly<Record<string, string>> = { citizenId: 'Số CCCD', cardNumber: 'Số thẻ đảng viên' }

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'member.not-own-sign-in': 'Chỉ chính đồng chí đó, bí thư chi bộ hoặc cán bộ tổ chức được đăng xuất khỏi mọi thiết bị.',
  'member.not-registrar': 'Đồng chí chưa được giao quản lý hồ sơ của chi bộ này. Hãy đề nghị bí thư chi bộ hoặc cán bộ tổ chức.',
  'member.cell-unknown': 'Tổ chức được chọn (cellId) không trực tiếp có đảng viên. Hãy chọn chi bộ nơi đảng viên sinh hoạt.',
  'member.position-out-of-reach': 'Đồng chí không được giao chức vụ này. Hãy thêm đảng viên trước, rồi đề nghị cấp có thẩm quyền giao chức vụ.',
  'member.born-after-admission': ({ birthDate, admittedOn }) => `Ngày vào Đảng${day(admittedOn)} phải sau ngày sinh${day(birthDate)}. Hãy kiểm tra lại hai ngày này.`,
  'member.not-revealer': 'Chỉ bí thư, phó bí thư chi bộ này và cán bộ tổ chức phụ trách được xem đầy đủ số và địa chỉ.',
  'member.reason-required': ({ letters }) => `Hãy ghi lý do xem (ít nhất ${String(letters)} chữ cái). Lý do được lưu vào nhật ký.`,
  'member.merged': ({ into }) => `Hồ sơ này đã nhập vào ${typeof into === 'string' ? `hồ sơ ${into}` : 'một hồ sơ khác'} vì là cùng một người. Hãy mở hồ sơ đó.`,
  'member.left': 'Đồng chí này đã ra khỏi Đảng hoặc đã từ trần nên danh sách từ Excel không ghi lại được. Nếu được kết nạp lại, hãy ghi thay đổi tình trạng trong hồ sơ.',
  'member.restricted': 'Việc xử lý dữ liệu của đảng viên này đang bị hạn chế, nên không cập nhật hồ sơ từ tệp. Hãy sửa từng mục trên hồ sơ khi đảng viên yêu cầu, hoặc chờ thôi hạn chế.',
  'member.identity-taken': ({ field }) => `${kinds[String(field)] ?? 'Số này'} đã thuộc về một đảng viên khác. Hãy kiểm tra lại số, hoặc tìm hồ sơ đã có.`,
  'member.number-refused': 'Chưa ghi được số CCCD hoặc số thẻ đảng viên đã nhập. Hãy đối chiếu lại với giấy tờ; nếu đúng, đề nghị cán bộ tổ chức cấp trên kiểm tra.',
  'member.too-many-numbers': 'Hôm nay đồng chí đã nhập nhiều số chưa ghi được. Hãy đề nghị cán bộ tổ chức cấp trên kiểm tra, hoặc nhập lại vào ngày mai.',
}
