import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'rollup.not-yours': 'Việc tổng hợp do cấp ủy mở đợt đánh giá thực hiện.',
  'rollup.not-begun': 'Đợt đánh giá chưa chốt danh sách nên chưa có gì để tổng hợp.',
  'rollup.not-published': 'Kết quả xếp loại của chi bộ đồng chí chưa được thông báo. Đồng chí xem được bảng tổng hợp này sau khi có thông báo; hãy hỏi bí thư chi bộ ngày thông báo.',
  'rollup.none': 'Chưa có bảng tổng hợp nào của tổ chức này trong năm. Hãy chạy tổng hợp trước.',
}
