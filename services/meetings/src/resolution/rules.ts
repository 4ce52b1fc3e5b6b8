import { ResolutionIssued } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, noted, type Act, type Decision, type KeptWording } from '@nen-nep/service-kit'
import { counted, isInTime } from './facts.ts'
import { documentKinds } from './kinds.vi.ts'
import { resolutionPlaceOf } from './place.ts'
import { refuse } from './refusals.ts'
import type { Assigned, Drafting, Issued, Organ, Redrafting, Register, Resolution } from './schema.ts'

type Recorded = Partial<Pick<Resolution, 'review' | 'score' | 'vote' | 'opinions' | 'heldOn'>>
const textsIn = ({ title, next = [] }: Readonly<{ title?: string | undefined; next?: readonly string[] }>) => [{ pointer: '/title', text: title ?? '' }, ...next.map((text, index) => ({ pointer: `/next/${index}`, text }))]

/** A draft: what was given, and where nothing was, what the meeting recorded. Marked words in its title and tasks are asked about. */
export function draft({ secrecyConfirmed, vote, ...given }: Drafting, id: string, recorded: Recorded, act: Act): Decision<Resolution> {
  const secrecy = noted(askSecrecy(textsIn(given), secrecyConfirmed, act))
  const next = { review: [], next: [], recipients: [], opinions: [], ...recorded, ...given, ...secrecy, ...(vote ? { vote: counted(vote) } : {}), id, status: 'DRAFT' as const }
  return { next, facts: [] }
}

/** Changes a draft; what is issued stays as it is. Only words that are new are asked about. */
export function redraft(before: Resolution, { secrecyConfirmed, vote, ...given }: Redrafting, act: Act): Decision<Resolution> {
  if (before.status !== 'DRAFT') return refuse('resolution.issued')
  const known = textsIn(before).map(({ text }) => text)
  const secrecy = noted(askSecrecy(textsIn(given).filter(({ text }) => !known.includes(text)), secrecyConfirmed, act))
  return { next: { ...before, ...given, ...secrecy, ...(vote ? { vote: counted(vote) } : {}) }, facts: [] }
}

/** What is known when a document is issued: its organ's last number, who signs, the words in force, what was assigned, what it replaces. */
export type Issuing = Readonly<{ register: Register | undefined; organ: Organ; wording: KeptWording; assignments: Assigned[]; replaced: Resolution | undefined }>
/** A document with its number, the register one further, and the one it replaces. */
export type IssueDecision = Readonly<{ resolution: Decision<Resolution>; register: Register; replaced: Resolution | undefined }>

function replacedBy(before: Resolution | undefined, id: string): Resolution | undefined {
  if (!before) return undefined
  if (before.status === 'REPLACED') return refuse('resolution.replaced')
  return before.status === 'ISSUED' ? { ...before, status: 'REPLACED', replacedBy: id } : refuse('resolution.not-issued')
}

function ready(before: Resolution, on: string) {
  if (before.status !== 'DRAFT') return refuse('resolution.issued')
  if (before.recipients.length === 0) return refuse('resolution.no-recipients', { pointer: '/recipients' })
  if (documentKinds[before.kind].voted && !before.vote?.passed) return refuse('resolution.not-voted')
  return resolutionPlaceOf(before.id).year === Number(on.slice(0, 4)) ? before : refuse('resolution.other-year')
}

const factOf = ({ id: resolutionId, orgId, kind, number, issuedOn, meetingId, inTime, replaces, directiveIds }: Issued) =>
  ResolutionIssued({ resolutionId, orgId, kind, number, year: Number(issuedOn.slice(0, 4)), ...(meetingId === undefined ? {} : { meetingId }), ...(inTime === undefined ? {} : { inTime }), ...(replaces === undefined ? {} : { replaces }), ...(directiveIds ? { directiveIds } : {}) })

/** Issues a draft under its organ's next number of the year: register and document change together, so that no number is left out and none is given twice. */
export function issue(before: Resolution, { register, organ, wording, assignments, replaced }: Issuing, { by, at }: Act): IssueDecision {
  const issuedOn = civilDayOf(at)
  const draft = ready(before, issuedOn)
  const { orgId, kind, heldOn } = draft
  const number = (register?.last ?? 0) + 1
  const next = { ...draft, status: 'ISSUED' as const, number, issuedOn, issuedBy: by, organ, wording, assignments, ...(heldOn === undefined ? {} : { inTime: isInTime(heldOn, issuedOn) }) }
  return { resolution: { next, facts: [factOf(next)] }, register: { orgId, year: Number(issuedOn.slice(0, 4)), kind, last: number }, replaced: replacedBy(replaced, draft.id) }
}

/** `05-NQ/CB`: two digits at least, and the organ's symbol. */
export const numberText = ({ number, kind, organ }: Issued) => `${String(number).padStart(2, '0')}-${kind}/${organ.symbol}`
