import type { ListName } from './names.ts'

/** A list as people know it, and who stands in it. */
export const listWords: Readonly<Record<ListName, Readonly<{ title: string; sentence: string }>>> = {
  PROBATION_ENDING: { title: 'Sắp hết thời gian dự bị', sentence: 'Đảng viên dự bị đủ 12 tháng trong 60 ngày tới, hoặc đã đủ và còn trong 30 ngày làm việc để chi bộ xét công nhận.' },
  RECOGNITION_OVERDUE: { title: 'Quá hạn xét công nhận chính thức', sentence: 'Đảng viên dự bị đã quá 30 ngày làm việc kể từ khi đủ 12 tháng mà chưa được xét công nhận.' },
  IN_TRANSIT: { title: 'Đang chuyển sinh hoạt', sentence: 'Đã làm thủ tục chuyển đi, nơi đến chưa tiếp nhận; ngày ghi là ngày bắt đầu chuyển.' },
  BADGE_NEXT_ROUND: { title: 'Đủ năm nhận Huy hiệu Đảng đợt tới', sentence: 'Đảng viên chính thức đủ 30, 35, 40… 95 năm tuổi Đảng tính đến đợt trao gần nhất (3/2, 19/5, 2/9, 7/11).' },
  CELL_BELOW_THREE: { title: 'Chi bộ dưới 3 đảng viên chính thức', sentence: 'Đảng viên của những chi bộ không còn đủ 3 đảng viên chính thức; cần bổ sung hoặc ghép.' },
  NO_CONTACT: { title: 'Chưa có cách liên hệ', sentence: 'Chưa có số điện thoại lẫn địa chỉ thư điện tử.' },
  EXEMPT: { title: 'Được miễn công tác, sinh hoạt', sentence: 'Đang được chi bộ cho miễn công tác và sinh hoạt đảng.' },
  AWAY_OR_HERE: { title: 'Sinh hoạt tạm thời', sentence: 'Đang sinh hoạt tạm thời nơi khác, hoặc từ nơi khác đến sinh hoạt tạm thời.' },
  BIRTHDAY_80: { title: 'Sinh nhật trong tháng, từ 80 tuổi', sentence: 'Đảng viên từ 80 tuổi trở lên có sinh nhật trong tháng này.' },
  INCOMPLETE: { title: 'Hồ sơ chưa đủ', sentence: 'Còn thiếu mục của thẻ tóm tắt: ngày sinh, giới tính, số CCCD, số thẻ, ngày vào Đảng, ngày chính thức hoặc điện thoại.' },
  CONCURRENT_SECRETARY: { title: 'Bí thư chi bộ kiêm nhiệm', sentence: 'Bí thư chi bộ đang kiêm chức vụ khác ở khu phố, cơ quan hoặc đoàn thể.' },
}
