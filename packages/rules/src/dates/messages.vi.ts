/** Words for dates as party documents write them. */
export const messages = {
  longDate: (day: string, month: string, year: number) => `ngày ${day} tháng ${month} năm ${year}`,
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  meetingDay: {
    DAY_3: (date: string) => `Họp đúng ngày 3 hằng tháng: ${date}.`,
    FIRST_WEEK: (date: string) => `Ngày 3 là ngày nghỉ, họp trong tuần đầu của tháng: ${date}.`,
    NO_WORKING_DAY: (date: string) => `Cả tuần đầu của tháng là ngày nghỉ, tạm giữ ngày ${date}; cấp ủy chọn ngày khác nếu cần.`,
  },
  unknownYear: (year: number) => `Chưa có lịch nghỉ lễ, Tết của năm ${year}; chỉ trừ thứ Bảy và Chủ nhật.`,
  holidays: {
    NEW_YEAR: 'Tết Dương lịch',
    TET: 'Tết Nguyên đán',
    HUNG_KINGS: 'Giỗ Tổ Hùng Vương',
    REUNIFICATION: 'Ngày Chiến thắng 30/4',
    LABOUR: 'Ngày Quốc tế Lao động 1/5',
    NATIONAL: 'Quốc khánh 2/9',
    SWAPPED: 'Nghỉ hoán đổi',
  },
} as const
