import { checkCount, differencesBetween, type PaperCount } from '@nen-nep/rules/tally/index'
import { isTheirs, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { OpenContest } from '../contest/rules.ts'
import { changed } from '../sheet/lines.ts'
import { demands, missingReport } from '../sheet/required.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { leads } from '../sheet/who.ts'
import type { Sheet, TellerCount } from '../sheet/schema.ts'
import type { Conference, Counting, Recording } from './schema.ts'

export const refuse = refusals({
  'tally.not-teller': 'forbidden',
  'tally.sums': 'invalid',
  'tally.third-teller': 'conflict',
  'tally.member-twice': 'invalid',
  'tally.agreed': 'conflict',
  'conference.heads': 'invalid',
  'conference.report-first': 'conflict',
  'conference.own-tellers': 'invalid',
  'conference.contests-open': 'conflict',
})

/** Two people count, each on their own (features: C10). */
const TELLERS = 2

function paperCount({ issued, returned, unreturned, valid, invalid, votes }: Counting): PaperCount {
  const byMember = new Map(votes.map(({ memberId, ...classes }) => [memberId, classes]))
  if (byMember.size < votes.length) return refuse('tally.member-twice')
  return { issued, returned, unreturned, valid, invalid, votes: Object.fromEntries([...byMember].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

const mayEnter = (caller: Caller, cellId: string, teller: string, conference: Conference | undefined) =>
  leads(caller, cellId) || caller.may('record', cellId) || (isTheirs(caller, teller) && (conference?.tellers.includes(teller) ?? false))

/** Whether both tellers have entered and agree: on figures, not on how they wrote them down. */
const isAgreed = ([first, second]: readonly TellerCount[]) => first !== undefined && second !== undefined && differencesBetween(first.count, second.count).length === 0

/** One teller's count comes in. Its sums must agree by themselves; the same teller may enter again until both agree, and then nothing more. */
export function enter(sheet: Sheet, counting: Counting, act: Act, { caller, conference, sealedBy }: Readonly<{ caller: Caller; conference: Conference | undefined; sealedBy: string | undefined }>): Decision<Sheet> {
  const { teller } = counting
  if (!mayEnter(caller, sheet.cellId, teller, conference)) return refuse('tally.not-teller')
  if (sheet.status !== 'OPEN') return refuseOfSheet('sheet.not-open')
  if (isAgreed(sheet.counts)) return refuse('tally.agreed')
  const known = new Set(sheet.lines.map(({ member }) => member))
  const strangers = [teller, ...counting.votes.map(({ memberId }) => memberId)].filter((id) => !known.has(id))
  if (strangers.length > 0) return refuseOfSheet('record.unknown', { memberId: strangers[0] })
  const count = paperCount(counting)
  const problems = checkCount(count, conference ? { people: conference.present } : {})
  if (problems.length > 0) return refuse('tally.sums', { errors: problems })
  const others = sheet.counts.filter((one) => one.teller !== teller)
  if (others.length >= TELLERS) return refuse('tally.third-teller', { tellers: others.map((one) => one.teller) })
  return changed(sheet, { ...sheet, sealedBy, counts: [...others, { teller, by: act.by, count }].sort((a, b) => (a.teller < b.teller ? -1 : 1)) })
}

/** What stands when a conference is recorded: the one recorded before, whether the cell has handed in its own report, and the facts that members contest and nobody has settled. */
export type Stands = Readonly<{ before: Conference | undefined; report: boolean; contests: readonly OpenContest[] }>

// What has to be there and settled before a conference is held.
function demandBefore({ requires, year, cellId }: Sheet, { before, report, contests }: Stands): void {
  const missing = demands(requires, 'FORMS') ? missingReport(year, cellId, report) : []
  if (missing.length > 0) refuse('conference.report-first', { missing })
  if (!before && contests.length > 0) refuse('conference.contests-open', { open: contests, count: contests.length })
}

/** The conference as the cell's secretary records it; who counts must be of the cell. The cell as a collective is reviewed before its members, so where forms are demanded its own report has to be there (domain: 6.4); and what its members contest is settled before they are judged by it. */
export function record(sheet: Sheet, { before, report, contests }: Stands, recording: Recording, caller: Caller): Decision<Conference> {
  const { cellId, year } = sheet
  if (!leads(caller, cellId)) return refuseOfSheet('sheet.not-leader')
  if (sheet.status !== 'OPEN') return refuseOfSheet('sheet.not-open')
  demandBefore(sheet, { before, report, contests })
  if (recording.present > recording.summoned) return refuse('conference.heads')
  const known = new Set(sheet.lines.map(({ member }) => member))
  if (recording.tellers.some((id) => !known.has(id))) return refuse('conference.own-tellers')
  const stranger = recording.comments.find(({ memberId }) => !known.has(memberId))
  if (stranger) return refuseOfSheet('record.unknown', { memberId: stranger.memberId })
  return { next: { ...before, id: sheet.id, year, cellId, ...recording }, facts: [] }
}
