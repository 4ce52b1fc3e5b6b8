import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Letter templates',
  lead: 'Word the letters the way people speak where you are. What stands in braces, for example {when}, is filled in when a letter is sent. For this organisation and those below that have no wording of their own.',
  choose: 'Kind of letter',
  subject: 'Subject',
  subjectHint: 'Shown on locked screens: no names, no contents. Example: “Giấy mời {meeting} tháng {month}”.',
  text: 'Text of the letter',
  textHint: 'A line with nothing but {link} becomes a button; a line whose place stays empty is left out.',
  places: 'Places that are filled in',
  preview: 'Preview',
  save: 'Save the template',
  reset: 'Use the shipped template again',
  shipped: 'Shipped template',
  own: 'Changed here',
  inherited: 'From above',
  shown: 'What recipients will see',
  saved: 'The template is saved.',
}
