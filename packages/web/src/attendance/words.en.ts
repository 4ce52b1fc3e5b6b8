import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Attendance',
  lead: 'Counts only meetings that were owed: not those before somebody joined the cell, while exempt, or while temporarily elsewhere.',
  mine: 'Yours',
  cell: 'Of the cell',
  came: (present, owed) => `${present}/${owed} meetings`,
  share: (share) => `${share} present`,
  nothing: 'No meeting was owed yet.',
  away: (excused, unexcused) => `absent: ${excused} excused, ${unexcused} unexcused`,
  silent: (meetings) => `${meetings} meetings without speaking`,
  silentHint: 'The line “without speaking” is for the secretary and the deputy only.',
  people: 'Each member',
  meetings: 'Show each meeting',
  meetingsOf: (name) => `Show each meeting of ${name}`,
  was: { present: 'present', excused: 'excused', unexcused: 'unexcused', unmarked: 'not recorded' },
  all: (present, owed) => `${present}/${owed} present`,
}
