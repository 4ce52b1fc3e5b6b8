import type { Same } from '../language/same.ts'
import type * as vi from './letterhead-words.vi.ts'

export const letterhead: Same<typeof vi.letterhead> = {
  title: 'Letterhead',
  hint: 'For every Word paper of the organisation: minutes, resolutions, invitations, forms of the year. What has been issued stays as it was.',
  open: 'Change the letterhead',
  wording: 'Change the wording of papers',
  save: 'Save the letterhead',
  saved: 'Saved. Papers made from now on carry it.',
  parts: {
    superior: { name: 'Organisation above', hint: 'Left empty, the name in the tree. Example: Đảng bộ phường An Bình.' },
    body: { name: 'Issuing organisation', hint: 'Left empty, the name in the tree. Example: Chi bộ Trường Tiểu học An Bình.' },
    place: { name: 'Place', hint: 'Stands before the date; also for organisations below that name none. Example: An Bình.' },
    acting: { name: 'On whose behalf, above the signer’s post', hint: 'Left empty, as is usual for the kind of organisation. Example: T/M BAN THƯỜNG VỤ.' },
  },
}
