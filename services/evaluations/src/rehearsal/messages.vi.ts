import { messages as ratings } from '@nen-nep/rules/rating/messages.vi'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'
import type { Tally } from './schema.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'rehearsal.one-form': 'Chọn một: bộ quy định đã ban hành ở “rulePackId”, hoặc bộ chưa ban hành ở “pack” hoặc “file”.',
  'rehearsal.not-begun': 'Đợt đánh giá của năm này chưa chốt danh sách nên chưa có hồ sơ để chạy thử. Hãy chọn năm khác ở trường “year”.',
  'rehearsal.other-body': 'Bộ quy định này của tổ chức khác, không áp dụng cho tổ chức ở trường “orgId”.',
  'rehearsal.running': ({ done, cells }) => `Đang chạy thử: đã xong ${String(done)}/${String(cells)} chi bộ. Hãy xem lại sau ít phút.`,
  'rehearsal.over': 'Danh sách từng người của lần chạy thử này đã hết hạn lưu. Hãy chạy thử lại.',
}

const isClass = (name: string): name is keyof typeof ratings.classes => name in ratings.classes
const named = (name: string) => (isClass(name) ? ratings.classes[name] : name)
const moved = ([move, count]: [string, number]) => {
  const [was = '', would = ''] = move.split('>')
  return `${count} từ ${named(was)} sang ${named(would)}`
}

/** What a rehearsal came to, in a sentence. */
export function told({ scored, changed, unscored, notComparable, moves }: Tally): string {
  const parts = changed === 0 ? 'không ai đổi mức đề nghị' : `${changed} đồng chí đổi mức đề nghị: ${Object.entries(moves).map(moved).join('; ')}`
  const left = [...(unscored > 0 ? [`${unscored} đồng chí chưa có điểm nên không so được`] : []), ...(notComparable > 0 ? [`${notComparable} đồng chí có điểm không chuyển được sang bảng mới`] : [])]
  return `Trong ${scored} đồng chí đã chấm điểm, ${parts}.${left.length > 0 ? ` Còn ${left.join('; ')}.` : ''}`
}
