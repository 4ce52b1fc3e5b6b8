import { listMeetings, type Status } from '../api/meetings.ts'
import { getSitting, type Vote } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { civilOf, dateText } from '../time.ts'
import { words } from './words.vi.ts'

const begun: readonly Status[] = ['IN_SESSION', 'CLOSED', 'SIGNED', 'CONFIRMED']
/** How many meetings back a cell looks for the vote by which it accepted a remedy. */
const LAST = 6

/** A vote that passed: `value` is its meeting and its number there, from nought. */
export type Passed = Readonly<{ value: string; name: string }>
const passedIn = (id: string, startsAt: string, votes: readonly Vote[]): Passed[] => votes.flatMap(({ motion, passed, for: yes, base }, number) => (passed ? [{ value: `${id} ${number}`, name: words.voteName(dateText(startsAt), motion, yes, base) }] : []))

/** The votes that passed in a cell's last meetings, the latest first; in the first three months also of the year before. */
export async function passedVotes(cellId: string): Promise<Passed[]> {
  const { year, month } = civilOf(Date.now())
  const lists = await Promise.all((month <= 3 ? [year - 1, year] : [year]).map((one) => asMe((token) => listMeetings(token, cellId, one))))
  const held = lists.flatMap(({ items }) => items).filter(({ status }) => begun.includes(status)).toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1)).slice(0, LAST)
  const sittings = await Promise.all(held.map(({ id }) => asMe((token) => getSitting(token, id))))
  return sittings.flatMap(({ id, startsAt, votes = [] }) => passedIn(id, startsAt, votes))
}

/** The vote that a choice means. */
export function voteOf(value: string): Readonly<{ meetingId: string; vote: number }> {
  const [meetingId = '', number = '0'] = value.split(' ')
  return { meetingId, vote: Number(number) }
}
