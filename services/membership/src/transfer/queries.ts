import { getRows, inside, keyText, open, read, readPage, refuseMissing, seen, type Act, type Opened, type Row, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { mayKnow } from './access.ts'
import { isRunning } from './close.ts'
import { placesOf } from './places.ts'
import { ofLevel, transferKey, type Listing, type Transfer } from './schema.ts'

const Pointer = v.object({ sk: v.string() })
const ASKED_AT_ONCE = 100
/** Hundreds looked through for one page: where little is wanted of much, pages are short rather than slow. */
const WALKS = 5
type Asked = Pick<Listing, 'orgId' | 'state' | 'side'>
type Pointed = Readonly<{ sk: string; transfer: Seen<Transfer> | undefined }>

/** One transfer, for those who may know of it. */
export async function getTransfer(deps: Deps, act: Act, id: string) {
  const found = await read(deps.transfers, act, transferKey(id))
  return mayKnow(found.caller, found.state) ? found : refuseMissing()
}

/** Transfers named by some pointers, in their order. */
async function transfersOf(deps: Deps, table: ScopedTable, pointers: readonly Row[]): Promise<readonly Pointed[]> {
  const of = inside(table, deps.transfers)
  const named = pointers.map((row) => v.parse(Pointer, row).sk).map((sk) => ({ sk, key: transferKey(sk.slice(sk.indexOf('#') + 1)) }))
  const rows = await getRows(table, named.map(({ key }) => key))
  return named.map(({ sk, key }) => {
    const row = rows.get(keyText(key))
    return { sk, transfer: row && seen(of, row) }
  })
}

/** What of a level is asked for, as far as the caller may know of it. What was told to a level stays there when an organisation hangs elsewhere: a transfer is of the level while an end of it stands there, or neither stands any more. */
function wantedIn({ caller, tree }: Opened, { orgId, state, side }: Asked): (transfer: Transfer) => boolean {
  const level = new Set(tree.within(orgId).map(({ id }) => id).filter((id) => caller.may('see', id)))
  const isHere = (id: string | undefined) => id !== undefined && level.has(id)
  const isOurs = (transfer: Transfer) => placesOf(transfer).some((id) => level.has(id) || !tree.node(id))
  const isOnSide = ({ fromOrgId, to }: Transfer) => side === undefined || isHere(side === 'OUT' ? fromOrgId : to.orgId)
  return (transfer) => (state === undefined || transfer.state === state) && isOurs(transfer) && isOnSide(transfer) && mayKnow(caller, transfer)
}

type Place = Readonly<{ pk: string; after: string | undefined; room: number }>
/** One hundred of a level: what of them is wanted, as far as there is room, and where the list goes on. */
async function look(deps: Deps, table: ScopedTable, { pk, after, room }: Place, isWanted: (transfer: Transfer) => boolean): Promise<{ taken: Seen<Transfer>[]; next: string | undefined }> {
  const { rows, last } = await readPage(table, { pk, limit: ASKED_AT_ONCE, backwards: true, ...(after === undefined ? {} : { after: { pk, sk: after } }) })
  const found = await transfersOf(deps, table, rows)
  const wanted = found.filter(({ transfer }) => transfer && isWanted(transfer.state)).slice(0, room)
  const end = wanted.length === room ? wanted.at(-1) : found.at(-1)
  return { taken: wanted.flatMap(({ transfer }) => transfer ?? []), next: last !== undefined || end !== found.at(-1) ? end?.sk : undefined }
}

/** Transfers out of an organisation and everything below it, or into it: those the caller may know of, the newest first. One walk and one batch for a hundred of them, however many cells stand below. */
export async function listTransfers(deps: Deps, act: Act, asked: Asked, { after, limit }: Readonly<{ after?: string | undefined; limit: number }>) {
  const door = await open(deps.table, act, [])
  const { caller, table } = door
  if (!caller.may('see', asked.orgId)) return refuseMissing()
  const isWanted = wantedIn(door, asked)
  const items: Seen<Transfer>[] = []
  let next = after
  for (let looked = 0; looked < WALKS && items.length < limit && (looked === 0 || next !== undefined); looked++) {
    const found = await look(deps, table, { pk: ofLevel(asked.orgId), after: next, room: limit - items.length }, isWanted)
    items.push(...found.taken)
    next = found.next
  }
  return { caller, items, next }
}

const MOST = 500
/** All transfers under way out of or into an organisation and everything below it, of those the caller may know of. */
export async function runningTransfers(deps: Deps, act: Act, orgId: string) {
  const found: Transfer[] = []
  let after: string | undefined
  do {
    const page = await listTransfers(deps, act, { orgId }, { after, limit: MOST })
    found.push(...page.items.map(({ state }) => state))
    after = page.next
  } while (after !== undefined)
  return found.filter(isRunning)
}
