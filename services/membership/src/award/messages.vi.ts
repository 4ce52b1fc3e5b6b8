import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

const list = (values: unknown) => (Array.isArray(values) ? values.map(String).join(', ') : '')
const dayMonth = (monthDay: string) => `${Number(monthDay.slice(3))}/${Number(monthDay.slice(0, 2))}`

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'award.own': 'Không ai tự ghi khen thưởng cho chính mình, hoặc cho người mình đang làm thay. Hãy để đồng chí khác ghi.',
  'award.not-keeper': 'Khen thưởng do bí thư, phó bí thư chi bộ, cấp ủy cấp trên hoặc cán bộ tổ chức ghi. Hãy đề nghị các đồng chí đó.',
  'award.not-above': 'Huy hiệu Đảng do cấp trên xét tặng và ghi. Hãy gửi đề nghị lên cấp trên.',
  'award.not-member': 'Chỉ ghi cho đảng viên; Huy hiệu Đảng chỉ dành cho đảng viên chính thức. Hãy xem lại tình trạng trong hồ sơ.',
  'award.future': 'Ngày khen thưởng (on) không được sau hôm nay. Hãy ghi khi đã có quyết định.',
  'award.evidence-unknown': ({ uploadId }) => `Không có tệp ${String(uploadId)} (evidence). Hãy tải tệp lên trước rồi ghi khen thưởng.`,
  'badge.not-a-badge': ({ years }) => `Không có Huy hiệu cho số năm này (years). Các mốc: ${list(years)} năm.`,
  'badge.not-a-round': ({ rounds }) => `Ngày này (round) không phải đợt trao Huy hiệu. Các đợt trong năm: ${Array.isArray(rounds) ? rounds.map((one) => dayMonth(String(one))).join(', ') : ''}.`,
  'badge.age-unknown': 'Hồ sơ chưa có ngày vào Đảng (admittedOn) nên chưa tính được tuổi đảng. Hãy bổ sung ngày vào Đảng.',
  'badge.too-early': ({ day }) => `Chưa đủ tuổi đảng: sớm nhất là ngày ${typeof day === 'string' ? formatDate(day) : ''}. Nếu tặng sớm cho đảng viên bệnh nặng, hãy chọn tặng sớm (early).`,
  'badge.given': 'Đồng chí này đã có Huy hiệu của số năm đó. Hãy xem lại phần khen thưởng trong hồ sơ.',
}
