import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'evidence.state-secret': ({ source }) => `Minh chứng có độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước số ${String(source)}). Hãy giữ bản giấy theo chế độ bảo mật; ở đây chỉ ghi số văn bản và nơi lưu.`,
  'evidence.too-large': 'Tệp minh chứng (size) lớn hơn 48 MB. Hãy chia nhỏ tệp hoặc chụp ảnh nhỏ hơn rồi gửi lại.',
  'evidence.too-many': ({ limit }) => `Việc này đã có ${String(limit)} tệp minh chứng. Hãy rút tệp thừa rồi gửi lại, hoặc ghép nhiều ảnh vào một tệp PDF.`,
  'evidence.not-yours': 'Minh chứng do người được giao, người phối hợp, bí thư hoặc thư ký gửi; minh chứng đã gửi thì chính người gửi, bí thư hoặc thư ký xác nhận và rút lại. Hãy đề nghị các đồng chí đó.',
  'evidence.closed': 'Việc này đã được kết luận nên không thêm, không rút minh chứng nữa. Nếu còn việc phải làm, hãy giao nhiệm vụ mới hoặc mở lại hạn chế.',
  'evidence.not-arrived': 'Tệp minh chứng chưa tải lên xong. Hãy tải tệp lên địa chỉ đã nhận rồi xác nhận lại.',
  'evidence.withdrawn': 'Minh chứng này đã được rút lại. Hãy gửi minh chứng mới.',
  'evidence.in-use': 'Minh chứng này đã nêu trong báo cáo hoặc khi công nhận nên không rút lại được. Hãy gửi thêm minh chứng mới.',
  'evidence.unknown': ({ uploadId }) => `Không có minh chứng ${String(uploadId)} (evidence) của việc này. Hãy gửi tệp minh chứng và xác nhận đã tải lên, rồi gửi lại.`,
}
