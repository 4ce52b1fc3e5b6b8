import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'document.state-secret': ({ source }) => `Tài liệu có độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước số ${String(source)}). Hãy phát bản giấy theo chế độ bảo mật; ở đây chỉ ghi số văn bản và nơi lưu.`,
  'document.too-large': 'Tệp lớn hơn 48 MB. Hãy chia nhỏ tệp rồi gửi lại.',
  'document.unknown-item': 'Mục chương trình này không có trong cuộc họp. Hãy chọn lại mục.',
  'document.not-arrived': 'Tệp chưa tải lên xong. Hãy tải tệp lên địa chỉ đã nhận rồi xác nhận lại.',
  'document.not-for-you': 'Tài liệu họp dành cho đảng viên của chi bộ và cấp ủy quyết định về chi bộ.',
  'document.withdrawn': 'Tài liệu này đã được rút lại. Hãy thêm tài liệu mới.',
}
