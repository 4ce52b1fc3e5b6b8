import { percent } from '../exact/index.ts'
import { messages as ratings } from '../rating/messages.vi.ts'
import type { RatedClass } from '../rating/schema.ts'

/** What a look at the spread of classes says. It never names a person, nor calls anything wrong. */
export const messages = {
  note: 'Đây là số liệu mô tả để cấp ủy xem lại, không phải kết luận về ai.',
  few: (least: number) => `Có ít hơn ${least} người được xếp loại nên không nêu phân bố.`,
  apart: (least: number) => `Không nêu: đặt cạnh bảng khác sẽ lộ nhóm dưới ${least} người.`,
  flags: {
    ALL_ALIKE: (name: string, whole: number, grade: RatedClass) => `${name}: cả ${whole} đồng chí cùng mức ${ratings.classes[grade]}.`,
    FAR_FROM_ALL: (name: string, own: number, all: number) => `${name}: tỷ lệ ${ratings.classes.EXCELLENT} là ${percent(own)}, chung là ${percent(all)}.`,
    ONLY_LEADERS: (leaders: number, others: number) => `Cả ${leaders} mức ${ratings.classes.EXCELLENT} đều là bí thư, phó bí thư; trong ${others} đảng viên khác không có ai.`,
  },
} as const
