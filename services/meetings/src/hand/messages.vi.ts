import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'hand.not-here': 'Chỉ đảng viên dự cuộc họp này đăng ký phát biểu. Hãy báo chủ trì nếu đồng chí là khách mời.',
}
