import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Guests and superiors at the meeting',
  add: 'Add a person',
  kind: 'Here as',
  kindHint: 'An overseer is whom the level above made answer for the cell. Every visitor stands in the minutes.',
  kinds: { OVERSEER: 'Overseer from the committee', GUEST: 'Guest', UNIT_HEAD: 'Head of the unit', OBSERVER: 'Observer' },
  name: 'Full name *',
  nameHint: 'The whole name, for example “Trần Văn Bình”.',
  duty: 'Post (optional)',
  dutyHint: 'Example: “Member of the ward committee”.',
  missing: 'Enter the full name.',
  remove: 'Remove the name',
  label: (name) => `Guest: ${name}`,
}
