import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'reconsideration.not-member': 'Chỉ chính đồng chí được xếp loại mới đề nghị xem xét lại mức của mình.',
  'reconsideration.not-published': 'Kết quả xếp loại chưa được thông báo. Khi có thông báo, đồng chí có thể đề nghị xem xét lại.',
  'reconsideration.not-rated': 'Đồng chí thuộc diện không xếp loại trong năm, nên không có mức để xem xét lại.',
  'reconsideration.too-late': ({ last }) => `Thời hạn đề nghị xem xét lại đã hết ngày ${formatDate(String(last))}. Đồng chí có thể phản ánh trực tiếp với cấp ủy.`,
  'reconsideration.standing': 'Đồng chí đã đề nghị xem xét lại mức của năm này; mỗi năm đề nghị một lần.',
  'reconsideration.none': 'Đồng chí này chưa đề nghị xem xét lại mức của năm.',
  'reconsideration.decided': 'Đề nghị này đã được giải quyết.',
  'reconsideration.same-decider': 'Đồng chí đã quyết định mức trước đó. Hãy để đồng chí khác trong cấp ủy cấp trên xem xét lại.',
}
