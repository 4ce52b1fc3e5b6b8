import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'person.not-allowed': 'Bản tổng hợp dữ liệu cá nhân do chính đồng chí đó hoặc cán bộ tổ chức đề nghị.',
  'person.needs-reason': 'Hãy ghi lý do đề nghị xuất dữ liệu của người khác.',
  'restriction.not-officer': 'Việc hạn chế xử lý dữ liệu do cán bộ tổ chức thực hiện.',
  'restriction.own': 'Đồng chí không tự quyết định việc này cho chính mình. Hãy để cán bộ tổ chức khác thực hiện.',
  'restriction.standing': 'Dữ liệu của đồng chí này đang được hạn chế xử lý rồi.',
  'restriction.none': 'Dữ liệu của đồng chí này không bị hạn chế xử lý.',
}
