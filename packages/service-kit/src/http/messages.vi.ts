import type { refuseAudit as fromAudit } from '../audit/queries.ts'
import type { Messages } from '../refusal.ts'
import type { refuse as fromStore } from '../store/aggregate.ts'
import type { refuse as fromPapers } from '../paper-wording.ts'
import type { refuse as fromBody } from './strict-json.ts'
import type { refuse as fromEdge } from './edge.ts'
import type { refuse as fromSecrecy } from '../secrecy.ts'
import { secrecyAsks } from '../secrecy.vi.ts'

type Code = Parameters<typeof fromStore>[0] | Parameters<typeof fromBody>[0] | Parameters<typeof fromEdge>[0] | Parameters<typeof fromAudit>[0] | Parameters<typeof fromSecrecy>[0] | Parameters<typeof fromPapers>[0]

/** What the kit itself refuses, in words for the person who meets it. */
export const messages: Messages<Code> = {
  'version.stale': 'Nội dung này vừa được người khác sửa. Hãy xem bản mới rồi sửa lại.',
  'key.reused': 'Khóa chống gửi trùng (Idempotency-Key) đã dùng cho một nội dung khác. Hãy gửi lại với khóa mới.',
  'item.missing': 'Không tìm thấy nội dung này, hoặc đồng chí không có quyền xem.',
  'body.too-large': 'Nội dung gửi lên quá lớn (tối đa 256 KB). Tệp phải được tải lên kho tệp, không gửi trong nội dung.',
  'body.not-utf8': 'Nội dung gửi lên không phải chữ Unicode (UTF-8) hợp lệ.',
  'body.not-json': 'Nội dung gửi lên không phải JSON hợp lệ.',
  'body.too-deep': 'Nội dung gửi lên lồng nhau quá sâu (tối đa 32 lớp).',
  'body.duplicate-key': ({ key }) => `Trường “${String(key)}” có hai lần trong nội dung gửi lên.`,
  'body.forbidden-key': ({ key }) => `Tên trường “${String(key)}” không được phép.`,
  'body.bad-number': ({ key }) => `Số ở trường “${String(key)}” quá lớn hoặc không hợp lệ.`,
  'body.wrong-type': 'Nội dung gửi lên phải có kiểu application/json.',
  'input.invalid': 'Có chỗ cần sửa trong nội dung gửi lên.',
  'key.required': 'Thiếu khóa chống gửi trùng (tiêu đề Idempotency-Key, 8–128 ký tự).',
  'version.required': 'Thiếu tiêu đề If-Match: hãy gửi kèm phiên bản (ETag) của nội dung đang sửa.',
  'version.malformed': 'Tiêu đề If-Match không đúng dạng, ví dụ đúng: "3".',
  'token.invalid': 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn. Hãy đăng nhập lại.',
  'route.unknown': 'Không có địa chỉ này.',
  'cursor.invalid': 'Vị trí trang (cursor) không hợp lệ. Hãy mở lại danh sách từ đầu.',
  'audit.not-yours': 'Nhật ký chỉ dành cho bí thư, phó bí thư của chính tổ chức này, cán bộ tổ chức và kiểm tra cấp trên.',
  'secrecy.asks': ({ words }) => secrecyAsks(Array.isArray(words) ? words.map(String) : []),
  'paper-template.unknown': 'Không có mẫu văn bản này.',
  'paper-template.not-yours': 'Chỉ bí thư, phó bí thư của tổ chức, cán bộ phụ trách hoặc quản trị được xem và sửa mẫu văn bản.',
  'paper-template.unknown-text': ({ name }) => `Văn bản này không có phần lời “${String(name)}”. Hãy tải lại trang rồi sửa lại.`,
  'paper-template.unknown-placeholder': ({ name, unknown, known }) => `Phần lời “${String(name)}” có chỗ trống không điền được: ${String(unknown)}. ${known === '' ? 'Phần này không dùng chỗ trống nào; hãy bỏ dấu { }.' : `Chỉ dùng: ${String(known)}.`}`,
  'paper-template.empty-text': ({ name }) => `Phần lời “${String(name)}” không được để trống. Hãy nhập lời, hoặc dùng lại lời sẵn có.`,
  'paper-template.sections': ({ name }) => `Phần “${String(name)}” bị thiếu, bị lặp hoặc không có trong văn bản này. Hãy chọn lại các phần (sections).`,
  'link.invalid': 'Đường liên kết không hợp lệ hoặc đã hết hạn.',
}

/** What we say when the fault is ours: a defect, or more work than we can take just now. */
export const faults = {
  defect: 'Máy chủ gặp lỗi. Nội dung chưa được lưu; hãy thử lại sau ít phút.',
  busy: 'Hệ thống đang bận. Nội dung chưa được lưu; hãy thử lại sau ít giây.',
}

/** What is wrong with one field, said from the kind of check that failed and its requirement. */
export function fieldMessage(kind: string, requirement: string): string {
  const needs = requirement
  const known: Readonly<Record<string, string>> = {
    min_length: `Cần ít nhất ${needs} ký tự hoặc mục.`,
    max_length: `Nhiều nhất ${needs} ký tự hoặc mục.`,
    min_value: `Không nhỏ hơn ${needs}.`,
    max_value: `Không lớn hơn ${needs}.`,
    integer: 'Phải là số nguyên.',
    picklist: 'Giá trị không có trong danh sách cho phép.',
    regex: 'Không đúng dạng.',
    check: 'Giá trị không có thật hoặc có ký tự không được phép.',
    iso_timestamp: 'Phải là thời điểm dạng 2026-12-03T12:00:00Z.',
    ends_with: 'Thời điểm phải theo giờ UTC, kết thúc bằng Z.',
    strict_object: 'Trường này không có trong nội dung cho phép, hoặc còn thiếu.',
    email: 'Phải là địa chỉ thư điện tử, ví dụ ten@coquan.vn.',
    string: 'Phải là chữ.',
    number: 'Phải là số.',
    boolean: 'Phải là đúng hoặc sai (true/false).',
    array: 'Phải là danh sách.',
    object: 'Còn thiếu hoặc không đúng dạng.',
  }
  return known[kind] ?? 'Giá trị không hợp lệ.'
}
