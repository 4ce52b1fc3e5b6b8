import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const roomWords: Same<typeof vi.roomWords> = {
  title: 'Work on members’ records',
  badges: 'Party badges',
  residence: 'Where members live (213)',
  import: 'Import from Excel',
  add: 'Add a person',
  transfers: 'Transfers',
  corrections: 'Corrections of records',
  own: 'Correct my own record',
  lists: 'Watch lists',
  admissions: 'Admissions',
  duplicates: 'Possible double records',
  difference: 'Compare with a file',
  headcounts: 'Head-counts',
  reorganisation: 'Reorganisation',
  backToPeople: 'Back to the members',
}
