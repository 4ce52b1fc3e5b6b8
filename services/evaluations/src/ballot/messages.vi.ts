import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'ballot.not-leader': 'Việc mở, đóng và tổ chức bỏ phiếu do bí thư hoặc phó bí thư chi bộ làm.',
  'ballot.not-yours': 'Cuộc bỏ phiếu này chỉ dành cho đảng viên của chi bộ và cấp có thẩm quyền quyết định.',
  'ballot.not-elector': 'Đồng chí không có tên trong danh sách người bỏ phiếu đã chốt. Nếu thấy sai, hãy báo bí thư chi bộ.',
  'ballot.not-teller': 'Mã bỏ phiếu chỉ giao cho người kiểm phiếu đã được ghi khi mở cuộc bỏ phiếu.',
  'ballot.on-paper': 'Đồng chí đã được ghi là bỏ phiếu giấy. Mỗi người chỉ bỏ phiếu theo một cách; hãy nhận phiếu giấy ở tổ kiểm phiếu.',
  'ballot.at-kiosk': 'Đồng chí đã được ghi là bỏ phiếu ở máy chung. Hãy nhận mã ở tổ kiểm phiếu và bỏ phiếu trên máy đó.',
  'ballot.few': ({ electronic, least }) => `Chỉ có ${String(electronic)} người bỏ phiếu điện tử; cần ít nhất ${String(least)} thì phiếu mới kín. Hãy chuyển tất cả sang phiếu giấy, hoặc thêm người bỏ phiếu điện tử.`,
  'ballot.nobody': 'Chi bộ chưa có đảng viên chính thức nào có quyền bỏ phiếu. Hãy xem lại danh sách chi bộ.',
  'ballot.no-sheet': 'Chi bộ chưa có bảng xếp loại của năm. Hãy mở đợt đánh giá trước, hoặc ghi rõ từng dòng của phiếu (lines).',
  'ballot.stranger': ({ memberId }) => `Đảng viên ${String(memberId)} không có quyền bỏ phiếu ở chi bộ này. Hãy bỏ khỏi danh sách.`,
  'ballot.two-ways': ({ memberId }) => `Đảng viên ${String(memberId)} được ghi theo hai cách bỏ phiếu. Mỗi người chỉ chọn một cách.`,
  'ballot.not-exempt': ({ memberId }) => `Đảng viên ${String(memberId)} không thuộc diện miễn sinh hoạt nên vẫn tính vào danh sách bỏ phiếu.`,
  'ballot.times': 'Giờ đóng (until) phải sau giờ mở (from) và sau lúc này.',
  'ballot.line-twice': ({ id }) => `Dòng ${String(id)} có hai lần trên phiếu. Hãy bỏ bớt một dòng.`,
  'ballot.line-unknown': ({ memberId }) => `Đảng viên ${String(memberId)} trên phiếu không có trong danh sách của chi bộ.`,
  'ballot.paper-lines': 'Phiếu giấy chỉ nhập được kết quả xếp loại. Phiếu có dòng đồng ý/không đồng ý thì tất cả cùng bỏ phiếu điện tử, hoặc lập biên bản giấy riêng.',
  'ballot.tellers': 'Khi có phiếu giấy hoặc máy bỏ phiếu chung, hãy ghi ít nhất hai người kiểm phiếu (tellers) trong số đảng viên có quyền bỏ phiếu.',
  'ballot.teller-leads': ({ memberId }) => `Bí thư, phó bí thư (${String(memberId)}) mở máy bỏ phiếu chung nên không làm người kiểm phiếu (tellers). Hãy chọn đảng viên khác.`,
  'ballot.leads': 'Đồng chí đang điều hành cuộc bỏ phiếu nên không nhận mã bỏ phiếu. Hãy để người kiểm phiếu khác nhận và in mã.',
  'ballot.present': ({ least, most }) => `Số có mặt (present) phải từ ${String(least)} đến ${String(most)}.`,
  'ballot.not-open': 'Cuộc bỏ phiếu chưa mở, hoặc đã đóng.',
  'ballot.not-yet': 'Chưa đến giờ bỏ phiếu. Hãy mở lại phiếu khi đến giờ.',
  'ballot.over': 'Cuộc bỏ phiếu đã đóng. Phiếu này không được nhận.',
  'ballot.cast-already': 'Phiếu này đã được bỏ trước đó và đã nằm trong hòm. Không bỏ lại, không sửa được.',
  'ballot.marks': 'Phiếu chưa đúng mẫu: mỗi dòng (marks) chọn đúng một mức của dòng đó, hoặc để trống (null).',
  'ballot.too-many': 'Số người được đồng ý nhiều hơn số lượng cho phép. Hãy bỏ bớt.',
  'ballot.code': 'Mã bỏ phiếu không đúng. Hãy xem lại mã in trên mảnh giấy của đồng chí.',
  'ballot.busy': 'Nhiều người đang cùng bỏ phiếu. Phiếu chưa được nhận; hãy bấm lại sau ít giây.',
  'ballot.paper-first': 'Hai người kiểm phiếu chưa nhập kết quả phiếu giấy khớp nhau. Hãy nhập xong rồi đóng.',
  'ballot.paper-once': 'Trong năm, phiếu giấy của chi bộ đã dùng cho một cuộc bỏ phiếu khác, nên không cộng thêm lần nữa. Hãy chọn cách bỏ phiếu điện tử (others) cho cuộc này, hoặc lập biên bản giấy riêng.',
  'ballot.paper-counted': 'Chi bộ đã nhập kết quả kiểm phiếu giấy của lần bỏ phiếu trước. Hãy chọn cách bỏ phiếu điện tử (others) cho cuộc này.',
  'ballot.paper-over': ({ issued, paper }) => `Phát ra ${String(issued)} phiếu giấy, nhưng chỉ có ${String(paper)} người được ghi là bỏ phiếu giấy. Hãy kiểm lại trước khi đóng.`,
  'ballot.not-closed': 'Cuộc bỏ phiếu chưa kiểm xong nên chưa có biên bản. Hãy đóng rồi in.',
  'protocol.not-agreed': 'Hai biên bản kiểm phiếu chưa khớp nhau. Hãy đối chiếu, nhập lại cho khớp rồi in.',
}

/** What the product promises a voter, and what it cannot: shown with every ballot paper. */
export const promises: readonly string[] = [
  'Phiếu được niêm phong ngay khi bỏ. Trước khi đóng, không ai mở được, kể cả bí thư và người quản trị.',
  'Khi đóng, máy trộn phiếu, đếm, công bố tổng số rồi hủy chìa khóa và hòm phiếu. Sau đó không ai biết đồng chí đã chọn gì.',
  'Cho tới lúc hủy, kho lưu trữ có nối tên với một phiếu đã niêm phong. Người nắm toàn bộ máy chủ đang chạy, nếu cố ý sửa chương trình, vẫn có thể xem được.',
  'Mã nhận phiếu cho đồng chí biết phiếu của mình có trong số phiếu đã đếm. Mã không cho ai biết đồng chí chọn gì, nên không dùng để chứng minh với người khác.',
  'Nếu mọi người cùng chọn như nhau, tổng số tự nó cho biết ý kiến của từng người.',
]
