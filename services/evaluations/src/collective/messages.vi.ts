import type { Messages } from '@nen-nep/service-kit'
import { ofOpenDemands } from '../sheet/messages.vi.ts'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'collective.not-yours': 'Bản kiểm điểm tập thể dành cho cấp ủy của tổ chức đó và cấp ủy cấp trên.',
  'collective.not-leader': 'Báo cáo kiểm điểm tập thể (mẫu 01) do bí thư, phó bí thư hoặc bộ phận giúp việc của chính tổ chức đó viết và nộp.',
  'collective.not-superior': 'Việc này do cấp ủy cấp trên của tổ chức đó làm.',
  'collective.own': 'Đồng chí đang sinh hoạt hoặc giữ chức vụ trong tập thể này, nên không quyết định mức của tập thể. Hãy để đồng chí khác ở cấp trên quyết định.',
  'collective.submitted': 'Báo cáo tập thể đã nộp. Muốn sửa, hãy đề nghị cấp trên trả lại.',
  'collective.not-submitted': 'Tập thể chưa nộp báo cáo kiểm điểm (mẫu 01).',
  'collective.empty': 'Báo cáo tập thể còn trống. Hãy viết nội dung (text) rồi nộp.',
  'collective.no-criteria': 'Bộ quy định của đợt này không có bảng tiêu chí cho tập thể.',
  'collective.points': 'Có tiêu chí không đúng trong bảng điểm (points). Hãy xem từng chỗ rồi sửa.',
  'collective.members-open': ({ count }) => `Còn ${String(count)} chi bộ bên dưới chưa quyết định xong mức của đảng viên. Mức của tập thể chỉ quyết định sau khi đã xong các đảng viên.`,
  'collective.head-above': ({ source }) => `Người đứng đầu đang ở mức cao hơn mức này của tập thể, mà người đứng đầu không xếp cao hơn tập thể mình phụ trách (${String(source)}). Hãy xem lại mức của đồng chí đó (heads), hoặc ghi lý do (reason).`,
  'collective.open-demands': ofOpenDemands,
  'collective.bodies-open': ({ count }) => `Còn ${String(count)} tập thể trực thuộc chưa được quyết định mức (open). Hãy quyết định các tập thể bên dưới trước.`,
  'collective.reason-needed': 'Mức quyết định khác với mức đang có: phải ghi lý do (reason).',
}
