import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'campaign.not-yours': 'Đợt đánh giá do cấp ủy của chính tổ chức đó hoặc cấp trên điều hành.',
  'campaign.organisation-unknown': 'Không tìm thấy tổ chức này, hoặc đồng chí không có quyền xem.',
  'campaign.rule-pack-unknown': ({ rulePackId }) => `Không có bộ quy định “${String(rulePackId)}”. Hãy chọn trong danh sách bộ quy định.`,
  'campaign.exists': 'Tổ chức này đã có đợt đánh giá của năm. Hãy dùng đợt đã lập.',
  'campaign.overlaps': 'Tổ chức cấp trên hoặc cấp dưới đã có đợt đánh giá của năm gồm các chi bộ này. Mỗi đảng viên chỉ ở trong một đợt.',
  'campaign.no-cells': 'Tổ chức này chưa có chi bộ nào để đánh giá. Hãy nhập cây tổ chức trước.',
  'campaign.as-of-later': ({ today }) => `Ngày chốt danh sách chưa tới. Hãy chọn ngày không muộn hơn ${formatDate(String(today))}.`,
  'campaign.deadlines': 'Hạn của các bước (deadlines) chưa đúng thứ tự: kiểm điểm, ý kiến các nơi, hội nghị chi bộ, đề nghị, quyết định, kết thúc. Hãy sửa ngày của bước được chỉ ra.',
  'campaign.not-open': 'Việc này không làm được ở bước hiện tại của đợt đánh giá.',
  'campaign.children-open': ({ count }) => `Còn ${String(count)} chi bộ chưa được quyết định xếp loại. Cấp trên chỉ kết thúc sau khi mọi chi bộ đã xong.`,
}
