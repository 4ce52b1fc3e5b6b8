import { isTheirs, open, read, refuse as refuseItem, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../deps.ts'
import { partLines } from '../letter/letter.ts'
import { render } from '../letter/render.ts'
import { valuesOf } from '../letter/values.ts'
import { manages, maskAddress } from '../manage.ts'
import { messageKey } from '../place.ts'
import { messagesIn, roundsAbout, roundsOf, type Page } from '../round/queries.ts'
import { contextOf } from './context.ts'
import { refuse } from './rules.ts'
import type { Message } from './schema.ts'

/** A message as those who look after it see it. */
export const shown = ({ address, formerly: _formerly, ...message }: Message) => ({ ...message, address: maskAddress(address) })
export type Shown = ReturnType<typeof shown>

/** Which messages: those of an organisation, newest rounds first and every round whole, or those of one occasion. */
export type Wanted = Readonly<{ orgId: string; limit: number; last?: string | undefined } | { occasion: string }>

async function ofOccasion(deps: Deps, act: Act, occasion: string): Promise<Page<Shown>> {
  const { caller, table, orgId, rounds } = await roundsAbout(deps, act, occasion)
  if (!manages(caller, orgId)) return refuse('message.not-yours')
  return { items: (await Promise.all(rounds.map(({ id }) => messagesIn(table, id)))).flat().map(shown) }
}

/** Messages with the state of each; who may not look after the organisation's mails is refused, who may not see it finds nothing. */
export async function listMessages(deps: Deps, act: Act, wanted: Wanted): Promise<Page<Shown>> {
  if ('occasion' in wanted) return ofOccasion(deps, act, wanted.occasion)
  const { caller, table } = await open(deps.table, act, [])
  if (!caller.may('see', wanted.orgId)) return refuseItem('item.missing')
  if (!manages(caller, wanted.orgId)) return refuse('message.not-yours')
  const items: Shown[] = []
  let last = wanted.last
  do {
    const page = await roundsOf({ ...deps, table }, wanted.orgId, 4, last)
    for (const { id } of page.items) items.push(...(await messagesIn(table, id)).map(shown))
    last = page.last
  } while (last !== undefined && items.length < wanted.limit)
  return { items, last }
}

/** One message and its letter as it would be sent now; the link is the recipient's own and not shown. */
export async function readMessage(deps: Deps, act: Act, id: string) {
  const key = messageKey(id)
  if (!key) return refuseItem('item.missing')
  const { state, version, caller, door } = await read(deps.messages, act, key)
  if (!isTheirs(caller, state.memberId) && !manages(caller, state.orgId)) return refuse('message.not-yours')
  const context = await contextOf(door.table, state, act.at)
  const letter = context && render(context.template, valuesOf(context.occasion, { name: state.name, organisation: context.organisation, link: '…', language: context.language }), {}, partLines(context.occasion, context.language, () => '…'))
  return { state: { ...shown(state), ...(letter ? { letter: { subject: letter.subject, text: letter.text } } : {}) }, version }
}
