import type { Same } from '../../language/same.ts'
import type * as vi from './words.vi.ts'

export const partWords: Same<typeof vi.partWords> = {
  back: 'Back',
  more: 'Show more',
  fix: (count) => (count === 1 ? 'There is 1 thing to correct' : `There are ${count} things to correct`),
  choose: 'Choose…',
  change: 'Choose another',
  search: 'Type the name of a cell (without accents works) or its code',
  noneFound: 'There is no such organisation. Try fewer letters.',
  manyFound: (count) => `${count} more. Type more letters to narrow it.`,
  byCode: (code) => `Use the code ${code} of the file`,
  stale: { title: 'Somebody has just changed this record', theirs: 'In the system now', mine: 'What you wrote', keepTheirs: 'Keep what is there', keepMine: 'Use mine', blank: '(empty)' },
}
