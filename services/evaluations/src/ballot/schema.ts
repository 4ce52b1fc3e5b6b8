import { Instant, MemberId, OrganisationId, Text, Year, Count } from '@nen-nep/contracts'
import { Counted, Line, Result } from '@nen-nep/rules/ballot/index'
import { TallyBase } from '@nen-nep/rules/tally/index'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** How an elector votes, chosen when the ballot opens and never changed: so nobody votes twice. */
export const Way = v.picklist(['PHONE', 'KIOSK', 'PAPER'])
export type Way = v.InferOutput<typeof Way>
/** Who may vote, and how. Whether they did is not here, nor anywhere once the box is gone. */
export const Elector = v.object({ member: v.string(), by: Way })
export type Elector = v.InferOutput<typeof Elector>

const frozen = {
  id: v.string(),
  year: v.number(),
  cellId: v.string(),
  title: v.string(),
  lines: v.array(Line),
  atMost: v.optional(v.number()),
  electors: v.array(Elector),
  tellers: v.array(v.string()),
  baseRule: TallyBase,
  from: Instant,
  until: Instant,
}
/** Without a key nothing is voted electronically: all electors vote on paper. */
const opened = { ...frozen, publicKey: v.optional(v.string()) }
/**
 * An election of a cell. OPENING until the tally has made its key and its box; OPEN while ballots are cast; SHUT until they are counted; CLOSED with its result, when key and box are gone.
 * VOID when key or box was lost before the count: then nobody can know the votes, and the cell votes again.
 */
const States = v.variant('status', [
  v.object({ ...frozen, status: v.literal('OPENING') }),
  v.object({ ...opened, status: v.literal('OPEN') }),
  v.object({ ...opened, status: v.literal('SHUT'), present: v.number(), paper: v.optional(Counted) }),
  v.object({ ...frozen, status: v.literal('CLOSED'), result: Result, receipts: v.array(v.string()), closedAt: Instant }),
  v.object({ ...frozen, status: v.literal('VOID') }),
])
export type Ballot = v.InferOutput<typeof States>
export type Open = Extract<Ballot, { status: 'OPEN' }>
export type Shut = Extract<Ballot, { status: 'SHUT' }>
export type Closed = Extract<Ballot, { status: 'CLOSED' }>

/** A ballot as its row holds it: what repeats ids is packed into one attribute. */
export const Ballot = v.pipe(
  v.looseObject({ body: packed(v.looseObject({})) }),
  v.transform(({ body, ...rest }) => ({ ...rest, ...body })),
  States,
)

const ClassLine = v.strictObject({ kind: v.literal('CLASS'), memberId: MemberId })
const YesNoLine = v.union([v.strictObject({ kind: v.literal('YES_NO'), memberId: MemberId }), v.strictObject({ kind: v.literal('YES_NO'), text: Text(300) })])
const members = v.optional(v.pipe(v.array(MemberId), v.maxLength(500)), [])
/** Opening: without `lines`, the class of each member whom the cell's sheet rates. Whoever is not named under a way votes as `others` says. `absentExempt`: exempt members who are away and do not count (guidance 294, 9.3.2). */
export const Opening = v.strictObject({
  year: Year,
  cellId: OrganisationId,
  title: Text(200),
  lines: v.optional(v.pipe(v.array(v.union([ClassLine, YesNoLine])), v.minLength(1), v.maxLength(200))),
  atMost: v.optional(v.pipe(Count, v.minValue(1))),
  baseRule: v.optional(TallyBase, 'SUMMONED'),
  from: v.optional(Instant),
  until: Instant,
  others: v.optional(Way, 'PHONE'),
  phone: members,
  kiosk: members,
  paper: members,
  absentExempt: members,
  tellers: v.optional(v.pipe(v.array(MemberId), v.maxLength(5)), []),
})
export type Opening = v.InferOutput<typeof Opening>

/** Closing: how many electors were present, where the base asks for it. */
export const Closing = v.strictObject({ present: v.optional(Count) })
export type Closing = v.InferOutput<typeof Closing>
