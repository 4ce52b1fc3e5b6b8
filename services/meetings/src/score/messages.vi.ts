import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'score.bad-entry': 'Có điểm không hợp với bảng chấm. Hãy sửa các mục được nêu.',
  'score.fixed': 'Điểm tự chấm đã chốt khi kết thúc cuộc họp. Cấp trên có thể sửa khi xác nhận, có nêu lý do.',
  'score.none': 'Chi bộ chưa tự chấm điểm cuộc họp này nên chưa có gì để xác nhận. Hãy nhắc chi bộ tự chấm.',
  'score.no-band': 'Cuộc họp chưa đủ số liệu để chấm điểm. Hãy kết thúc cuộc họp trước.',
  'score.reason-needed': 'Điểm của cấp trên khác điểm chi bộ tự chấm. Hãy ghi lý do.',
  'score.own-cell': 'Không xác nhận điểm của chi bộ mình đang sinh hoạt. Hãy để đồng chí khác trong cấp ủy xác nhận.',
}
