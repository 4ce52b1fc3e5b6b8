import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'node.not-yours': 'Việc gửi lên cấp trên do cấp ủy của chính tổ chức đó làm.',
  'node.not-superior': 'Việc trả lại do cấp ủy cấp trên làm.',
  'node.children-open': ({ count }) => `Còn ${String(count)} nơi cấp dưới chưa xong. Cấp trên chỉ gửi lên sau khi cấp dưới đã xong.`,
  'node.collectives-open': ({ names }) => `Chưa quyết định mức xếp loại tập thể của: ${String(names)}. Hãy quyết định từng tập thể (mục Tập thể) rồi gửi lên.`,
  'node.report-missing': 'Tổ chức chưa nộp báo cáo kiểm điểm tập thể (mẫu 01). Hãy viết và nộp theo đường dẫn kèm theo (missing) rồi gửi lên.',
  'node.submitted': 'Tổ chức này đã gửi kết quả lên cấp trên.',
  'node.not-submitted': 'Tổ chức này chưa gửi kết quả lên.',
}
