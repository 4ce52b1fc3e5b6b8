import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'check-in.not-here': 'Đồng chí không có trong danh sách dự cuộc họp này. Hãy báo người ghi biên bản.',
  'check-in.locked': 'Đồng chí đã nhập sai mã 5 lần. Hãy báo người ghi biên bản điểm danh.',
}
