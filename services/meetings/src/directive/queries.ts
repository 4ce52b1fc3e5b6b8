import { open, refuse as refuseRow, seen, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { directivePlaceOf } from './place.ts'
import { blockOf, receivedBy, sentBy } from './received.ts'
import { mayRead } from './rights.ts'

/** One directive, for who sees its sender and for those it was sent to. */
export async function readDirective(deps: Deps, act: Act, id: string) {
  const { key } = directivePlaceOf(id)
  const { row, caller, tree } = await open(deps.table, act, [key])
  const found = row(key)
  const { state, version } = found ? seen(deps.directives, found) : refuseRow('item.missing')
  return mayRead(caller, tree, state) ? { state, version } : refuseRow('item.missing')
}

export type Wanted = Readonly<{ orgId: string; year: number; side?: 'RECEIVED' | 'SENT' | undefined }>
/** What came down to an organisation in a year as agenda blocks, or what it sent down itself. */
export async function listDirectives(deps: Deps, act: Act, { orgId, year, side = 'RECEIVED' }: Wanted) {
  const { caller, tree, table } = await open(deps.table, act, [])
  if (!caller.may('see', orgId) || !tree.node(orgId)) return refuseRow('item.missing')
  return { items: side === 'SENT' ? await sentBy(table, orgId, year) : (await receivedBy(table, tree, { cellId: orgId, year })).map(blockOf) }
}
