import type { Messages } from '@nen-nep/service-kit'
import type { refuse as ofLetters } from './letter/render.ts'
import type { refuse as ofMessages } from './message/rules.ts'
import type { refuse as ofHolders } from './position/rules.ts'
import type { refuse as ofReceipts } from './receipt/use-cases.ts'
import type { refuse as ofRecipientLists } from './recipient-list/rules.ts'
import type { refuse as ofRules } from './rule/rules.ts'
import type { refuse as ofSettings } from './setting/use-cases.ts'

type Code = Parameters<typeof ofMessages>[0] | Parameters<typeof ofLetters>[0] | Parameters<typeof ofHolders>[0] | Parameters<typeof ofReceipts>[0] | Parameters<typeof ofRecipientLists>[0] | Parameters<typeof ofRules>[0] | Parameters<typeof ofSettings>[0]

/** What this service refuses, in words for the person who meets it. */
export const messages: Messages<Code> = {
  'message.not-yours': 'Chỉ bí thư, phó bí thư của tổ chức này hoặc cấp trên trực tiếp theo dõi được xem thư đã gửi.',
  'message.on-its-way': 'Thư này đang được gửi hoặc chỉ là thư thử, chưa thể gửi lại. Hãy xem lại trạng thái sau ít phút.',
  'message.no-address': 'Đảng viên này chưa có địa chỉ thư điện tử dùng được. Hãy sửa địa chỉ trong hồ sơ rồi gửi lại, hoặc gọi điện.',
  'message.too-often': ({ most }) => `Thư này đã gửi ${String(most)} lần. Hãy gọi điện cho đồng chí nhận thư.`,
  'template.unknown': 'Không có mẫu thư này.',
  'template.unknown-placeholder': ({ unknown, known }) => `Mẫu thư có chỗ trống không ai điền được: ${String(unknown)}. Chỉ dùng: ${String(known)}.`,
  'template.not-leader': 'Chỉ người giữ chức vụ trong tổ chức đảng được xem mẫu thư.',
  'template.subject-not-neutral': ({ unfit }) => `Tiêu đề thư hiện trên màn hình khóa nên không được dùng ${String(unfit)}. Hãy bỏ khỏi trường subject, chỉ dùng {meeting}, {month}, {year}.`,
  'template.not-yours': 'Chỉ bí thư, phó bí thư của tổ chức, cán bộ phụ trách hoặc quản trị được sửa mẫu thư.',
  'receipt.not-asked': 'Thông báo này không cần xác nhận đã đọc.',
  'receipt.not-addressed': 'Thông báo này không gửi cho đồng chí, nên đồng chí không cần xác nhận. Người được gửi tự xác nhận trong mục Thông báo của mình.',
  'receipt.not-yours': 'Chỉ bí thư, phó bí thư của tổ chức gửi văn bản hoặc cấp trên trực tiếp theo dõi được xem ai chưa đọc.',
  'recipient-list.not-yours': 'Danh sách người nhận do bí thư, phó bí thư, cán bộ tổ chức của tổ chức này hoặc cấp trên lập. Hãy đề nghị các đồng chí đó.',
  'recipient-list.empty': 'Danh sách chưa có điều kiện nào (conditions). Hãy chọn ít nhất một điều kiện.',
  'recipient-list.named': ({ name }) => `Đã có danh sách tên “${String(name)}” (name). Hãy đặt tên khác, hoặc bỏ danh sách cũ trước.`,
  'recipient-list.full': ({ most }) => `Tổ chức đã lưu ${String(most)} danh sách. Hãy bỏ bớt danh sách không dùng rồi lưu lại.`,
  'rule.not-allowed': 'Chỉ bí thư, phó bí thư của tổ chức, cán bộ phụ trách hoặc quản trị được đặt quy tắc nhắc việc.',
  'rule.about-unknown': 'Không có loại việc này để nhắc.',
  'rule.not-fitting': ({ parties }) => `Quy tắc nhắc không hợp lệ ở trường reminders: người nhận "to" phải là một trong ${String(parties)}; nhắc họp chỉ đặt trước ngày họp; báo cấp trên chỉ đặt sau hạn. Hãy sửa "days" hoặc "to" rồi lưu lại.`,
  'rule.twice': 'Có hai quy tắc trùng ngày và người nhận trong trường reminders, hoặc báo cấp trên quá một lần. Hãy bỏ bớt một quy tắc.',
  'holders.not-yours': 'Thư mời sử dụng do bí thư, phó bí thư, cán bộ tổ chức của tổ chức này hoặc cấp trên gửi. Hãy đề nghị các đồng chí đó.',
  'mode.not-allowed': 'Chỉ bí thư của tổ chức, cán bộ phụ trách hoặc quản trị được đặt chế độ gửi thư.',
}
