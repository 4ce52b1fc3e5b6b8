import type { CertifiedFile } from '@nen-nep/rules/rollup/certified'

const lawOf = ({ id, name }: NonNullable<CertifiedFile['rules']>) => (name === undefined ? id : `${name}, ${id}`)
/** What the command that verifies a certified roll-up tells, and the sheet it writes. */
export const rolled = {
  usage: 'Cách dùng: npm run rollup -- TỆP… [--xlsx TỆP.xlsx]  (câu trả lời JSON của exportRollup)',
  unreadable: (file: string) => `${file}: không đọc được, hoặc không phải tệp tổng hợp có chứng thực.`,
  fault: (file: string, message: string) => `${file}: HỎNG. ${message}`,
  well: (file: string, { name, year, rules, revision: { revision, asOf, total, missing } }: CertifiedFile, digest: string) => `${file}: nguyên vẹn. ${name}, năm ${year}, bản ${revision}, tính đến ${asOf}: ${total.reported} trên ${total.expected} chi bộ, thiếu ${missing.length}; mã ${digest}.${rules ? ` Quy định ${lawOf(rules)}, mã ${rules.digest}.` : ''}`,
  sheet: 'Tổng hợp',
  title: ({ name, year, revision: { revision, asOf }, citation = '' }: CertifiedFile) => `TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN NĂM ${year}: ${name}. Bản ${revision}, tính đến ${asOf}. ${citation}`,
  header: ['Tổ chức', 'Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành', 'Không hoàn thành', 'Không xếp loại', 'Triệu tập', 'Có mặt', 'Phiếu phát ra', 'Phiếu hợp lệ', 'Đề nghị xuất sắc'],
  total: 'Cộng',
  missing: 'Chưa có số liệu',
  digest: ({ rules, seal, revision: { digest } }: CertifiedFile) => `Mã kiểm tra ${digest}; niêm phong ${seal}${rules ? `; quy định ${lawOf(rules)}, mã ${rules.digest}` : ''}`,
} as const
