import { roleNames } from '@nen-nep/rules/roles/words.vi'

/** Names of the two files as the person saves them. */
export const fileNames = { data: 'du-lieu-ca-nhan.json', page: 'du-lieu-ca-nhan.html' }

/** What stands on the page around the data. */
export const words = {
  title: 'Dữ liệu đang giữ về đồng chí',
  lead: (day: string) => `Bản tổng hợp này được lập ngày ${day} theo đề nghị, từ bốn phần của hệ thống Nền Nếp. Tên người khác đã được che (•••).`,
  nothing: 'Không có dữ liệu.',
  yes: 'có',
  no: 'không',
  rows: (count: number) => `${count} mục`,
}

/** The four services as people know them. */
export const serviceNames: Readonly<Record<string, string>> = { membership: 'Hồ sơ đảng viên', meetings: 'Sinh hoạt chi bộ', evaluations: 'Kiểm điểm, đánh giá', notifications: 'Thư và thông báo' }

/** Kinds of rows, as headings. */
export const kindNames: Readonly<Record<string, string>> = {
  member: 'Hồ sơ', corrections: 'Đề nghị sửa hồ sơ', admissions: 'Hồ sơ kết nạp', disciplines: 'Kỷ luật', transfers: 'Chuyển sinh hoạt', residences: 'Nơi cư trú (213)', exports: 'Lần xuất dữ liệu', uploads: 'Tệp đã gửi', imports: 'Lần nhập danh sách', roster: 'Dòng trong danh sách chi bộ', directory: 'Dòng trong danh bạ tra cứu', confirmations: 'Lần xác nhận hồ sơ', merges: 'Lần nhập hồ sơ trùng', dismissals: 'Lần xem xét hồ sơ nghi trùng', grants: 'Quyền đang có', importRows: 'Dòng trong tệp đã nhập', differences: 'Lần đối chiếu', differenceRows: 'Dòng trong bản đối chiếu', rosterExports: 'Lần lấy danh sách', mappings: 'Cách gọi đã ghi nhớ', markers: 'Chỉ mục tìm kiếm',
  attendance: 'Điểm danh', turns: 'Ý kiến phát biểu', answers: 'Trả lời giấy mời', tasks: 'Nhiệm vụ được giao', assignments: 'Phân công trong nghị quyết', remedies: 'Phụ trách khắc phục hạn chế', proposals: 'Đề xuất, kiến nghị đã gửi', minutes: 'Trong biên bản', signatures: 'Chữ ký, bổ sung biên bản', presented: 'Mục trình bày', rosters: 'Danh sách các thời kỳ',
  reviews: 'Bản kiểm điểm', scores: 'Điểm theo tiêu chí', sheet: 'Dòng trong bảng xếp loại', changes: 'Thay đổi xếp loại', comments: 'Nhận xét của chi bộ', opinions: 'Ý kiến của nơi khác', contests: 'Đề nghị xem lại số liệu', reconsiderations: 'Đề nghị xem xét lại', facts: 'Số liệu trong năm', tellers: 'Kiểm phiếu', frozen: 'Danh sách khi chốt',
  contact: 'Địa chỉ liên hệ', preference: 'Lựa chọn nhận thư', messages: 'Thư đã gửi', toldHow: 'Lần hướng dẫn bắt đầu sử dụng', heard: 'Trả lời đã ghi nhận', receipts: 'Xác nhận đã đọc', refusing: 'Địa chỉ không nhận được thư', positions: 'Chức trách', reveals: 'Lần xem số điện thoại', acts: 'Việc đã làm trên hệ thống', audit: 'Ai đã xem, đã sửa hồ sơ (nhật ký)',
}

/** Fields as people read them; a field that is not here is shown by its own name. */
export const fieldNames: Readonly<Record<string, string>> = {
  name: 'Họ tên', birthDate: 'Ngày sinh', sex: 'Giới tính', citizenId: 'Số CCCD', cardNumber: 'Số thẻ đảng viên', admittedOn: 'Ngày vào Đảng', ceremonyOn: 'Ngày lễ kết nạp', otherNames: 'Tên gọi khác', dossierNumber: 'Số lý lịch đảng viên', schooling: 'Trình độ học vấn phổ thông', awards: 'Khen thưởng', history: 'Quá trình', steps: 'Các bước', officialOn: 'Ngày chính thức', phone: 'Điện thoại', email: 'Thư điện tử', concurrentPost: 'Chức vụ kiêm nhiệm', partyTitle: 'Chức vụ đảng', note: 'Ghi chú',
  status: 'Tình trạng', state: 'Trạng thái', flags: 'Ghi chú tình trạng', positions: 'Chức vụ', roles: 'Chức trách', role: 'Chức trách', cellId: 'Chi bộ (mã)', orgId: 'Tổ chức (mã)', since: 'Từ ngày', from: 'Từ', to: 'Đến', year: 'Năm', month: 'Tháng', at: 'Lúc', by: 'Người làm', reason: 'Lý do', reasonType: 'Loại lý do', title: 'Tên', text: 'Nội dung', gist: 'Ý chính', turns: 'Số lượt phát biểu', attending: 'Dự họp', dueOn: 'Hạn', done: 'Hoàn thành', inTime: 'Đúng hạn', score: 'Điểm', class: 'Xếp loại', proposed: 'Đề nghị', decided: 'Quyết định', selfClass: 'Tự xếp loại', address: 'Địa chỉ', kind: 'Loại', version: 'Lần sửa', createdBy: 'Người lập', changedBy: 'Người sửa', changedAt: 'Sửa lúc', memberId: 'Mã đảng viên', id: 'Mã', why: 'Lý do', changes: 'Nội dung sửa', was: 'Trước khi sửa', mail: 'Nhận thư', reached: 'Có thư gửi được',
  entries: 'Các lần ghi, xem', act: 'Việc', actor: 'Do', office: 'Chức trách', organisation: 'Tổ chức', standIn: 'Làm thay', fields: 'Mục', cut: 'Nhật ký dài, không ghi hết: còn thiếu từ tháng này trở về trước',
}

/** Codes as people read them, by the field they stand in; a code that is not here is shown as it is. */
export const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  actor: { SELF: 'chính đồng chí', SYSTEM: 'hệ thống', OFFICE: 'người có chức trách' },
  role: roleNames,
  act: {
    'item.saved': 'lưu', 'item.removed': 'xóa', 'member.revealed': 'xem đầy đủ số, địa chỉ', 'members.registered.v1': 'thêm vào danh sách', 'member.updated.v1': 'sửa hồ sơ', 'grants.changed.v1 member.updated.v1': 'giao, thôi chức trách',
    'correction.proposed.v1': 'đề nghị sửa hồ sơ', 'correction.decided.v1': 'trả lời đề nghị sửa hồ sơ', 'person.export-requested.v1': 'đề nghị bản tổng hợp dữ liệu', 'processing.restricted.v1': 'hạn chế, thôi hạn chế xử lý dữ liệu',
    'review.submitted.v1': 'nộp bản kiểm điểm', 'review.returned.v1': 'trả lại bản kiểm điểm',
  },
}
