import type { Broken, ThresholdRule } from './rules.ts'

const sentences: Readonly<Record<ThresholdRule, (have: number, number: number) => string>> = {
  TOO_FEW_OFFICIAL: (have, number) => `Chi bộ không đủ ${number} đảng viên chính thức (hiện có ${have}): không biểu quyết được; cấp trên bổ sung đảng viên hoặc sáp nhập chi bộ (Điều lệ Đảng, Điều 21).`,
  COMMITTEE_DUE: (have, number) => `Chi bộ có ${have} đảng viên chính thức, từ ${number} trở lên mà chưa có chi ủy: cần bầu chi ủy, rồi bầu bí thư, phó bí thư trong số chi ủy viên (Điều lệ Đảng, Điều 24).`,
  ORGANISATION_DUE: (have, number) => `Chi bộ cơ sở có ${have} đảng viên, từ ${number} trở lên: đủ điều kiện lập đảng bộ cơ sở có các chi bộ trực thuộc (Điều lệ Đảng, Điều 21).`,
  CELL_DUE: (have, number) => `Đảng bộ cơ sở có ${have} đảng viên, dưới ${number}: theo quy định lập chi bộ cơ sở (Điều lệ Đảng, Điều 21).`,
  COMMITTEE_TOO_LARGE: (have, number) => `Chi ủy có ${have} đồng chí, quá ${number} (Quy định 29-QĐ/TW năm 2016; chưa đối chiếu lại với Quy định 208-QĐ/TW).`,
}

/** What a threshold that is not kept means for an organisation, and what to do. */
export const sentenceOf = ({ rule, have, number }: Broken) => sentences[rule](have, number)
