import { isOwnBody, open, type Act, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn, together } from '../desk.ts'
import { confirmable, shownIn, recorded } from '../meeting/rights.ts'
import { factsAsked } from '@nen-nep/rules/packs/meeting/sheets'
import { demand } from '../meeting/rules.ts'
import { isHeld, isStarted, type Meeting, type Outcome } from '../meeting/schema.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import { rosterAt } from '../roster/projection.ts'
import { figuresSoFar, emptySession } from '../session/rules.ts'
import type { Session } from '../session/schema.ts'
import { packOf } from '../sheet/rules.ts'
import type { Deps } from '../stores.ts'
import { coachingOf } from './coaching.ts'
import { EVERYTHING, gather } from './gather.ts'
import { refuse } from './refusals.ts'
import { bandOf, confirm, recordNow, score, scoreLate, sheetOf } from './rules.ts'
import type { Confirming, Scoring } from './schema.ts'
import { scoreView } from './view.ts'

type Sitting = Readonly<{ door: Opened; place: MeetingPlace; meeting: Meeting; session: Session }>

/** What is known of a sitting by now, and the sheet it began under. `asked` names facts to look for beyond those of the sheet. */
async function knownNow(deps: Deps, { door, place, meeting, session }: Sitting, at: string, asked?: ReadonlySet<string>) {
  const sitting = isStarted(meeting) ? meeting : demand(meeting, 'IN_SESSION')
  const roster = await rosterAt(door, place.cellId, sitting.rv)
  const pack = packOf(deps.pack, sitting)
  const isFixed = isHeld(sitting) && session.record !== undefined
  const evidence = isFixed ? {} : await gather(deps, { door, meeting: sitting, roster }, asked ?? factsAsked(pack.sheet))
  return { pack, record: recordNow(sitting, session, { roster, figures: figuresSoFar(sitting, session, roster), at, evidence }) }
}
async function viewNow(deps: Deps, sitting: Sitting, at: string) {
  const { pack, record } = await knownNow(deps, sitting, at)
  return scoreView(pack, sitting.meeting.id, record, sitting.session)
}

/** The cell's own points; in session as often as it likes, once afterwards when it gave none. */
export async function scoreMeeting(deps: Deps, act: Act, id: string, { items }: Scoring) {
  const place = placeOf(id)
  const { state, version, context, door } = await perform({
    of: deps.sessions,
    key: place.session,
    beside: [place.meeting, place.roster],
    enter: (door) => recorded(door, place),
    decide: async (meeting, before, door) => {
      const session = before?.state ?? emptySession(meeting)
      if (isHeld(meeting)) {
        const late = scoreLate(meeting, session, { pack: packOf(deps.pack, meeting), items })
        return { next: late.session, facts: late.facts, also: [together(deps.meetings, { next: late.meeting, facts: [] }, act, seenIn(deps.meetings, door, place.meeting))] }
      }
      const known = await knownNow(deps, { door, place, meeting, session }, act.at)
      return { next: score(meeting, session, { ...known, items }), facts: [] }
    },
  }, act)
  return { version, state: await viewNow(deps, { door, place, meeting: context, session: state }, act.at) }
}

/** The sheet as it stands, with what could still be won: said before closing, so that it improves the meeting (N8). */
export async function readScore(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const door = await open(deps.table, act, [place.meeting, place.session, place.roster])
  const meeting = shownIn(door, place)
  const session = seenIn(deps.sessions, door, place.session)
  return { version: session?.version ?? 0, state: await viewNow(deps, { door, place, meeting, session: session?.state ?? emptySession(meeting) }, act.at) }
}

/** The score as it stands: the fixed one of a held meeting, else what the cell gave so far; none where it gave none. */
export async function scoreNow(deps: Deps, sitting: Sitting, at: string): Promise<Outcome | undefined> {
  if (isHeld(sitting.meeting)) return sitting.meeting.score
  if (!sitting.session.entered) return undefined
  const { pack, record } = await knownNow(deps, sitting, at)
  return bandOf(sheetOf(pack, record, sitting.session.entered))
}

/** What could still be won by now; `asked` names facts to look for beyond those of the sheet. */
export async function coachingNow(deps: Deps, sitting: Sitting, at: string, asked?: ReadonlySet<string>) {
  const { pack, record } = await knownNow(deps, sitting, at, asked)
  return coachingOf(sitting.meeting.id, pack, record, sitting.session.entered)
}

/** What the meeting can still win before it closes, dearest first, each in a sentence from what was recorded (N8); for those who record it. */
export async function readCoaching(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const door = await open(deps.table, act, [place.meeting, place.session, place.roster])
  const meeting = recorded(door, place)
  const session = seenIn(deps.sessions, door, place.session)?.state ?? emptySession(meeting)
  return coachingNow(deps, { door, place, meeting, session }, act.at, EVERYTHING)
}

/** The superior's column: confirms the cell's points or changes them with a reason; nobody confirms the cell they belong to. */
export async function confirmScore(deps: Deps, act: Act, id: string, confirming: Confirming) {
  const place = placeOf(id)
  const { state, version, context, door } = await perform({
    of: deps.sessions,
    key: place.session,
    beside: [place.meeting, place.roster],
    tree: true,
    enter: (door) => {
      const meeting = confirmable(door, place)
      return isOwnBody(door.caller, place.cellId) ? refuse('score.own-cell') : meeting
    },
    decide: (meeting, before, door) => {
      const confirmed = confirm(meeting, before?.state ?? emptySession(meeting), { pack: packOf(deps.pack, isStarted(meeting) ? meeting : {}), confirming, by: act.by, at: act.at })
      return { next: confirmed.session, facts: confirmed.facts, also: [together(deps.meetings, { next: confirmed.meeting, facts: [] }, act, seenIn(deps.meetings, door, place.meeting))] }
    },
  }, act)
  return { version, state: await viewNow(deps, { door, place, meeting: context, session: state }, act.at) }
}
