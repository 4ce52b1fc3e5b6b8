import type { Act, Caller } from '@nen-nep/service-kit'
import { open, openBeside, readAll } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform } from '../desk.ts'
import { titleOf } from '../meeting/agenda.ts'
import { shownIn, recorded } from '../meeting/rights.ts'
import { placeOf } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { answer, refuse } from './rules.ts'
import { Answer, type Answering, type AnsweringFor, type Link } from './schema.ts'

const isMember = ({ grants }: Caller, cellId: string) => grants.some(({ orgId }) => orgId === cellId)

/** A member answers for themselves, signed in or by their own link. */
export function answerInvitation(deps: Deps, act: Act, id: string, { byLink = false, ...answering }: Answering & Readonly<{ byLink?: boolean }>) {
  const place = placeOf(id)
  return perform({
    of: deps.answers,
    key: place.answer(act.by),
    beside: [place.meeting],
    enter: (door) => {
      const meeting = shownIn(door, place)
      return isMember(door.caller, place.cellId) ? meeting : refuse('invitation.not-member')
    },
    decide: (meeting, before) => answer(meeting, before?.state, { memberId: act.by, byLink, at: act.at }, answering),
  }, act)
}

/** Whoever takes the roll writes down what a member without a phone told them; it stays marked as written for them, and by whom (N20). */
export function recordAnswer(deps: Deps, act: Act, id: string, { memberId, how, agreed, ...answering }: AnsweringFor) {
  const place = placeOf(id)
  return perform({
    of: deps.answers,
    key: place.answer(memberId),
    beside: [place.meeting, place.roster],
    enter: (door) => ({ meeting: recorded(door, place), roster: rosterIn(door, place.cellId) }),
    decide: ({ meeting, roster }, before) => {
      if (!roster.members.some((one) => one.id === memberId)) return refuse('invitation.not-on-roll')
      if (!agreed) return refuse('invitation.not-agreed')
      return answer(meeting, before?.state, { memberId, byLink: false, at: act.at, through: { by: act.by, how } }, answering)
    },
  }, act)
}

/** What the page behind a link shows: time, venue, agenda and the answer so far, without its reason, since mails are forwarded. */
export async function readInvitation(deps: Deps, act: Act, { meetingId, memberId }: Link) {
  const place = placeOf(meetingId)
  const door = await open(deps.table, { ...act, by: memberId }, [place.meeting, place.answer(memberId)], { tree: false })
  const { kind, status, startsAt, venue, minutesPlanned, agenda } = shownIn(door, place)
  const row = door.row(place.answer(memberId))
  return { meetingId, kind, status, startsAt, venue, minutesPlanned, agenda: agenda.map(titleOf), attending: row ? v.parse(Answer, row).attending : null }
}

/** All answers to one invitation, with their reasons; for those who take the roll. */
export async function listAnswers(deps: Deps, act: Act, id: string) {
  const place = placeOf(id)
  const [door, rows] = await openBeside(deps.table, act, (table) => readAll(table, place.answers), { keys: [place.meeting] })
  recorded(door, place)
  return rows.map((row) => v.parse(Answer, row)).map(({ memberId, attending, reasonType, reason, byLink, late, through }) => ({ memberId, attending, reasonType, reason, byLink, ...(late && { late }), ...(through && { through }) }))
}
