import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

/** Said wherever a class is decided whose demands nobody has stated. */
export const ofOpenDemands = ({ demands }: Readonly<Record<string, unknown>>) => `Mức này còn điều kiện chưa có dữ liệu: ${Array.isArray(demands) ? demands.join('; ') : ''}. Hãy ghi nhận khi chấm điểm (facts) rồi quyết định, hoặc ghi lý do (reason).`

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'sheet.not-yours': 'Bảng xếp loại chỉ dành cho chi ủy và cấp có thẩm quyền quyết định. Đồng chí xem được hồ sơ của chính mình.',
  'sheet.not-leader': 'Việc này do bí thư hoặc phó bí thư chi bộ làm.',
  'sheet.not-decider': 'Việc này do cấp ủy cấp trên trực tiếp của chi bộ làm.',
  'sheet.not-open': 'Bảng xếp loại đã gửi lên cấp trên. Muốn sửa, hãy đề nghị cấp trên trả lại.',
  'sheet.not-submitted': 'Chi bộ chưa gửi bảng xếp loại lên, hoặc bảng đã được quyết định xong.',
  'sheet.incomplete': ({ count }) => `Còn ${String(count)} đảng viên chưa có mức đề nghị. Hãy đề nghị đủ rồi gửi lên.`,
  'sheet.forms-missing': ({ count }) => `Còn thiếu ${String(count)} mẫu (missing). Mỗi dòng có đường dẫn tới nơi viết; mẫu viết tay thì bí thư ghi nhận ở mục bản giấy.`,
  'sheet.no-ballot': 'Đợt này bắt buộc bỏ phiếu, mà chi bộ chưa có kết quả kiểm phiếu. Hãy nhập kết quả kiểm phiếu rồi gửi lên.',
  'sheet.counts-differ': 'Kết quả kiểm phiếu chưa khớp giữa hai người kiểm phiếu. Hãy đối chiếu lại rồi gửi lên.',
  'sheet.still-voting': 'Cuộc bỏ phiếu điện tử chưa đóng. Hãy đóng, chờ kiểm phiếu xong rồi gửi lên.',
  'sheet.not-appraised': ({ count }) => `Đợt này bắt buộc thẩm định, mà còn ${String(count)} đồng chí chưa được thẩm định. Hãy thẩm định (appraisals) rồi quyết định.`,
  'sheet.not-decided': 'Chưa quyết định xong mức của mọi đảng viên, nên chưa thông báo được. Hãy quyết định nốt (decisions) rồi thông báo.',
  'sheet.published': 'Kết quả của chi bộ này đã được thông báo.',
  'sheet.busy': 'Nhiều người đang cùng sửa bảng này. Hãy thử lại sau ít giây.',
  'record.unknown': 'Không có hồ sơ của đảng viên này trong đợt đánh giá.',
  'record.stale': 'Mức của đảng viên này vừa được người khác sửa. Hãy xem bản mới rồi sửa lại.',
  'record.own': 'Không ai được chấm, trả lại hoặc quyết định xếp loại của chính mình, hay của người mình đang làm thay. Hãy để đồng chí khác trong cấp ủy thực hiện.',
  'record.not-rated': 'Đảng viên này thuộc diện không xếp loại trong năm.',
  'record.reconsidered': 'Mức này đã được đồng chí khác xem xét lại theo đề nghị của đảng viên, nên người quyết định trước đó không sửa lại. Hãy để đồng chí khác trong cấp ủy cấp trên thực hiện.',
  'record.above-collective': ({ source }) => `Người đứng đầu không xếp cao hơn mức của tập thể mình phụ trách (${String(source)}). Hãy chọn mức không cao hơn mức của tập thể đó (collective), hoặc ghi lý do (reason).`,
  'record.open-demands': ofOpenDemands,
  'record.reason-needed': 'Mức quyết định khác với mức đang có: phải ghi lý do.',
}
