import { formatDate } from '@nen-nep/rules/dates/format'

/** What a chair still has to do before the meeting. */
export const preparationWords = {
  announce: (by: string, isLate: boolean) => (isLate ? `Cuộc họp chưa được thông báo, đã quá hạn ${formatDate(by)}. Hãy thông báo ngay.` : `Cuộc họp chưa được thông báo. Hãy thông báo trước hoặc trong ngày ${formatDate(by)}.`),
  announcedLate: (by: string) => `Cuộc họp được thông báo sau hạn ${formatDate(by)}.`,
  noDocuments: (by: string) => `Chưa có tài liệu nào. Hãy gửi tài liệu trước hoặc trong ngày ${formatDate(by)}.`,
  documentsLate: (names: readonly string[], by: string) => `Tài liệu chưa đến hoặc đến sau hạn ${formatDate(by)}: ${names.join(', ')}.`,
  noOverseer: 'Chưa mời cấp ủy viên cấp trên phụ trách chi bộ.',
  noFocal: 'Chưa chọn vấn đề trọng tâm. Hãy chọn từ 1 đến 3 vấn đề.',
  short: (planned: number, norm: number) => `Cuộc họp dự kiến ${planned} phút, ít hơn thời lượng quy định ${norm} phút.`,
}
