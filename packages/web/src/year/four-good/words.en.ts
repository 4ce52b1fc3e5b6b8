import type { Same } from '../../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Four-good cell (chi bộ “4 tốt”)',
  hint: 'Mark each head. Figures that the system has (attendance, tasks, classes) go before what is marked here.',
  own: 'The cell’s own view',
  above: 'The superior’s view',
  none: 'Not assessed yet.',
  answers: { yes: 'Met', no: 'Not met' },
  passed: { yes: 'Met', no: 'Not met', open: 'Not enough to say' },
  whole: { yes: 'A four-good cell', no: 'Not a four-good cell', open: 'Not enough to conclude' },
  saveOwn: 'Send the cell’s view',
  saveAbove: 'Record the superior’s view',
  nothing: 'Mark at least one head.',
  closed: 'The superior has looked at it, so the cell changes nothing more.',
  law: (name) => `By: ${name}`,
  columns: { head: 'Head', own: 'Cell', above: 'Superior' },
}
