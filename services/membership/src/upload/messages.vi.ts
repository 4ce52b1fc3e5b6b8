import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'upload.state-secret': ({ source }) => `Tài liệu có độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước số ${String(source)}). Hãy xử lý tài liệu theo chế độ bảo mật của cơ quan; nếu chỉ cần nhắc đến, hãy ghi số văn bản và nơi lưu, không ghi nội dung.`,
  'upload.too-large': 'Tệp lớn hơn 48 MB. Hãy chia nhỏ tệp rồi gửi lại.',
  'upload.no-position': 'Đồng chí chưa có chức trách gửi tệp. Hãy đề nghị bí thư chi bộ.',
}
