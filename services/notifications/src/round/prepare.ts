import { RoundRequested, type Happening } from '@nen-nep/contracts'
import { find, forEach, getRows, keyText, readTree, type Act } from '@nen-nep/service-kit'
import { mailAddress } from '@nen-nep/service-kit/mime'
import { reachBeside, type Channels } from '../channel/port.ts'
import { asKept } from '../contact/merged.ts'
import { contactsIn, contactsOf, hasLeft, holdingsOf, type Contact } from '../contact/contacts.ts'
import type { Working } from '../deps.ts'
import type { Language } from '../letter/language.ts'
import { wordingIn, wordingKeys } from '../letter/wording.ts'
import { ask, type Addressee } from '../message/rules.ts'
import { once, quietAct } from '../once.ts'
import { contactsKey, roundKey } from '../place.ts'
import { modeIn, modeKeys } from '../setting/mode.ts'
import type { MailMode } from '../setting/schema.ts'
import type { Round, Unreachable } from './schema.ts'

const AT_ONCE = 8

/** Asks for a round; the same occasion is one round, however often it is asked for. */
export const askFor = ({ rounds }: Working, round: Round, act: Act) => once(rounds, act, { next: round, facts: [RoundRequested({ roundId: round.id })] })

/** Rounds are prepared for mail, and for the channels beside it where there are some. */
type Reaching = Working & Readonly<{ channels?: Channels }>
type Reached = Readonly<{ mode: MailMode; language?: Language | undefined; wordingOf?: string | undefined; byMail: readonly Addressee[]; byPhone: readonly { memberId: string; why: Unreachable }[] }>

/** By mail where somebody has an address, else by the first channel that reaches them. */
function wayTo(contact: Contact, channels: Channels) {
  const address = mailAddress(contact.email)
  return address === undefined ? reachBeside(channels, contact) : { address }
}

function sort(recipients: readonly string[], contacts: ReadonlyMap<string, Contact>, channels: Channels): Omit<Reached, 'mode' | 'language' | 'wordingOf'> {
  const byMail: Addressee[] = []
  const byPhone: { memberId: string; why: Unreachable }[] = []
  for (const memberId of recipients) {
    const contact = contacts.get(memberId)
    const way = contact && wayTo(contact, channels)
    if (contact && way) byMail.push({ memberId, name: contact.name, ...way })
    else byPhone.push({ memberId, why: contact?.email ? 'BAD_ADDRESS' : 'NO_ADDRESS' })
  }
  return { byMail, byPhone }
}

/** How each recipient is reached: one reading for the inviting cell's contacts and the modes, more only for guests from elsewhere. Whoever left since the meeting was announced is not written to, nor called; whose record became another is, by that one. */
async function reach({ table, channels = {} }: Reaching, { orgId, kind, recipients: asked, since }: Round): Promise<Reached> {
  const tree = await readTree(table)
  const rows = await getRows(table, [contactsKey(orgId), ...modeKeys(tree, orgId), ...wordingKeys(tree, orgId, kind)])
  const { mode, language } = modeIn(tree, orgId, rows)
  if (mode === 'OFF') return { mode, byMail: [], byPhone: [] }
  const known = contactsIn(orgId, rows.get(keyText(contactsKey(orgId))))
  const listed = new Set(known.map(({ memberId }) => memberId))
  const first = await holdingsOf(table, asked.filter((id) => !listed.has(id)))
  const recipients = await asKept(table, asked, asked.filter((id) => first.get(id)?.length === 0))
  const holdings = new Map([...first, ...(await holdingsOf(table, recipients.filter((id) => !listed.has(id) && !first.has(id))))])
  const still = since === undefined ? recipients : recipients.filter((id) => !hasLeft(holdings.get(id), { orgId, since }))
  return { mode, language, wordingOf: wordingIn(tree, { orgId, kind }, rows)?.orgId, ...sort(still, await contactsOf(table, still, known, holdings), channels) }
}

/** The job behind `round.requested.v1`: one message for each recipient who has an address, or is reached by another channel, the others on the call list. Stopped half-way it begins again and adds only what is missing. */
export async function prepareRound(deps: Reaching, event: Happening<{ roundId: string }>): Promise<void> {
  const { rounds, messages, now } = deps
  const key = roundKey(event.data.roundId)
  const found = key && (await find(rounds, key, true))
  if (!found || found.state.done) return
  const act = quietAct(event.id, now().toISOString())
  const { mode, language, wordingOf, byMail, byPhone } = await reach(deps, found.state)
  if (mode !== 'OFF') await forEach(byMail, AT_ONCE, (to) => once(messages, act, ask(found.state, to, { mode, wordingOf, language }, act.at)))
  const done = await once(rounds, act, { next: { ...found.state, done: { mode, mailed: byMail.length, byPhone: [...byPhone] } }, facts: [] }, found)
  // Something joined the round meanwhile, or another sender was faster: delivered again, it finds its messages made and says who is to be called.
  if (!done) throw new Error('a round changed while it was prepared')
}
