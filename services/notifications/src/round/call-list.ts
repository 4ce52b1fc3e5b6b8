import { compareNames } from '@nen-nep/rules/names/index'
import { putRow, type Act, type ScopedTable } from '@nen-nep/service-kit'
import { contactsOf } from '../contact/contacts.ts'
import type { Deps } from '../deps.ts'
import { manages, maskPhone } from '../manage.ts'
import { refuse } from '../message/rules.ts'
import type { Message } from '../message/schema.ts'
import { ttl } from '../place.ts'
import { messagesIn, roundsAbout } from './queries.ts'
import type { Round, Unreachable } from './schema.ts'

const REVEALS_KEPT_DAYS = 800
const cameBack = (message: Message) => message.state === 'BOUNCED' || message.state === 'FAILED' || (message.state === 'SUPPRESSED' && message.reason === 'ADDRESS_REFUSES')

const isRestricted = (message: Message) => message.state === 'SUPPRESSED' && message.reason === 'RESTRICTED'

type Whys = ReadonlyMap<string, Unreachable>

/** Members of some rounds whom no mail reaches, and why. */
export async function unreachable(table: ScopedTable, rounds: readonly Round[]): Promise<Whys> {
  const whys = new Map<string, Unreachable>()
  for (const { id, done } of rounds) {
    for (const { memberId, why } of done?.byPhone ?? []) whys.set(memberId, why)
    for (const message of await messagesIn(table, id)) {
      if (cameBack(message)) whys.set(message.memberId, 'BOUNCED')
      if (isRestricted(message)) whys.set(message.memberId, 'RESTRICTED')
    }
  }
  return whys
}

const noteReveal = ({ table }: Deps, { at, by }: Act, orgId: string, about: Readonly<{ occasion: string; members: number }>) =>
  putRow(table, { row: { pk: `A#${orgId}`, sk: `${at}#${by}`, what: 'getCallList', ...about, ttl: ttl(at, REVEALS_KEPT_DAYS) }, when: { is: 'any' } })

/**
 * Whom the secretary calls or visits: members of an occasion without an address, with one that cannot be one, or whose mail came back.
 * Telephone numbers are whole for the cell's own leaders only, and that they were shown is written down before they are.
 */
export async function callList(deps: Deps, act: Act, occasion: string) {
  const { caller, table, orgId, rounds } = await roundsAbout(deps, act, occasion)
  if (!manages(caller, orgId)) return refuse('message.not-yours')
  const whys = await unreachable(table, rounds)
  const contacts = await contactsOf(table, [...whys.keys()])
  const whole = caller.may('lead', orgId)
  if (whole && whys.size > 0) await noteReveal(deps, act, orgId, { occasion, members: whys.size })
  const items = [...whys].map(([memberId, why]) => {
    const { name = '', phone } = contacts.get(memberId) ?? {}
    return { memberId, why, name, ...(phone === undefined ? {} : { phone: whole ? phone : maskPhone(phone) }) }
  })
  return { items: items.toSorted((a, b) => compareNames(a.name, b.name)) }
}
