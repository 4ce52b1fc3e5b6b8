import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuse as refuseRow, seen, type Act, type Decision, type Opened } from '@nen-nep/service-kit'
import { perform, seenIn } from '../desk.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { placeOf, type MeetingPlace } from '../place.ts'
import type { Deps } from '../stores.ts'
import { directiveIdOf, directivePlaceOf, followingKey, type DirectivePlace } from './place.ts'
import { refuse } from './refusals.ts'
import { isFor, maySend } from './rights.ts'
import { amend, follow, recall, send, stepOf } from './rules.ts'
import type { Amending, Directive, Recalling, Sending, Stepping } from './schema.ts'

function admit({ caller, tree }: Opened, orgId: string): void {
  if (!tree.node(orgId) || !(caller.may('see', orgId) || maySend(caller, orgId))) return refuseRow('item.missing')
  if (!maySend(caller, orgId)) return refuse('directive.not-sender')
}

/** Sends a directive: one write, however many it is for; each of them reads it where it stands. */
export function sendDirective(deps: Deps, act: Act, sending: Sending) {
  const { orgId, carriesOut } = sending
  const id = directiveIdOf(orgId, Number(civilDayOf(act.at).slice(0, 4)), shortHash(6, act.key ?? act.at))
  const source = carriesOut === undefined ? undefined : directivePlaceOf(carriesOut).key
  return perform({
    of: deps.directives,
    key: directivePlaceOf(id).key,
    fresh: true,
    tree: true,
    beside: source ? [source] : [],
    enter: (door) => admit(door, orgId),
    decide: (_, __, door) => send(sending, id, { tree: door.tree, source: source && seenIn(deps.directives, door, source)?.state }, act),
  }, act)
}

function change(deps: Deps, act: Act, { key, orgId }: DirectivePlace, decide: (directive: Directive) => Decision<Directive>) {
  return perform({ of: deps.directives, key, tree: true, enter: (door) => (door.row(key) ? admit(door, orgId) : refuseRow('item.missing')), decide: (_, before) => before && decide(before.state) }, act)
}
export const amendDirective = (deps: Deps, act: Act, id: string, amending: Amending) => change(deps, act, directivePlaceOf(id), (directive) => amend(directive, amending, act))
export const recallDirective = (deps: Deps, act: Act, id: string, recalling: Recalling) => change(deps, act, directivePlaceOf(id), (directive) => recall(directive, recalling, act))

/** Where the meeting stands that a step names; it must be the body's own. */
function meetingOf(stepping: Stepping): MeetingPlace | undefined {
  if (stepping.step === 'SEEN') return undefined
  const place = placeOf(stepping.meetingId)
  return place.cellId === stepping.cellId ? place : refuse('directive.other-cell')
}

/** A cell's step with a directive, by those who prepare its meetings; what is said to have been discussed was so in a meeting that stands. */
export function followDirective(deps: Deps, act: Act, id: string, stepping: Stepping) {
  const { key, year } = directivePlaceOf(id)
  const { cellId, step } = stepping
  const place = meetingOf(stepping)
  return perform({
    of: deps.followings,
    key: followingKey(cellId, year),
    beside: [key, ...(place ? [place.meeting] : [])],
    tree: true,
    enter: ({ caller, tree, row }) => {
      const found = row(key)
      const directive = found && seen(deps.directives, found).state
      if (!directive || !caller.may('see', cellId) || !isFor(directive, tree, cellId)) return refuseRow('item.missing')
      if (!caller.may('record', cellId)) return refuseMeeting('meeting.not-recorder')
      return directive.status === 'RECALLED' ? refuse('directive.recalled') : undefined
    },
    decide: (_, before, door) => {
      const meeting = place && (seenIn(deps.meetings, door, place.meeting)?.state ?? refuse('directive.other-cell'))
      return follow(before?.state ?? { cellId, year, steps: {} }, [id], stepOf(step, meeting, civilDayOf(act.at)))
    },
  }, act)
}
