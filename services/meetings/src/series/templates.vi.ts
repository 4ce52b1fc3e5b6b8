import type { SectorType } from '@nen-nep/contracts'
import type { StandingItem } from '../meeting/schema.ts'

/** Minutes that a template gives its standing items: 90 for a regular meeting (guidance 12-HD/BTCTW), with 20 for discussion (An Phú asks 15 to 30). */
export const templateMinutes: Readonly<Record<StandingItem, number>> = { OPENING: 5, REVIEW_TASKS: 10, CURRENT_AFFAIRS: 10, HO_CHI_MINH: 10, LAST_MONTH: 12, NEXT_MONTH: 12, DISCUSSION: 20, THEME: 30, CONCLUSION: 6, SELF_SCORE: 3, READ_BACK: 2 }

/** What a body of each sector treats besides, so that content fits the kind of organisation (practice, rows 8 and 85); less about professional work (row 89). */
export const sectorItems: Readonly<Record<SectorType, string>> = {
  KHU_PHO: 'Tình hình nhân dân, an ninh trật tự và vệ sinh ở khu phố',
  CHUNG_CU: 'Tình hình cư dân, an toàn và nếp sống chung cư',
  CO_QUAN: 'Lãnh đạo nhiệm vụ chính trị, cải cách hành chính của cơ quan',
  SU_NGHIEP: 'Lãnh đạo nhiệm vụ chính trị và chất lượng phục vụ của đơn vị',
  DN: 'Lãnh đạo sản xuất, kinh doanh và chăm lo người lao động',
  TRUONG_HOC: 'Lãnh đạo việc dạy và học, nền nếp nhà trường',
  LLVT: 'Lãnh đạo nhiệm vụ sẵn sàng, kỷ luật của đơn vị',
  PHUONG: 'Tình hình phát triển kinh tế – xã hội của phường',
}

/** Questions that help a chair draw people out (practice, rows 13 and 19). */
export const prompts: Readonly<Partial<Record<StandingItem, readonly string[]>>> = {
  REVIEW_TASKS: ['Việc nào chưa xong, vì sao, cần chi bộ giúp gì?', 'Việc nào nên gia hạn, việc nào nên giao lại?'],
  CURRENT_AFFAIRS: ['Nội dung này liên quan gì đến chi bộ ta?', 'Nhân dân, quần chúng đang quan tâm điều gì?'],
  HO_CHI_MINH: ['Tháng qua đồng chí đã làm theo được việc gì cụ thể?', 'Gương nào trong chi bộ đáng biểu dương?'],
  LAST_MONTH: ['Nghị quyết tháng trước đạt đến đâu so với chỉ tiêu?', 'Điểm nào chưa đạt là do chi ủy, do đảng viên hay do điều kiện?'],
  NEXT_MONTH: ['Một đến ba việc trọng tâm tháng tới là gì?', 'Ai làm, xong ngày nào?'],
  DISCUSSION: ['Mời đồng chí chưa phát biểu nêu ý kiến.', 'Có ý kiến nào khác không? Vì sao?'],
  THEME: ['Chi bộ ta đang ở đâu so với yêu cầu của chuyên đề?', 'Mỗi đồng chí tự liên hệ điều gì?'],
  CONCLUSION: ['Kết luận có rõ việc, rõ người, rõ hạn không?'],
}

/** What a chair makes sure of before and while chairing (practice, row 35). */
export const checklist: readonly string[] = [
  'Chi ủy đã họp thống nhất nội dung, phân công người chuẩn bị.',
  'Thông báo thời gian, địa điểm, nội dung cho đảng viên và cấp ủy viên phụ trách.',
  'Tài liệu đến tay đảng viên trước ít nhất 1 ngày.',
  'Chọn 1–3 vấn đề trọng tâm, có câu hỏi gợi ý cho từng mục.',
  'Mời người ít phát biểu; tóm tắt trước khi chuyển mục.',
  'Kết luận rõ việc, rõ người, rõ hạn; đọc lại biên bản.',
]
