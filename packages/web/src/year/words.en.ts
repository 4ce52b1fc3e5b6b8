import { counted } from '../formats.en.ts'
import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const grades: typeof vi.grades = { EXCELLENT: 'Excellent', GOOD: 'Good', COMPLETED: 'Completed', NOT_COMPLETED: 'Not completed', NOT_RATED: 'Not rated' }
export const fullGrades: typeof vi.fullGrades = { EXCELLENT: 'Tasks completed excellently', GOOD: 'Tasks completed well', COMPLETED: 'Tasks completed', NOT_COMPLETED: 'Tasks not completed', NOT_RATED: 'Not rated' }
export const stepNames: typeof vi.stepNames = { reviews: 'Self-reviews handed in', opinions: 'Opinions of others', conferences: 'Conferences of cells', proposals: 'Proposed classes', decisions: 'Decisions', closing: 'End' }

export const shared: Same<typeof vi.shared> = {
  title: (year) => `Review and rating of ${year}`,
  back: 'Back',
  backToYear: 'Back to the review of the year',
  backToCell: 'Back to the cell',
  help: 'Do you need help with this page?',
  fix: (count) => (count === 1 ? 'There is 1 thing to correct' : `There are ${count} things to correct`),
  seeNew: 'Show what is new',
  reason: 'Reason',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  onDevice: 'Kept on this device, waiting to be sent.',
  none: 'None yet',
  points: (score) => counted(score, 'point'),
  of: (some, all) => `${some}/${all}`,
  word: 'Download the Word file',
  writing: 'Making the Word file…',
  wordReady: 'The file is ready.',
  open: 'Open the file',
  posts: { HEAD: 'Secretary', DEPUTY: 'Deputy secretary', MEMBER: 'Member', COLLECTIVE: 'Collective' },
  conflict: {
    title: 'Another device has just saved something else',
    current: 'In the system now',
    yours: 'Yours, on this device',
    keepTheirs: 'Keep what is there',
    keepMine: 'Use mine',
  },
}
