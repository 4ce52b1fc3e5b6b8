import type { Grade } from './api/classes.ts'
import type { Step } from './api/campaigns.ts'

/** What people call the classes, as short as buttons and tables need. */
export const grades: Readonly<Record<Grade, string>> = { EXCELLENT: 'Xuất sắc', GOOD: 'Tốt', COMPLETED: 'Hoàn thành', NOT_COMPLETED: 'Không hoàn thành', NOT_RATED: 'Không xếp loại' }
/** The same as documents write them. */
export const fullGrades: Readonly<Record<Grade, string>> = { EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ', GOOD: 'Hoàn thành tốt nhiệm vụ', COMPLETED: 'Hoàn thành nhiệm vụ', NOT_COMPLETED: 'Không hoàn thành nhiệm vụ', NOT_RATED: 'Không xếp loại' }
export const stepNames: Readonly<Record<Step, string>> = { reviews: 'Nộp bản kiểm điểm', opinions: 'Lấy ý kiến các nơi', conferences: 'Hội nghị chi bộ', proposals: 'Đề nghị mức', decisions: 'Quyết định', closing: 'Kết thúc' }

/** Words that the pages of the year's end share. */
export const shared = {
  title: (year: number) => `Đánh giá, xếp loại năm ${year}`,
  back: 'Quay lại',
  backToYear: 'Quay lại trang đánh giá năm',
  backToCell: 'Quay lại chi bộ',
  help: 'Cần giúp ở trang này?',
  fix: (count: number) => `Có ${count} chỗ cần sửa`,
  seeNew: 'Xem bản mới',
  reason: 'Lý do',
  save: 'Lưu',
  saving: 'Đang lưu…',
  saved: 'Đã lưu.',
  onDevice: 'Đã lưu trên máy này, chờ gửi.',
  none: 'Chưa có',
  points: (score: number) => `${score} điểm`,
  of: (some: number, all: number) => `${some}/${all}`,
  word: 'Tải tệp Word',
  writing: 'Đang lập tệp Word…',
  wordReady: 'Tệp đã sẵn sàng.',
  open: 'Mở tệp',
  posts: { HEAD: 'Bí thư', DEPUTY: 'Phó bí thư', MEMBER: 'Đảng viên', COLLECTIVE: 'Tập thể' },
  conflict: {
    title: 'Máy khác vừa lưu bản khác',
    current: 'Bản đang có trên hệ thống',
    yours: 'Bản của đồng chí trên máy này',
    keepTheirs: 'Giữ bản đang có',
    keepMine: 'Dùng bản của tôi',
  },
}
