import type { Role } from '@nen-nep/contracts'
import { formatDate } from '@nen-nep/rules/dates/format'
import { roleNames } from '@nen-nep/rules/roles/words.vi'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'stand-in.not-yours': 'Việc làm thay do chính người giữ chức vụ, cấp ủy cấp trên, hoặc cán bộ tổ chức phụ trách giao.',
  'stand-in.never': 'Quyền quản trị không giao cho người khác làm thay. Hãy giao chức vụ có thời hạn.',
  'stand-in.dates': 'Thời gian làm thay phải từ hôm nay trở đi, và ngày cuối không trước ngày đầu hay sau ngày đã giao.',
  'stand-in.too-long': ({ days }) => `Làm thay nhiều nhất ${String(days)} ngày. Nếu lâu hơn, hãy giao chức vụ cho người khác.`,
  'stand-in.no-holder': 'Vào ngày bắt đầu, không có ai (hoặc không phải người được nêu) giữ chức vụ này để làm thay.',
  'stand-in.which-holder': 'Có nhiều người giữ chức vụ này. Hãy nêu rõ làm thay cho ai.',
  'stand-in.self': 'Không ai làm thay chính mình.',
  'stand-in.to-oneself': 'Không ai tự giao cho mình, hoặc cho người mình đang làm thay, làm thay người khác. Hãy đề nghị cấp trên giao.',
  'stand-in.overlap': 'Đồng chí này đã được giao làm thay trong thời gian nêu trên.',
  'stand-in.none': 'Đồng chí này không đang làm thay chức vụ đó.',
}

type Standing = Readonly<{ name: string; role: Role; organisation: string; to: string }>
/** What a stand-in sees on every page. */
export const banner = ({ name, role, organisation, to }: Standing) => `Đồng chí đang làm thay ${name} (${roleNames[role]}, ${organisation}), đến hết ngày ${formatDate(to)}.`
