import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn, together } from '../desk.ts'
import { demand } from '../meeting/rules.ts'
import { mayKnow, mayRecord, shownIn, recorded } from '../meeting/rights.ts'
import type { Meeting, Started } from '../meeting/schema.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import { rosterAt } from '../roster/projection.ts'
import { emptySession } from '../session/rules.ts'
import { openLimitations } from '../limitation/queries.ts'
import { scoreNow } from '../score/use-cases.ts'
import type { Deps } from '../stores.ts'
import { tasksOfYears } from '../task/read.ts'
import { keptFor } from '../paper/wording.ts'
import { assemble, frameOf, type Recorded } from './assemble.ts'
import { add, isBehind, readBack, refuse, sign, write } from './rules.ts'
import { textAt } from './versions.ts'
import type { Adding, Frame, Minutes, Signing, Writing } from './schema.ts'

type Facts = Readonly<{ door: Opened; meeting: Meeting; place: MeetingPlace }>

/** All that the minutes of a sitting are made of. */
export async function recordedIn(deps: Deps, { door, meeting, place }: Facts & Readonly<{ meeting: Started }>, at: string): Promise<Recorded> {
  const session = seenIn(deps.sessions, door, place.session)?.state ?? emptySession(meeting)
  const [roster, tasks, limitations, score] = await Promise.all([
    rosterAt(door, place.cellId, meeting.rv),
    tasksOfYears(door.table, place.cellId, [place.year, Number(civilDayOf(at).slice(0, 4))]),
    openLimitations(deps, door.table, place.cellId),
    scoreNow(deps, { door, place, meeting, session }, at),
  ])
  const ours = <T extends Readonly<{ meetingId?: string | undefined }>>(all: readonly T[]) => all.filter(({ meetingId }) => meetingId === meeting.id)
  return { meeting, session, roster, tasks: ours(tasks), limitations: ours(limitations), score }
}
/** The draft that the recorded facts make, in the words in force for its cell. */
async function draftOf(deps: Deps, { door, meeting, place }: Facts, at: string): Promise<Readonly<{ text: string; frame: Frame }>> {
  const sitting = demand(meeting, 'IN_SESSION', 'CLOSED')
  const [recorded, own] = await Promise.all([recordedIn(deps, { door, meeting: sitting, place }, at), keptFor(deps, door, place.cellId, 'MINUTES')])
  return { text: assemble(recorded, own), frame: frameOf(sitting, own) }
}
type Text = Readonly<{ text: string; frame?: Frame | undefined }>
/** What is written: the draft where no text is given; a text of somebody's own keeps the words around the one before it, or has those in force. */
async function writtenIn(deps: Deps, facts: Facts, { text, before, at }: Readonly<{ text: string | undefined; before: Minutes | undefined; at: string }>): Promise<Text> {
  if (text === undefined) return draftOf(deps, facts, at)
  if (before) return { text, frame: before.frame }
  return { text, frame: frameOf(facts.meeting, await keptFor(deps, facts.door, facts.place.cellId, 'MINUTES')) }
}

export function writeMinutes(deps: Deps, act: Act, id: string, { text, version }: Writing) {
  const place = placeOf(id)
  return perform({
    of: deps.minutes,
    key: place.minutes,
    beside: [place.meeting, place.session, place.roster],
    tree: true,
    enter: (door) => recorded(door, place),
    decide: async (meeting, before, door) => {
      const now = { minutes: before?.state, version: before?.version ?? 0 }
      const base = isBehind(now, version) ? await textAt(deps, { door, place }, version ?? 0) : undefined
      const written = await writtenIn(deps, { door, meeting, place }, { text, before: now.minutes, at: act.at })
      const { minutes, former } = write(meeting, { ...now, base }, { ...written, version }, act)
      return { ...minutes, also: former ? [together(deps.formers, { next: former, facts: [] }, act, undefined)] : [] }
    },
  }, act)
}

export function readBackMinutes(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  return perform({ of: deps.minutes, key: place.minutes, beside: [place.meeting], enter: (door) => recorded(door, place), decide: (meeting, before) => readBack(meeting, before?.state, act) }, act)
}

export function signMinutes(deps: Deps, act: Act, id: string, signing: Signing) {
  const place = placeOf(id)
  return perform({
    of: deps.minutes,
    key: place.minutes,
    beside: [place.meeting],
    enter: (door) => recorded(door, place),
    decide: (meeting, minutes, door) => {
      const signed = sign(meeting, minutes?.state, { leads: door.caller.may('lead', place.cellId), signing }, act)
      return { ...signed.minutes, also: signed.meeting ? [together(deps.meetings, { next: signed.meeting, facts: [] }, act, seenIn(deps.meetings, door, place.meeting))] : [] }
    },
  }, act)
}

export function addAddendum(deps: Deps, act: Act, id: string, adding: Adding) {
  const place = placeOf(id)
  return perform({ of: deps.minutes, key: place.minutes, beside: [place.meeting], enter: (door) => recorded(door, place), decide: (meeting, before) => add(meeting, before?.state, adding, act) }, act)
}

/** The minutes as they stand; before anything is written, the draft that the facts make (version 0). Speech with names stays with the cell and those who decide over it. */
export async function readMinutes(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const door = await open(deps.table, act, [place.minutes, place.meeting, place.session, place.roster])
  const meeting = shownIn(door, place)
  const { caller } = door
  if (!mayKnow(caller, place.cellId)) return refuse('minutes.not-for-you')
  const row = door.row(place.minutes)
  if (row) return seen(deps.minutes, row)
  if (!mayRecord(caller, meeting)) return refuse('minutes.none')
  return { state: { id, cellId: place.cellId, ...(await draftOf(deps, { door, meeting, place }, act.at)), signatures: [], addenda: [] }, version: 0 }
}
