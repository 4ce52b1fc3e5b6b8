import { find, getRow, revise, type Act } from '@nen-nep/service-kit'
import { DOCX, wordOf, type OfficialDocument } from '@nen-nep/office'
import * as v from 'valibot'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { frameOf } from '../minutes/assemble.ts'
import { oldRosterKey, placeOf, rosterKey, type MeetingPlace } from '../place.ts'
import { resolutionDocument, resolutionExtract } from '../resolution/document.vi.ts'
import { resolutionPlaceOf } from '../resolution/place.ts'
import { Roster } from '../roster/schema.ts'
import type { Resolution } from '../resolution/schema.ts'
import { emptySession } from '../session/rules.ts'
import type { Working } from '../stores.ts'
import { agendaPaper, invitationPaper, rollPaper } from './meeting-papers.ts'
import { extractPaper, minutesPaper, type Source } from './minutes-paper.ts'
import { fileOf, paperPlaceOf } from './place.ts'
import { sampleDocument } from './sample.vi.ts'
import type { Paper } from './schema.ts'

/** The roster a meeting pinned, or the one in force before it begins. */
async function rosterOf({ table }: Working, meeting: Meeting): Promise<Roster> {
  const key = isStarted(meeting) ? oldRosterKey(meeting.cellId, meeting.rv) : rosterKey(meeting.cellId)
  return v.parse(Roster, await getRow(table, key, true))
}

type OfMeeting = Extract<Paper['asked'], { meetingId: string }>
type Known = Readonly<{ deps: Working; place: MeetingPlace; source: Source; roster: Roster }>
const minutesOf = async ({ deps, place, source }: Known) => {
  const { paper: { tried, text = '', wording = {} }, meeting } = source
  if (tried) return minutesPaper(source, { text, frame: frameOf(meeting, wording), signatures: [], addenda: [] })
  const minutes = (await find(deps.minutes, place.minutes, true))?.state
  return minutes && minutesPaper(source, minutes)
}
const extractOf = async ({ deps, place, source }: Known, itemId: string) => extractPaper(source, (await find(deps.sessions, place.session, true))?.state ?? emptySession(source.meeting), itemId)

async function written(known: Known, asked: OfMeeting): Promise<OfficialDocument | undefined> {
  switch (asked.kind) {
    case 'AGENDA': return agendaPaper(known.source)
    case 'INVITATION': return invitationPaper(known.source)
    case 'ATTENDANCE': return rollPaper(known.source, known.roster)
    case 'MINUTES_EXTRACT': return extractOf(known, asked.itemId)
    case 'MINUTES': return minutesOf(known)
  }
}
async function ofMeeting(deps: Working, paper: Paper, asked: OfMeeting): Promise<OfficialDocument | undefined> {
  const place = placeOf(asked.meetingId)
  const meeting = (await find(deps.meetings, place.meeting, true))?.state
  if (!meeting) return undefined
  const roster = await rosterOf(deps, meeting)
  const names = new Map(roster.members.map(({ id, name }) => [id, name]))
  return written({ deps, place, roster, source: { paper, meeting, nameOf: (id) => names.get(id) ?? '' } }, asked)
}

/** A document in the words it was issued with; words that are tried stand in place of these. */
function resolutionPaper({ tried, wording }: Paper, asked: Extract<Paper['asked'], { resolutionId: string }>, found: Resolution): OfficialDocument {
  const { place } = asked
  if (asked.kind === 'RESOLUTION_EXTRACT') return resolutionExtract(found, asked.part, { place, extract: wording })
  return resolutionDocument(tried && found.status !== 'DRAFT' ? { ...found, wording } : found, { place, own: wording })
}

async function documentOf(deps: Working, paper: Paper): Promise<OfficialDocument | undefined> {
  const { asked } = paper
  if (asked.kind === 'SAMPLE') return sampleDocument(paper, asked.of)
  if ('meetingId' in asked) return ofMeeting(deps, paper, asked)
  const resolution = (await find(deps.resolutions, resolutionPlaceOf(asked.resolutionId).key, true))?.state
  if (!resolution) return undefined
  return resolutionPaper(paper, asked, resolution)
}

/** Writes a paper from what stands now. Run again it ends in the same file. */
export async function writePaper(deps: Working, act: Act, { paperId }: Readonly<{ paperId: string }>): Promise<void> {
  const { key } = paperPlaceOf(paperId)
  const paper = (await find(deps.papers, key, true))?.state
  if (paper?.state !== 'WRITING') return
  const document = await documentOf(deps, paper)
  if (!document) return
  await deps.files.put(fileOf(paper), await wordOf(document), DOCX)
  await revise(deps.papers, act, key, (before) => (before?.state === 'WRITING' ? { next: { ...before, state: 'READY' as const }, facts: [] } : undefined))
}
