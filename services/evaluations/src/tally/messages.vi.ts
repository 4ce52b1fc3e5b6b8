import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const refusalMessages: Messages<Parameters<typeof refuse>[0]> = {
  'tally.not-teller': 'Kết quả kiểm phiếu do người kiểm phiếu đã được ghi trong hội nghị, hoặc do chi ủy nhập.',
  'tally.sums': 'Các con số trong biên bản kiểm phiếu chưa khớp nhau. Hãy xem từng chỗ rồi sửa.',
  'tally.third-teller': 'Đã có hai người kiểm phiếu nhập kết quả. Hãy để chính hai đồng chí đó đối chiếu và sửa.',
  'tally.member-twice': 'Có đảng viên được ghi hai lần trong biên bản kiểm phiếu.',
  'tally.agreed': 'Hai biên bản kiểm phiếu đã khớp, không sửa được nữa.',
  'conference.heads': 'Số có mặt không thể lớn hơn số được triệu tập.',
  'conference.report-first': 'Kiểm điểm tập thể trước, cá nhân sau: chi bộ chưa nộp báo cáo kiểm điểm tập thể (mẫu 01). Hãy viết và nộp theo đường dẫn kèm theo (missing) rồi ghi hội nghị.',
  'conference.contests-open': ({ count }) => `Còn ${String(count)} số liệu đảng viên đề nghị xem lại mà chi bộ chưa trả lời (open). Hãy trả lời theo đường dẫn kèm theo rồi ghi hội nghị.`,
  'conference.own-tellers': 'Người kiểm phiếu phải là đảng viên trong danh sách của chi bộ.',
}

export const messages = {
  waiting: 'Mới có một người kiểm phiếu nhập kết quả. Cần người thứ hai nhập độc lập.',
  differ: 'Hai người kiểm phiếu ghi khác nhau. Hãy đối chiếu lại phiếu và nhập lại cho khớp.',
  sealed: 'Kết quả phiếu giấy được giữ kín đến khi cuộc bỏ phiếu điện tử đóng và đếm xong.',
  oneHand: 'Cả hai biên bản do cùng một người nhập vào máy; hãy để người kiểm phiếu soát lại.',
} as const
