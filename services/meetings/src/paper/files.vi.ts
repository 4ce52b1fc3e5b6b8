/** What a paper's file is called, by its kind. */
export const files = { MINUTES: 'bien-ban.docx', MINUTES_EXTRACT: 'trich-bien-ban.docx', ATTENDANCE: 'diem-danh.docx', AGENDA: 'chuong-trinh.docx', INVITATION: 'giay-moi.docx', RESOLUTION: 'van-ban.docx', RESOLUTION_EXTRACT: 'trich-van-ban.docx', SAMPLE: 'xem-thu.docx' } as const
