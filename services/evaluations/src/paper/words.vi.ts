import type { Subject } from '@nen-nep/rules/rating/index'

/** What a paper's file is called, by its kind. */
export const files = { BALLOT_PROTOCOL: 'bien-ban-kiem-phieu.docx', PROTOCOL: 'bien-ban-kiem-phieu-giay.docx', PROPOSALS: 'danh-sach-de-nghi-xep-loai.docx', SUMMARY: 'bang-tong-hop-xep-loai.docx', REVIEW: 'ban-kiem-diem.docx', REPORT: 'bao-cao-kiem-diem-tap-the.docx' } as const

/** What the papers of a year say around their figures. */
export const words = {
  sign: '(ký, ghi rõ họ tên)',
  subjects: { HEAD: 'Bí thư', DEPUTY: 'Phó bí thư', MEMBER: 'Đảng viên', COLLECTIVE: 'Tập thể' } satisfies Readonly<Record<Subject, string>>,
  protocol: {
    kind: 'Biên bản kiểm phiếu',
    held: (day: string) => `Hội nghị bỏ phiếu ${day}.`,
    heads: ['TT', 'Nội dung', 'Số phiếu', 'Kết quả'],
    receipts: (count: number) => `Mã nhận phiếu đã đếm (${count}): ai bỏ phiếu điện tử tìm thấy mã của mình ở đây thì phiếu đã có trong hòm khi đếm. Mã không cho biết phiếu chọn gì.`,
    teller: 'NGƯỜI KIỂM PHIẾU',
    chair: 'CHỦ TRÌ HỘI NGHỊ',
  },
  proposals: {
    kind: 'Danh sách',
    subject: (year: number) => `Đề nghị xếp loại chất lượng đảng viên năm ${year}`,
    heads: ['TT', 'Họ và tên', 'Chức vụ', 'Tự nhận mức', 'Điểm', 'Kết quả bỏ phiếu', 'Mức đề nghị'],
    unrated: 'Không xếp loại',
    none: '',
    counts: (name: string, count: number, of: number) => `${name}: ${count}/${of}.`,
    base: 'Kết quả bỏ phiếu',
    signer: ['T/M CHI BỘ', 'BÍ THƯ'],
  },
  summary: {
    kind: 'Bảng tổng hợp',
    subject: (year: number) => `Kết quả xếp loại chất lượng đảng viên năm ${year}`,
    heads: ['TT', 'Tổ chức', 'Tổng số', 'Xuất sắc', 'Tốt', 'Hoàn thành', 'Không hoàn thành', 'Không xếp loại', 'Chi bộ còn thiếu'],
    total: 'Cộng',
    missing: 'Chi bộ chưa có kết quả',
    asOf: (day: string, revision: number) => `Số liệu đến ${day}, bản tổng hợp số ${revision}.`,
    digest: (digest: string) => `Mã kiểm chứng: ${digest}`,
    signer: ['T/M CẤP ỦY', 'BÍ THƯ'],
  },
} as const
