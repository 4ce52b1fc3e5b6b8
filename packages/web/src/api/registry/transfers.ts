import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'

const text = v.optional(v.string())
export const State = v.picklist(['REQUESTED', 'REVIEWED', 'LETTER_ISSUED', 'SENT', 'RECEIVED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'])
const Letter = v.object({ no: v.string(), issuedOn: v.string(), presentBy: v.string(), voidedAt: text })
/** A transfer as one side sees it: reasons and letters for the sending side. `daysLeft`: working days, below zero is overdue. */
export const Transfer = v.object({
  id: v.string(), memberId: v.string(), memberName: v.string(), fromOrgId: v.string(), fromName: v.string(), toOrgId: text, toName: v.string(), kind: v.picklist(['OFFICIAL', 'TEMPORARY']), on: v.string(), until: text, state: State,
  sentOn: text, receivedOn: text, returnedOn: text, dueOn: text, daysLeft: v.optional(v.number()), letterNo: text, reason: text, letters: v.optional(v.array(Letter)), endedReason: text,
  warnings: v.optional(v.array(v.object({ message: v.string() })), []),
})
export type Transfer = v.InferOutput<typeof Transfer>
const page = (orgId: string, cursor?: string) => ask(v.object({ items: v.array(Transfer), next: text }), '/transfers', { orgId, cursor, limit: '100' })
/** All transfers out of and into an organisation, page by page. */
export async function listTransfers(orgId: string): Promise<Transfer[]> {
  const found: Transfer[] = []
  for (let { items, next } = await page(orgId); ; { items, next } = await page(orgId, next)) {
    found.push(...items)
    if (next === undefined) return found
  }
}
export const getTransfer = (id: string) => ask(Transfer, `/transfers/${part(id)}`)

export type Asked = Readonly<{ memberId: string; toOrgId?: string; toName?: string; kind: Transfer['kind']; on: string; until?: string; reason: string }>
export const requestTransfer = (body: Asked, key: string) => tell(Transfer, '/transfers', { body, key })
export type Step = 'review' | 'letter' | 'send' | 'accept' | 'refuse' | 'withdraw' | 'return'
/** Takes a transfer a step on; what the step needs is in `body`. */
export const stepTransfer = (id: string, step: Step, body: unknown, key: string) => tell(Transfer, `/transfers/${part(id)}/${step}`, { body, key })

/** A letter as a page to be printed, and the code by which it is checked. */
export const getLetter = (id: string, no: string) => ask(v.object({ no: v.string(), code: v.string(), html: v.string() }), `/transfers/${part(id)}/letter`, { no })
const Checked = v.object({ no: v.string(), issuedOn: v.string(), presentBy: v.string(), issuer: text, good: v.boolean() })
export type Checked = v.InferOutput<typeof Checked>
export const checkLetter = (code: string) => ask(Checked, `/letters/${part(code)}`)
