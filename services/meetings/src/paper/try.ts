import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { kept } from '@nen-nep/rules/wording/index'
import { acting, commit, fitWording, open, openWording, readAll, refusePaperTemplate, seen, type Act, type Opened, type TryingPaperWording } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { seenIn } from '../desk.ts'
import { mayKnow } from '../meeting/rights.ts'
import { MeetingRow } from '../meeting/row.ts'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { assemble } from '../minutes/assemble.ts'
import { recordedIn } from '../minutes/use-cases.ts'
import { meetingsOfYear, partitionOf, placeOf, rosterKey } from '../place.ts'
import { resolutionsOfYear } from '../resolution/place.ts'
import type { Deps } from '../stores.ts'
import { paperIdOf, paperPlaceOf } from './place.ts'
import { request } from './rules.ts'
import type { Paper } from './schema.ts'
import { templates, type PaperKind } from './templates.vi.ts'
import { organFor, shown } from './use-cases.ts'
import { wordedBy } from './wording.ts'

type Real = Pick<Paper, 'asked' | 'text'>
/** Where the data of a trial may be looked for: an organisation's year, at which moment, and in which words. */
type Trial = Readonly<{ deps: Deps; act: Act; door: Opened; orgId: string; year: number; own: Paper['wording'] }>

const isPaper = (kind: string): kind is PaperKind => Object.hasOwn(templates, kind)
/** Papers name people: only who may have the real one tries words on it. */
const mayHave = ({ door: { caller }, orgId }: Trial) => caller.may('record', orgId) || (caller.may('decide', orgId) && mayKnow(caller, orgId))

async function latestMeeting({ door, orgId, year }: Trial, fits: (meeting: Meeting) => boolean): Promise<Meeting | undefined> {
  const rows = await readAll(door.table, { pk: partitionOf(orgId), prefix: meetingsOfYear(year) })
  return rows.map((row) => v.parse(MeetingRow, row)).filter(fits).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).at(-1)
}
async function latestResolution({ deps, door, orgId, year }: Trial): Promise<string | undefined> {
  const rows = await readAll(door.table, { pk: partitionOf(orgId), prefix: resolutionsOfYear(year) })
  return rows.map((row) => seen(deps.resolutions, row).state.id).at(-1)
}

const isPlanned = ({ status }: Meeting) => status !== 'CANCELLED' && status !== 'POSTPONED'
/** The latest meeting's minutes as they would be drafted in these words. */
async function minutesOf(trial: Trial): Promise<Real | undefined> {
  const { deps, act } = trial
  const meeting = await latestMeeting(trial, isStarted)
  if (!meeting || !isStarted(meeting)) return undefined
  const place = placeOf(meeting.id)
  const door = await open(deps.table, act, [place.meeting, place.session, place.roster])
  return { asked: { kind: 'MINUTES', meetingId: meeting.id }, text: assemble(await recordedIn(deps, { door, meeting, place }, act.at), trial.own) }
}
/** An extract of what was spoken of first. */
async function extractOf(trial: Trial): Promise<Real | undefined> {
  const meeting = await latestMeeting(trial, isStarted)
  if (!meeting) return undefined
  const { session } = placeOf(meeting.id)
  const door = await open(trial.deps.table, trial.act, [session])
  const spoken = seenIn(trial.deps.sessions, door, session)?.state.turns.find(({ agendaItemId }) => agendaItemId !== undefined)?.agendaItemId
  const itemId = spoken ?? meeting.agenda[0]?.id
  return itemId === undefined ? undefined : { asked: { kind: 'MINUTES_EXTRACT', meetingId: meeting.id, itemId } }
}
const ofMeeting = (kind: 'INVITATION' | 'AGENDA' | 'ATTENDANCE') => async (trial: Trial): Promise<Real | undefined> => {
  const meeting = await latestMeeting(trial, isPlanned)
  return meeting && { asked: { kind, meetingId: meeting.id } }
}
const real: Readonly<Record<PaperKind, (trial: Trial) => Promise<Real | undefined>>> = {
  MINUTES: minutesOf,
  MINUTES_EXTRACT: extractOf,
  INVITATION: ofMeeting('INVITATION'),
  AGENDA: ofMeeting('AGENDA'),
  ATTENDANCE: ofMeeting('ATTENDANCE'),
  RESOLUTION: async (trial) => {
    const resolutionId = await latestResolution(trial)
    return resolutionId === undefined ? undefined : { asked: { kind: 'RESOLUTION', resolutionId } }
  },
  RESOLUTION_EXTRACT: async (trial) => {
    const resolutionId = await latestResolution(trial)
    return resolutionId === undefined ? undefined : { asked: { kind: 'RESOLUTION_EXTRACT', resolutionId, part: 'ASSIGNMENTS' } }
  },
}

/** Words for a paper, tried before they are saved: the latest real paper of this year where there is one and it may be had, else one of invented data, as a Word file. */
export async function previewPaperTemplate(deps: Deps, act: Act, kind: string, { orgId, texts, sections }: TryingPaperWording) {
  const { caller } = await openWording(wordedBy(deps), act, orgId)
  const of = isPaper(kind) ? kind : refusePaperTemplate('paper-template.unknown', { kind })
  const { texts: said, sections: order } = kept(templates[of], fitWording(templates[of], { texts, sections }))
  const own = { texts: { ...said }, sections: [...order] }
  const door = await open(deps.table, act, [rosterKey(orgId)])
  const trial = { deps, act, door, orgId, year: Number(civilDayOf(act.at).slice(0, 4)), own }
  const found: Real = (mayHave(trial) ? await real[of](trial) : undefined) ?? { asked: { kind: 'SAMPLE', of, orgId } }
  const id = paperIdOf(orgId, trial.year, shortHash(8, act.key ?? act.at))
  const standing = (await open(deps.table, act, [paperPlaceOf(id).key], { tree: false, consistent: true })).row(paperPlaceOf(id).key)
  const done = standing && seen(deps.papers, standing)
  const { state, version } = done ?? (await commit(deps.papers, request({ id, cellId: orgId, ...found, organ: organFor(door, orgId), wording: own, tried: true }, act), acting(act, caller)))
  return { state: shown(state), version }
}
