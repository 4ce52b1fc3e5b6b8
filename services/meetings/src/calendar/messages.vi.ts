import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './links.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'calendar.not-yours': 'Đường liên kết lịch này của đồng chí khác. Hãy chỉ thu hồi liên kết của mình, hoặc đề nghị bí thư.',
}
