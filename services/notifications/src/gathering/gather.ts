import { deleteRow, find, forEach, readAll, revise } from '@nen-nep/service-kit'
import { mailAddress } from '@nen-nep/service-kit/mime'
import * as v from 'valibot'
import { contactsOf } from '../contact/contacts.ts'
import type { Working } from '../deps.ts'
import { ask, type Addressee } from '../message/rules.ts'
import type { Message } from '../message/schema.ts'
import { once, quietAct } from '../once.ts'
import { basketKey, GATHERING, messageKey, ownRoundId, roundKey } from '../place.ts'
import type { Round } from '../round/schema.ts'
import type { Basket } from './schema.ts'

const AT_ONCE = 8
const Due = v.object({ pk: v.string(), sk: v.string(), memberId: v.string() })

/** Who gets it and from which body: as the registry knows them now, else as the last of the letters was addressed. */
async function addressed({ table }: Working, { memberId, name, address, orgId }: Message): Promise<{ orgId: string; to: Addressee }> {
  const contact = (await contactsOf(table, [memberId])).get(memberId)
  const known = mailAddress(contact?.email)
  return { orgId: contact?.cellId ?? orgId, to: { memberId, name: contact?.name ?? name, address: known ?? address } }
}

/** Asks for the letter of a basket as it is now. Its number makes it one, so that whoever is stopped half-way, or comes second, finds the same letter with the same parts. */
async function askForLetter(deps: Working, { memberId, times, dueAt, parts }: Basket, last: Message, now: string): Promise<Round | undefined> {
  const { orgId, to } = await addressed(deps, last)
  const act = quietAct('schedule:gather', now)
  const own: Round = { id: ownRoundId(memberId, dueAt, times), orgId, kind: 'GATHERED', at: dueAt, recipients: [memberId], parts, done: { mode: 'ON', mailed: 1, byPhone: [] } }
  await once(deps.rounds, act, { next: own, facts: [] })
  const key = roundKey(own.id)
  const round = key && (await find(deps.rounds, key, true))?.state
  if (round) await once(deps.messages, act, ask(round, to, { mode: 'ON', language: last.language }, now))
  return round
}

/** Makes one letter of what waits in a basket, and takes just that out of it; answers whether something is left. */
async function empty(deps: Working, basket: Basket, now: string): Promise<boolean> {
  const key = messageKey(basket.parts.at(-1) ?? '')
  const last = key && (await find(deps.messages, key))
  const told = last ? ((await askForLetter(deps, basket, last.state, now))?.parts ?? []) : basket.parts
  const after = await revise(deps.baskets, quietAct('schedule:gather', now), basketKey(basket.memberId), (standing) => {
    if (standing?.times !== basket.times) return undefined
    return { next: { ...standing, times: standing.times + 1, parts: standing.parts.filter((id) => !told.includes(id)) }, facts: [] }
  })
  return (after?.state.parts.length ?? 0) > 0
}

/** Sends everybody who wishes it one letter of all that waited for them (D7): once, however often it is run and wherever it was stopped. */
export async function gatherLetters(deps: Working): Promise<void> {
  const now = deps.now().toISOString()
  const due = (await readAll(deps.table, { pk: GATHERING })).map((row) => v.parse(Due, row)).filter(({ sk }) => sk <= `${now}~`)
  await forEach(due, AT_ONCE, async ({ pk, sk, memberId }) => {
    const basket = (await find(deps.baskets, basketKey(memberId), true))?.state
    const waits = basket && basket.parts.length > 0 && basket.dueAt <= now
    if (!waits || !(await empty(deps, basket, now))) await deleteRow(deps.table, { pk, sk })
  })
}
