/** What a chair should mend before the meeting. */
export const noticeWords = {
  overrun: (agenda: number, planned: number, over: number) => `Các mục chương trình cộng lại ${agenda} phút, quá ${over} phút so với ${planned} phút của cuộc họp. Hãy bớt mục, bớt phút hoặc kéo dài cuộc họp.`,
  focal: (focal: number, most: number) => `Có ${focal} vấn đề trọng tâm. Hãy chọn từ 1 đến ${most} vấn đề để bàn cho sâu.`,
}
