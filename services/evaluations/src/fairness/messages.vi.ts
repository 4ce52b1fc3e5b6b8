import { LEAST_GROUP, SMALL } from '@nen-nep/rules/fairness/index'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './people.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'people.not-frozen': 'Đợt đánh giá của năm này chưa chốt danh sách nên chưa có gì để xem. Hãy mở đợt đánh giá trước.',
  'people.too-wide': ({ cells, most }) => `Tổ chức này có ${String(cells)} chi bộ, nhiều hơn ${String(most)}. Hãy xem từng tổ chức cấp dưới ở trường “orgId”.`,
}

const names: Readonly<Record<string, string>> = {
  [SMALL]: `Các nhóm dưới ${LEAST_GROUP} người hoặc chưa rõ`,
  HEAD: 'Bí thư', DEPUTY: 'Phó bí thư', ORDINARY: 'Đảng viên không giữ chức vụ',
  LEADER: 'Bí thư, phó bí thư', MEMBER: 'Đảng viên khác',
  OFFICIAL: 'Đảng viên chính thức', PROBATIONARY: 'Đảng viên dự bị',
  MALE: 'Nam', FEMALE: 'Nữ',
}
const ends: Readonly<Record<string, string>> = { age: 'tuổi đời', partyAge: 'tuổi đảng' }
/** A group as people read it. */
export function nameOfGroup(respect: string, key: string): string {
  const band = /^(UNDER|FROM)_(\d+)$/.exec(key)
  if (band) return `${ends[respect] ?? ''} ${band[1] === 'UNDER' ? 'dưới' : 'từ'} ${band[2] ?? ''}`.replace(/^./, (first) => first.toUpperCase())
  return names[key] ?? key
}
/** The respects themselves. */
export const respectNames: Readonly<Record<string, string>> = { body: 'Theo tổ chức', post: 'Theo chức vụ', leading: 'Lãnh đạo và đảng viên', status: 'Theo diện đảng viên', partyAge: 'Theo tuổi đảng', age: 'Theo tuổi đời', sex: 'Theo giới tính' }
