import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'discipline.own': 'Không ai ghi kỷ luật của chính mình, hoặc của người mình đang làm thay. Hãy để cấp có thẩm quyền ghi.',
  'discipline.not-handler': 'Hồ sơ kỷ luật chỉ dành cho bí thư, phó bí thư chi bộ và cấp ủy cấp trên có thẩm quyền. Hãy đề nghị các đồng chí đó.',
  'discipline.not-cells': 'Chi bộ chỉ ghi khiển trách và cảnh cáo. Hình thức này (measure) do cấp trên quyết định và ghi.',
  'discipline.not-for-status': 'Hình thức kỷ luật này (measure) không áp dụng lúc này: đảng viên dự bị chỉ khiển trách, cảnh cáo; khai trừ thì ghi thay đổi tình trạng trước.',
  'discipline.future': 'Ngày kỷ luật (on) không được sau hôm nay. Hãy ghi khi quyết định đã có hiệu lực.',
  'discipline.before-membership': ({ day }) => `Ngày kỷ luật (on) không được trước ngày kết nạp (${typeof day === 'string' ? formatDate(day) : ''}). Hãy kiểm tra lại ngày.`,
  'discipline.state-secret': ({ source }) => `Hồ sơ có độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước số ${String(source)}). Hãy xử lý theo chế độ bảo mật của cơ quan.`,
  'discipline.reason-required': ({ letters }) => `Hãy ghi lý do xem (reason, ít nhất ${String(letters)} chữ cái). Lý do được lưu vào nhật ký.`,
}
