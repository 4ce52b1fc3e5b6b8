import { DirectiveAmended, DirectiveFollowed, DirectiveRecalled, DirectiveSent } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { classificationFor } from '@nen-nep/rules/secrecy/index'
import { askSecrecy, noted, type Act, type Decision, type Tree } from '@nen-nep/service-kit'
import { isStarted, type Meeting } from '../meeting/schema.ts'
import { refuse } from './refusals.ts'
import { isFor } from './rights.ts'
import type { Amending, Directive, Following, Recalling, Sending, Stepping, Steps } from './schema.ts'

type Worded = Readonly<{ title?: string | undefined; question?: string | undefined; document?: Readonly<{ name: string }> | undefined; skeleton?: Readonly<{ title: string }> | undefined }>
const textsIn = ({ title = '', question = '', document, skeleton }: Worded) => [
  { pointer: '/title', text: title },
  { pointer: '/question', text: question },
  { pointer: '/document/name', text: document?.name ?? '' },
  { pointer: '/skeleton/title', text: skeleton?.title ?? '' },
]

/** A document that may come in, with its classification; a state secret never does (law 117/2025/QH15). */
function admitted(document: Sending['document']) {
  if (!document) return {}
  const ruling = classificationFor(document.classification)
  return ruling.allowed ? { document: { ...document, classification: ruling.level } } : refuse('directive.state-secret', { source: ruling.source })
}
const dueLater = (dueOn: string, today: string) => (dueOn < today ? refuse('directive.due-in-past') : dueOn)

/** What sending rests on: the tree of today, and the directive from above that it carries out. */
export type Ground = Readonly<{ tree: Tree; source: Directive | undefined }>

/** Sends a directive down, once for all it is for. Marked words and the document's name are asked about. */
export function send({ secrecyConfirmed, document, ...sending }: Sending, id: string, { tree, source }: Ground, act: Act): Decision<Directive> {
  const { orgId, toOrgIds, carriesOut } = sending
  if (toOrgIds?.some((to) => !tree.ancestors(to).includes(orgId))) return refuse('directive.not-below')
  if (carriesOut !== undefined && !(source && isFor(source, tree, orgId))) return refuse('directive.no-source')
  const sentOn = civilDayOf(act.at)
  const dueOn = dueLater(sending.dueOn, sentOn)
  const paper = admitted(document)
  const secrecy = noted(askSecrecy(textsIn({ ...sending, ...paper }), secrecyConfirmed, act))
  return {
    next: { ...sending, ...paper, ...secrecy, id, sentOn, status: 'SENT' },
    facts: [DirectiveSent({ directiveId: id, orgId, dueOn, ...(toOrgIds ? { toOrgIds } : {}), ...(carriesOut === undefined ? {} : { carriesOut }) })],
  }
}

const stillSent = (directive: Directive) => (directive.status === 'SENT' ? directive : refuse('directive.recalled'))

/** Changes the words or the deadline of what was sent, with the reason. Only words that are new are asked about. */
export function amend(directive: Directive, { secrecyConfirmed, document, reason, ...changes }: Amending, act: Act): Decision<Directive> {
  const { amendments = [], ...before } = stillSent(directive)
  const on = civilDayOf(act.at)
  if (changes.dueOn !== undefined) dueLater(changes.dueOn, on)
  const paper = admitted(document)
  const known = textsIn(before).map(({ text }) => text)
  const secrecy = noted(askSecrecy(textsIn({ ...changes, ...paper }).filter(({ text }) => !known.includes(text)), secrecyConfirmed, act))
  const next = { ...before, ...changes, ...paper, ...secrecy, amendments: [...amendments, { on, by: act.by, reason }] }
  return { next, facts: [DirectiveAmended({ directiveId: next.id, orgId: next.orgId, dueOn: next.dueOn })] }
}

/** Takes a directive back, with the reason; what cells did with it stays on its board. */
export function recall(directive: Directive, { reason }: Recalling, { at }: Act): Decision<Directive> {
  const before = stillSent(directive)
  return { next: { ...before, status: 'RECALLED', recalledOn: civilDayOf(at), reason }, facts: [DirectiveRecalled({ directiveId: before.id, orgId: before.orgId })] }
}

/** What a cell's step notes on a day. A meeting that was called off schedules nothing; only one that has begun discusses, and on its own day. */
export function stepOf(step: Stepping['step'], meeting: Meeting | undefined, today: string): Steps {
  if (!meeting) return { seenOn: today }
  if (meeting.status === 'CANCELLED') return refuse('directive.meeting-cancelled')
  if (step !== 'DISCUSSED') return { seenOn: today, meetingId: meeting.id }
  return isStarted(meeting) ? { seenOn: today, meetingId: meeting.id, discussedOn: civilDayOf(meeting.startsAt) } : refuse('directive.meeting-not-held')
}

/** Notes steps of a cell with some directives of a year; who discussed it has seen it. */
export function follow(before: Following, ids: readonly string[], step: Steps): Decision<Following> {
  const taken = ids.map((id): [string, Steps] => [id, { ...step, ...before.steps[id], ...(step.meetingId === undefined ? {} : { meetingId: step.meetingId }) }])
  return { next: { ...before, steps: { ...before.steps, ...Object.fromEntries(taken) } }, facts: [DirectiveFollowed({ cellId: before.cellId, directiveIds: [...ids] })] }
}
