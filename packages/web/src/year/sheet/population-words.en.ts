import { counted } from '../../formats.en.ts'
import type { Same } from '../../language/same.ts'
import type * as vi from './population-words.vi.ts'

export const populationWords: Same<typeof vi.populationWords> = {
  open: 'Show the frozen list',
  close: 'Close the frozen list',
  title: 'Frozen list',
  frozen: (count, date) => `${counted(count, 'member')} as the roster of ${date} had them.`,
  reviewed: (count) => `${counted(count, 'member')} under review.`,
  same: 'Nobody has come or left since.',
  late: 'Came afterwards',
  left: 'Left afterwards',
  since: (date) => `since ${date}`,
  proof: 'Digest that proves the list',
  proofHint: 'Computed anew from the roster of that day; compare it with the one noted when the year was opened.',
}
