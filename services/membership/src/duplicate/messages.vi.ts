import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'
import { fieldNames } from './words.vi.ts'

const listed = (of: unknown): unknown[] => (Array.isArray(of) ? of : [])

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'duplicate.not-keeper': 'Danh sách hồ sơ nghi trùng dành cho bí thư, phó bí thư chi bộ và cán bộ tổ chức. Hãy đề nghị các đồng chí đó.',
  'duplicate.own': 'Không ai tự xử lý hồ sơ nghi trùng của chính mình. Hãy để cán bộ tổ chức khác xem.',
  'duplicate.same': 'Hai mã hồ sơ phải khác nhau. Hãy chọn lại hồ sơ thứ hai.',
  'merge.not-officer': 'Chỉ cán bộ tổ chức quản lý cả hai chi bộ được nhập hai hồ sơ làm một. Hãy chuyển cho cán bộ tổ chức.',
  'merge.undecided': ({ fields }) => `Hai hồ sơ khác nhau ở: ${listed(fields).map((field) => fieldNames[String(field)] ?? String(field)).join(', ')}. Hãy chọn giá trị giữ lại cho từng mục (fields).`,
  'merge.admission-open': 'Hồ sơ sẽ bỏ đang trong quy trình kết nạp. Hãy kết thúc quy trình đó trước, hoặc chọn giữ hồ sơ này.',
  'merge.transfer-open': ({ name }) => `Hồ sơ của ${String(name)} đang có việc chuyển sinh hoạt hoặc đang sinh hoạt tạm thời. Hãy kết thúc hoặc rút việc chuyển đó, hoặc giữ lại hồ sơ này, rồi nhập hai hồ sơ.`,
  'merge.undone': 'Lần nhập hồ sơ này đã được hoàn tác. Hãy mở lại hai hồ sơ để xem.',
  'merge.too-late-to-undo': 'Chỉ hoàn tác được trong 24 giờ sau khi nhập. Hãy tạo lại hồ sơ thứ hai từ hồ sơ giấy.',
  'merge.changed-since': ({ names }) => `Hồ sơ đã thay đổi sau khi nhập: ${listed(names).join(', ')}. Không hoàn tác được nữa; hãy sửa từng mục hoặc tạo lại hồ sơ thứ hai.`,
  'merge.choice': ({ field }) => `Mục ${fieldNames[String(field)] ?? String(field)} phải chọn một trong hai hồ sơ đang nhập.`,
}
