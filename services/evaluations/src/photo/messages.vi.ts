import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'photo.not-yours': 'Ảnh biên bản kiểm phiếu do bí thư, phó bí thư, thư ký hoặc người kiểm phiếu gửi. Hãy đề nghị các đồng chí đó.',
  'photo.state-secret': ({ source }) => `Tài liệu có độ mật (Mật, Tối mật, Tuyệt mật) không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước số ${String(source)}). Hãy giữ bản giấy theo chế độ bảo mật.`,
  'photo.not-counted': 'Chưa có kết quả kiểm phiếu giấy được hai người kiểm phiếu nhập khớp nhau, hoặc cuộc bỏ phiếu điện tử chưa đóng. Hãy nhập xong kết quả rồi gửi ảnh biên bản.',
  'photo.too-few-ballots': ({ least }) => `Cuộc kiểm phiếu có dưới ${String(least)} phiếu giấy nên số phiếu từng mức được giữ kín; ảnh biên bản sẽ làm lộ. Hãy giữ biên bản giấy trong hồ sơ chi bộ.`,
  'photo.closed': 'Chi bộ đã gửi lên hoặc đã được quyết định xếp loại nên không thêm, không rút ảnh biên bản nữa. Nếu cần sửa, hãy đề nghị cấp trên trả lại.',
  'photo.kind': 'Loại tệp (mediaType) không nhận được. Hãy gửi ảnh JPG, PNG, WEBP, HEIC hoặc tệp PDF.',
  'photo.too-large': 'Tệp (size) lớn hơn 20 MB. Hãy chụp ảnh nhỏ hơn hoặc quét với độ phân giải thấp hơn rồi gửi lại.',
  'photo.too-many': ({ limit }) => `Biên bản này đã có ${String(limit)} ảnh. Hãy rút ảnh thừa rồi gửi lại, hoặc ghép các trang vào một tệp PDF.`,
  'photo.not-arrived': 'Ảnh biên bản chưa tải lên xong. Hãy tải tệp lên địa chỉ đã nhận rồi xác nhận lại.',
  'photo.withdrawn': 'Ảnh này đã được rút lại. Hãy gửi ảnh mới.',
}
