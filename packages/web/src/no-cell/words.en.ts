import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'This account belongs to no cell yet',
  member: 'If you are a party member, please ask the secretary of your cell to add you to the list.',
  administrator: 'You are an administrator or an officer: all your pages are under “Other work”. A new system begins with the list of members you have, as an Excel or CSV file.',
  start: 'Import the list of members',
  more: 'Open my pages',
  doable: 'What you can do',
  demo: ['To see a whole year of meetings with sample data, run ', 'npm run demo', ' on the server.'],
}
