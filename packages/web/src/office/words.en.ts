import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const officeWords: Same<typeof vi.officeWords> = {
  choose: 'Organisation',
  notYours: 'This page is for those who hold a position in a party organisation. If you need something here, please tell the secretary of your cell.',
  secrecy: 'I confirm: this is no state secret',
  more: 'Show more',
  all: (count) => `Show all ${count}`,
  search: 'Find a name (typing without accents works)',
  noneFound: 'There is no such name.',
  back: 'Back',
  cancel: 'Cancel',
  typeName: 'Type at least two letters of the name, for example “hoa”.',
  chosen: (name) => `Chosen: ${name}`,
  another: 'Choose somebody else',
  searching: 'Searching…',
  fix: 'Fill in every field with a * and send again.',
  writing: 'The server is writing the file, please wait a moment…',
  download: 'Download the file',
  ready: 'The file is ready. The link works for 15 minutes.',
  expired: 'The file has expired. Please make it again.',
  year: 'Year',
  month: 'Month',
  loadMore: 'Load more',
}
