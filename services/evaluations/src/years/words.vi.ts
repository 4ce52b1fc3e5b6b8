/** What a row of years shows to those who decide. */
export const words = {
  TWICE_NOT_COMPLETED: (from: number, to: number) => `Hai năm liền (${from}, ${to}) không hoàn thành nhiệm vụ.`,
  JUMP: (from: number, to: number) => `Mức thay đổi từ hai bậc trở lên giữa năm ${from} và năm ${to}: nên xem lại căn cứ.`,
  FIVE_EXCELLENT: 'Năm năm liền hoàn thành xuất sắc nhiệm vụ: xem xét khen thưởng.',
} as const
