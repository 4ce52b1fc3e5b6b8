const harm = {
  edited: 'bị sửa (hoặc chuỗi đã bị lập lại không khớp mốc)',
  missing: 'bị xóa',
  swapped: 'bị đảo chỗ',
  truncated: 'và các dòng sau đó bị cắt bỏ (mốc cho biết chuỗi đã từng dài hơn)',
} as const

/** What the command that verifies a log tells. */
export const audited = {
  usage: 'Cách dùng: npm run audit -- TỆP…  (câu trả lời JSON của listAudit và listAuditAnchors)',
  unreadable: (file: string) => `${file}: không đọc được, hoặc không phải câu trả lời của listAudit hay listAuditAnchors.`,
  part: (name: string, orgId: string, chain: string) => `${name}: tệp chỉ trích phần của ${orgId}. Hãy xuất cả chuỗi với orgId=${chain}, không kèm from, to.`,
  begins: (name: string, seq: number) => `${name}: nhật ký bắt đầu từ dòng ${seq}; các dòng trước không được kiểm.`,
  unanchored: (name: string) => `${name}: không có mốc kèm theo, nên không thấy được nếu phần cuối bị cắt.`,
  well: (name: string, entries: number) => `${name}: nguyên vẹn, ${entries} dòng.`,
  broken: (name: string, seq: number, what: keyof typeof harm) => `${name}: HỎNG tại dòng ${seq}: dòng này ${harm[what]}.`,
} as const
