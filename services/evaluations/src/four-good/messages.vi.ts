import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'four-good.not-yours': 'Việc đánh giá “4 tốt” do bí thư, phó bí thư chi bộ tự đánh giá và cấp ủy cấp trên xem xét.',
  'four-good.no-sheet': 'Bộ quy định của đợt này không có danh mục “4 tốt” (fourGood). Hãy ban hành bộ quy định có danh mục đó.',
  'four-good.entry': ({ codes }) => `Danh mục “4 tốt” không có nội dung ${String(codes)}, hoặc nội dung đó chỉ nhận đạt (true), không đạt (false). Hãy sửa ở trường “entered”.`,
  'four-good.looked-at': 'Cấp trên đã xem xét “4 tốt” của chi bộ, chi bộ không tự sửa nữa. Hãy đề nghị cấp trên xem lại.',
}
