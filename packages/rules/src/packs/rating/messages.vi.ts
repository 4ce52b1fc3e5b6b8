import { messages as ofRating } from '../../rating/messages.vi.ts'

/** Conditions, caps and exceptions of the rating regulations. */
export const labels = {
  allDone: 'Hoàn thành 100% nhiệm vụ',
  allOnTime: '100% nhiệm vụ đúng tiến độ, bảo đảm chất lượng',
  exceeding: 'Ít nhất 30% nhiệm vụ vượt mức yêu cầu',
  remedied: 'Khắc phục 100% hạn chế, khuyết điểm đã chỉ ra',
  noUnitDisciplined: 'Không có đơn vị trực thuộc bị kỷ luật',
  noLeaderDisciplined: 'Không có thành viên lãnh đạo bị kỷ luật',
  unitExcellent: 'Tập thể phụ trách đạt mức hoàn thành xuất sắc',
  fewLate: 'Không quá 20% nhiệm vụ chậm tiến độ',
  disciplined: 'Bị kỷ luật trong năm đánh giá',
  degradation: 'Có kết luận về suy thoái, vi phạm những điều đảng viên không được làm hoặc trách nhiệm nêu gương',
  disunity: 'Để mất đoàn kết nội bộ',
  targets: 'Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ',
  quarter: 'Có quý không hoàn thành nhiệm vụ',
  collectiveLowHead: 'Tập thể phụ trách dưới 70 điểm, người đứng đầu chịu trách nhiệm',
  collectiveLowDeputy: 'Tập thể phụ trách dưới 70 điểm, cấp phó chịu trách nhiệm liên quan',
  twoQuarters: 'Hai quý liên tiếp không hoàn thành nhiệm vụ: xem xét thay thế',
  exempt: 'Đảng viên được miễn công tác và sinh hoạt đảng',
  suspended: 'Đảng viên bị đình chỉ sinh hoạt đảng',
  newMember: 'Đảng viên kết nạp chưa đủ 6 tháng',
  newBody: 'Tổ chức thành lập chưa đủ 6 tháng',
  sick: 'Nghỉ ốm cộng lại từ 3 tháng trở lên',
  maternity: 'Nghỉ thai sản: đánh giá theo thời gian làm việc thực tế',
  transferred: 'Chuyển sinh hoạt trong năm: cần nhận xét của chi bộ cũ nếu đã ở đó từ 6 tháng',
  suspendedFromCommittee: 'Bị đình chỉ sinh hoạt cấp ủy: vẫn đánh giá, xếp loại đảng viên',
  common: 'Nhóm tiêu chí chung',
  results: 'Nhóm tiêu chí kết quả thực hiện nhiệm vụ',
  political: 'Phẩm chất chính trị, đạo đức, trách nhiệm nêu gương',
  innovation: 'Tư duy đổi mới, dám nghĩ, dám làm',
  selfCriticism: 'Tự phê bình và phê bình, tự soi, tự sửa',
  tasks: 'Kết quả thực hiện nhiệm vụ được giao',
  collectiveCommon: 'Sáu tiêu chí chung của tập thể',
  subordinates: 'Kết quả của các tổ chức trực thuộc',
} as const

/** The articles that rules rest on, as the screen cites them. */
export const sources = {
  classes: 'Quy định 366-QĐ/TW, Điều 11',
  mandatory: 'Quy định 124-QĐ/TW, Điều 12',
  unrated: 'Quy định 124-QĐ/TW, Điều 5 khoản 2',
  exceptions: 'Hướng dẫn 21-HD/BTCTW năm 2019',
  leaders: ofRating.ofLeaders,
} as const
