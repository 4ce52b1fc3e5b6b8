import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

const kinds: Readonly<Record<string, string>> = { MOVE: 'Chuyển tổ chức', MERGE: 'Sáp nhập', SPLIT: 'Chia tách', DISSOLVE: 'Giải thể' }
const fields: Readonly<Record<string, string>> = {
  targetId: 'tổ chức đích (targetId): chuyển thì nêu cấp trên mới; sáp nhập thì nêu tổ chức nhận hoặc tổ chức mới (into), chỉ một trong hai; giải thể thì khác tổ chức bị giải thể; chia tách thì không nêu',
  into: 'tổ chức mới (into): sáp nhập cần đúng một, chia tách cần ít nhất một, chuyển và giải thể không có',
  orgIds: 'các tổ chức (orgIds): chia tách cần đúng một, sáp nhập cần ít nhất hai kể cả tổ chức nhận',
}
const some = (names: unknown) => (Array.isArray(names) ? names.slice(0, 5).map(String).join(', ') + (names.length > 5 ? '…' : '') : '')
const day = (value: unknown) => formatDate(String(value))

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'reorganisation.incomplete': ({ kind, field }) => `${kinds[String(kind)] ?? 'Việc sắp xếp'}: hãy xem lại ${fields[String(field)] ?? String(field)}.`,
  'reorganisation.other-kinds': 'Chỉ sáp nhập các tổ chức cùng loại (orgIds, targetId, into): chi bộ với chi bộ, đảng bộ với đảng bộ cùng loại. Hãy chọn lại, hoặc giải thể rồi chuyển.',
  'reorganisation.gone': ({ name }) => `${String(name)} (orgIds, targetId) không còn trong cây tổ chức. Hãy lập lại với tổ chức đã nhận bàn giao.`,
  'reorganisation.not-below': ({ name }) => `Chỉ chia tổ chức trực thuộc (childIds) của ${String(name)}, mỗi tổ chức về một nơi. Hãy chọn lại.`,
  'reorganisation.cycle': ({ name }) => `${String(name)} không thể nằm dưới chính mình hoặc dưới tổ chức không còn. Hãy chọn tổ chức đích (targetId) khác.`,
  'reorganisation.nothing': ({ names }) => `${some(names)} đã trực thuộc tổ chức đích (targetId) rồi. Hãy bỏ khỏi danh sách (orgIds).`,
  'reorganisation.too-early': ({ day: earliest, name }) => `Ngày áp dụng (on) sớm nhất là ${day(earliest)}, vì ${String(name)} thay đổi lần cuối từ ngày đó. Hãy chọn ngày không sớm hơn.`,
  'reorganisation.not-empty': ({ names }) => `Còn tổ chức trực thuộc: ${some(names)}. Hãy nêu tổ chức nhận (targetId), hoặc chuyển các tổ chức đó trước.`,
  'reorganisation.members-left': ({ count, targetId }) => `Còn ${String(count)} đảng viên chưa có nơi sinh hoạt. Hãy nêu chi bộ nhận (targetId)${targetId === undefined ? '' : ', vì tổ chức đã chọn không trực tiếp có đảng viên'}.`,
  'reorganisation.member-elsewhere': ({ id }) => `Đảng viên ${String(id)} (memberIds) không thuộc tổ chức được chia. Hãy bỏ khỏi danh sách.`,
  'reorganisation.member-changed-later': ({ names, day: last }) => `Sau ngày áp dụng (on) đã có thay đổi sinh hoạt đảng của: ${some(names)}. Hãy chọn ngày từ ${day(last)}.`,
  'reorganisation.too-large': ({ most }) => `Một lần sắp xếp chỉ chuyển được nhiều nhất ${String(most)} tổ chức hoặc đảng viên. Hãy chia danh sách (orgIds) thành nhiều lần.`,
  'reorganisation.busy': 'Đang có một lần sắp xếp tổ chức khác được thực hiện. Hãy thử lại sau vài phút.',
  'reorganisation.not-applied': 'Lần sắp xếp này không hoàn tác được: đã hoàn tác, đã hủy, đang thực hiện hoặc không thực hiện được. Hãy mở lại để xem trạng thái.',
  'reorganisation.too-late-to-undo': 'Đã quá 24 giờ từ khi áp dụng nên không hoàn tác được. Hãy lập một lần sắp xếp mới theo quyết định của cấp có thẩm quyền.',
  'reorganisation.changed-since': ({ names, count }) => `Không hoàn tác được vì từ đó đã có ${String(count)} thay đổi: ${some(names)}. Hãy lập một lần sắp xếp mới.`,
  'reorganisation.tree-moved-on': 'Cây tổ chức đã thay đổi từ lúc xem trước. Hãy xem trước lại (dryRun) rồi gửi phiên bản mới (treeVersion).',
}

/** What membership cannot know before a reorganisation: other services hold it. */
export const unknowns = [
  'Buổi sinh hoạt đang soạn, đã mời hoặc đang họp, nghị quyết và nhiệm vụ dở dang của các chi bộ (phân hệ sinh hoạt giữ).',
  'Đợt đánh giá đang mở, bản kiểm điểm chưa nộp và phiếu chưa kiểm (phân hệ đánh giá giữ); đợt đã mở giữ nguyên danh sách đã chốt.',
  'Thư, tin nhắn đang chờ gửi (phân hệ thông báo giữ).',
]

/** What an office should look at before it says yes. */
export const warnings = {
  endings: (many: number, lastDay: string) => `${many} chức vụ kết thúc ngày ${formatDate(lastDay)} cùng tổ chức không còn: cần quyết định nhân sự của tổ chức nhận.`,
  sameName: (name: string) => `Có hai tổ chức cùng tên “${name}” dưới một cấp trên: nên đặt lại tên.`,
  retroactive: (on: string) => `Ngày áp dụng ${formatDate(on)} đã qua: danh sách từ ngày đó được tính lại theo tổ chức mới; cuộc họp và phiếu đã chốt giữ nguyên.`,
  leftBehind: (names: readonly string[]) => `Chuyển chi bộ nhưng còn giữ chức vụ ở chi bộ cũ: ${some(names)}. Hãy thôi giao chức vụ nếu cần.`,
  bases: (many: number) => `Cơ sở tính tỷ lệ đánh giá của ${many} tổ chức thay đổi.`,
}
