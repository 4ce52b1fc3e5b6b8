export const words = {
  title: 'Nhật ký',
  lead: 'Mọi lần ghi và mọi lần xem số liệu được che đều ở đây, mỗi dòng khóa với dòng trước. Không ai sửa hay xóa được mà không bị phát hiện.',
  service: 'Phần nào',
  services: { membership: 'Tổ chức, đảng viên', meetings: 'Sinh hoạt chi bộ', evaluations: 'Đánh giá năm', notifications: 'Thư và thông báo' },
  from: 'Từ ngày',
  to: 'Đến ngày',
  dayHint: 'Để trống là không giới hạn.',
  show: 'Xem nhật ký',
  verify: 'Kiểm tra nhật ký',
  verifying: 'Đang đi dọc từng dòng nhật ký…',
  whole: 'Nguyên vẹn',
  allWhole: 'Nhật ký nguyên vẹn: không dòng nào bị sửa, xóa, đảo hay cắt bớt.',
  broken: (seq: number, what: string) => `Hỏng ở dòng số ${seq}: ${what}`,
  brokenTitle: 'Nhật ký không còn nguyên vẹn. Đồng chí báo ngay cấp trên và giữ nguyên máy chủ.',
  whats: { edited: 'bị sửa', missing: 'bị xóa', swapped: 'bị đảo chỗ', truncated: 'bị cắt bớt' },
  columns: { seq: 'Dòng', at: 'Lúc', by: 'Ai', act: 'Việc', org: 'Tổ chức', changes: 'Đã thay đổi gì' },
  none: 'Không có dòng nào trong khoảng này.',
  seq: (seq: number) => `Dòng ${seq}`,
  onBehalf: (name: string) => `làm thay ${name}`,
  machine: 'Hệ thống',
  first: 'Quản trị ban đầu',
  changes: 'Đã thay đổi gì',
  hidden: 'Nội dung thay đổi không hiện với người quản trị.',
  nothing: '(trống)',
  machines: 'Cả việc do hệ thống tự làm',
  order: 'Theo thứ tự ghi, cũ trước. Thu hẹp ngày để xem nhanh hơn.',
}

const nouns: Readonly<Record<string, string>> = {
  meeting: 'Buổi họp', minutes: 'Biên bản', task: 'Nhiệm vụ', mail: 'Thư', round: 'Lần gửi thư', award: 'Khen thưởng', difference: 'Đối chiếu danh sách', recount: 'Đếm lại', opinion: 'Ý kiến', fact: 'Số liệu năm', rehearsal: 'Chạy thử quy định', topic: 'Nội dung đề nghị', paper: 'Văn bản Word', residence: 'Nơi cư trú', processing: 'Xử lý dữ liệu', 'rule-pack': 'Bộ quy định', 'roster-export': 'Lấy danh sách', 'year-paper': 'Văn bản cuối năm', 'four-good': 'Chi bộ bốn tốt', poison: 'Việc không xử lý được', resolution: 'Nghị quyết', directive: 'Chỉ đạo', document: 'Tài liệu', proposal: 'Đề xuất', limitation: 'Hạn chế', score: 'Điểm sinh hoạt', attendance: 'Điểm danh', invitation: 'Giấy mời', plan: 'Kế hoạch',
  member: 'Hồ sơ đảng viên', members: 'Đảng viên', organisation: 'Tổ chức', position: 'Chức vụ', grants: 'Quyền theo chức vụ', roster: 'Danh sách', tree: 'Cây tổ chức', transfer: 'Chuyển sinh hoạt', import: 'Nhập danh sách', reorganisation: 'Sắp xếp tổ chức', correction: 'Đề nghị sửa hồ sơ', person: 'Dữ liệu cá nhân', admission: 'Kết nạp', headcount: 'Số lượng đảng viên',
  campaign: 'Đợt đánh giá', review: 'Bản kiểm điểm', ballot: 'Cuộc bỏ phiếu', classes: 'Xếp loại', sheet: 'Bảng xếp loại', collective: 'Tập thể', rollup: 'Bảng tổng hợp', record: 'Hồ sơ đánh giá', reconsideration: 'Đề nghị xem lại', message: 'Thư', item: 'Bản ghi', audit: 'Nhật ký', cell: 'Chi bộ',
}
const verbs: Readonly<Record<string, string>> = {
  created: 'lập mới', saved: 'lưu', removed: 'xóa', opened: 'mở', started: 'bắt đầu', closed: 'kết thúc', signed: 'ký', confirmed: 'xác nhận', cancelled: 'hủy', postponed: 'hoãn', rescheduled: 'đổi lịch', changed: 'thay đổi', updated: 'sửa', admitted: 'đưa vào', merged: 'nhập', separated: 'tách', issued: 'ban hành', sent: 'gửi', amended: 'sửa', recalled: 'thu hồi', followed: 'thực hiện', extended: 'gia hạn', submitted: 'nộp', returned: 'trả lại', decided: 'quyết định', proposed: 'đề nghị', published: 'công bố', corrected: 'đính chính', scored: 'chấm điểm', answered: 'trả lời', raised: 'gửi lên', transferred: 'chuyển', requested: 'yêu cầu', accepted: 'tiếp nhận', refused: 'từ chối', planned: 'lên kế hoạch', applied: 'thực hiện', undone: 'hoàn tác', registered: 'ghi tên', founded: 'thành lập', left: 'rời đi', anchored: 'ghi mốc', reported: 'báo cáo', written: 'viết', recorded: 'ghi', reverted: 'hoàn tác', failed: 'không thực hiện được', advanced: 'sang bước mới', reminded: 'nhắc hạn', queued: 'xếp hàng gửi', parked: 'để riêng', frozen: 'chốt', finished: 'xong', settled: 'trả lời', given: 'ghi', assessed: 'đánh giá', restricted: 'hạn chế', commented: 'nhận xét', shut: 'đóng', voided: 'hủy', completed: 'hoàn thành',
}
/** What was done, from the event's name: its noun and its participle; a name without words stays as it is. */
export function actName(act: string): string {
  const [noun = '', verb = ''] = act.split('.')
  const [thing, done] = [nouns[noun], verbs[verb.split('-').at(-1) ?? '']]
  if (act === 'item.saved') return 'Lưu bản ghi'
  return thing === undefined ? act : `${thing}: ${done ?? verb}`
}
