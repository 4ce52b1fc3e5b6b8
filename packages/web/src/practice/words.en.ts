import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const outside = 'This is no part of the practice. Leave the practice to open the real page.'
export const todo = 'Send invitations and agenda to the members (in practice no letter is sent).'
export const agenda: Same<typeof vi.agenda> = ['News, documents from above', 'What was done last month', 'Discuss and decide this month’s work', 'Pass the resolution, end']

export const score: Same<typeof vi.score> = {
  present: { label: 'Share of members present', why: 'Taken from the roll-call.' },
  speakers: { label: 'Members who spoke', why: 'Taken from the turns; four give all points.' },
  prepared: { label: 'Contents sent ahead', why: '' },
  critique: { label: 'Self-criticism and criticism', why: '' },
  onTime: { label: 'Held on the day set', why: '' },
}

export const minutesOf: typeof vi.minutesOf = ({ cell, venue, present, owed, chair, taker, turns, conclusions, votes }) => [
  'MINUTES (PRACTICE)', `Meeting of ${cell}, at ${venue}.`, `Present: ${present} of ${owed} members owed. Chair: ${chair}. Minute-taker: ${taker}.`,
  ...turns.map(({ name, gist }) => `${name} spoke${gist === undefined ? '.' : `: ${gist}`}`),
  ...conclusions.map((text) => `Conclusion: ${text}`),
  ...votes.map(({ motion, yes, base }) => `Vote on “${motion}”: ${yes}/${base} for.`),
].join('\n')

export const ballot: Same<typeof vi.ballot> = {
  title: (year) => `Rating of members for ${year} (practice)`,
  base: 'Shares are of the ballots returned.',
  note: 'A ballot of practice: the other ten are set, yours is added.',
  progress: (cast, of) => `${cast} of ${of} members have voted.`,
  promises: ['This is a ballot of practice: it does not leave this device and counts nowhere.', 'With a real ballot, voters and ballots are kept apart; the whole promise stands on the ballot itself.'],
  twice: 'You have cast this ballot already; everybody votes once.',
  receipt: 'PRACTICE',
}
