import { MemberStatus } from '@nen-nep/contracts'
import { formatDate } from '@nen-nep/rules/dates/format'
import { MembershipAct } from '@nen-nep/rules/membership/index'
import type { Messages } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { refuse } from './rules.ts'
import { actNames, statusNames } from './words.vi.ts'

type Details = Readonly<Record<string, unknown>>
const day = ({ day: value }: Details) => (typeof value === 'string' ? formatDate(value) : '')
const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function notOpen({ act, status }: Details): string {
  const [wanted, standing] = [v.safeParse(MembershipAct, act), v.safeParse(MemberStatus, status)]
  const [what, who] = [wanted.success ? actNames[wanted.output] : '', standing.success ? statusNames[standing.output] : '']
  return `Không thể ${what}: đồng chí này đang là ${who}, hoặc việc đó đã được ghi rồi. Hãy xem lại tình trạng hiện nay trong hồ sơ.`
}

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'status.own': 'Không ai tự quyết định tình trạng đảng viên của chính mình, hoặc của người mình đang làm thay. Hãy để cấp ủy viên khác hoặc cấp trên ghi.',
  'status.not-cells': 'Việc này do bí thư, phó bí thư chi bộ hoặc cán bộ tổ chức ghi. Hãy đề nghị các đồng chí đó.',
  'status.not-above': 'Việc này do cấp ủy cấp trên quyết định. Hãy gửi đề nghị của chi bộ lên cấp trên.',
  'status.not-open': notOpen,
  'status.no-cell': 'Chi bộ nhận đảng viên được kết nạp lại không còn hoặc không thuộc phạm vi quyết định của đồng chí. Hãy chọn ở mục chi bộ (cellId) một chi bộ đang hoạt động; các thay đổi khác không chọn chi bộ.',
  'status.by-admission': 'Đồng chí này đang có hồ sơ kết nạp. Hãy ghi bước tiếp theo trong hồ sơ kết nạp.',
  'status.future': 'Ngày có hiệu lực (on) không được sau hôm nay. Hãy ghi khi việc đã xảy ra.',
  'status.decided-after': 'Ngày quyết định (decidedOn) không được sau ngày có hiệu lực (on). Hãy kiểm tra lại hai ngày này.',
  'status.before-last': (details) => `Ngày có hiệu lực (on) không được trước thay đổi gần nhất (${day(details)}). Hãy kiểm tra lại ngày, hoặc xem lịch sử trong hồ sơ.`,
  'status.decision-missing': (details) => `${sentence(v.is(MembershipAct, details['act']) ? actNames[details['act']] : '')} cần số quyết định (decisionNo). Hãy ghi số quyết định của cấp có thẩm quyền.`,
  'status.probation-running': (details) => `Thời gian dự bị đến hết ngày ${day(details)}. Hãy công nhận chính thức từ ngày đó trở đi.`,
  'status.too-soon': (details) => `Chỉ xét kết nạp lại từ ngày ${day(details)} (đủ 36 tháng kể từ khi ra khỏi Đảng).`,
  'status.once-only': 'Mỗi người chỉ được kết nạp lại một lần. Hồ sơ này đã có một lần kết nạp lại.',
}
