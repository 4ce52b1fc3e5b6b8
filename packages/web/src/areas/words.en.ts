import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Review by areas',
  lead: 'The cell judges how it led each area of work this year: what to keep, what to mend, and how.',
  written: (some, all) => `${some} of ${all} areas written`,
  hint: 'Press the name of an area to write about it. Speak of the cell as a body and name no member. What you save stays, finished or not.',
  is: 'Written',
  isNot: 'Not written',
  strengths: 'Strengths',
  strengthsHint: 'The clearest results of the year, with figures where there are some. At most 2,000 letters.',
  limitations: 'Limitations',
  limitationsHint: 'What was not done, and why. At most 2,000 letters.',
  solutions: 'Solutions',
  solutionsHint: 'What is done about it next year, by whom, until when. At most 2,000 letters.',
  save: 'Save the review',
  saved: 'The review is saved.',
}
