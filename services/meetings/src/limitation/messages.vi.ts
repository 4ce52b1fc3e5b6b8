import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'limitation.of-person': 'Nội dung đang nói về một người. Hạn chế ở đây chỉ của chi bộ hoặc chi ủy; điều liên quan đến một người nằm trong bản kiểm điểm của chính người đó. Hãy viết lại, không nêu tên.',
  'limitation.unknown-tag': ({ tag }) => `Không có biểu hiện “${String(tag)}” trong danh mục còn hiệu lực. Hãy chọn từ danh mục.`,
  'limitation.owner-not-here': 'Người phụ trách khắc phục không thuộc danh sách chi bộ. Hãy chọn một đảng viên của chi bộ.',
  'limitation.due-in-past': 'Thời hạn khắc phục đã qua. Hãy chọn ngày từ hôm nay trở đi.',
  'limitation.no-evidence': 'Chưa có minh chứng. Hãy tải lên ít nhất một minh chứng rồi kết thúc.',
  'limitation.not-passed': 'Biểu quyết được nêu không có hoặc không thông qua. Hãy chọn biểu quyết đã thông qua của cuộc họp.',
  'limitation.other-cell': 'Cuộc họp được nêu không phải của chi bộ này. Hãy chọn lại.',
  'limitation.own': 'Người phụ trách khắc phục không tự công nhận kết quả của mình. Hãy để chi bộ biểu quyết hoặc đồng chí khác chủ trì công nhận.',
  'limitation.closed': 'Hạn chế này đã khắc phục xong. Nếu tái diễn, hãy mở lại kèm lý do.',
  'limitation.open': 'Hạn chế này đang còn mở nên không cần mở lại.',
}
