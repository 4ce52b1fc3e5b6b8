import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { forEach, getRows, keyText, readTree, type Key, type Row, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { mailAddress } from '@nen-nep/service-kit/mime'
import * as v from 'valibot'
import { contactsIn, contactsOf } from '../contact/contacts.ts'
import { contactsKey, toldHowKey } from '../place.ts'
import { modeIn, modeKeys } from '../setting/mode.ts'
import { postsIn, type HeldPost } from './positions.ts'
import { isReached, type Candidate } from './rules.ts'
import { ToldHow } from './schema.ts'

const AT_ONCE = 16
const KEYS_PER_READ = 100

async function rowsAt(table: ScopedTable, keys: readonly Key[]): Promise<Map<string, Row>> {
  const parts = Array.from({ length: Math.ceil(keys.length / KEYS_PER_READ) }, (_, part) => keys.slice(part * KEYS_PER_READ, (part + 1) * KEYS_PER_READ))
  const found = await Promise.all(parts.map((some) => getRows(table, some)))
  return new Map(found.flatMap((rows) => [...rows]))
}

/** Somebody with all they hold; the first of it is the body that writes to them. */
export type Holder = Candidate & Readonly<{ memberId: string; orgId: string; posts: readonly HeldPost[] }>
export type Within = Readonly<{ orgId: string; subtree?: boolean | undefined; at: string }>

/** Who holds what in some bodies today, from the top downwards. */
async function postsBelow(table: ScopedTable, bodies: readonly string[], at: string): Promise<Map<string, HeldPost[]>> {
  const found = new Map<string, HeldPost[]>()
  await forEach(bodies, AT_ONCE, async (id) => found.set(id, await postsIn(table, id, civilDayOf(at))))
  return Map.groupBy(bodies.flatMap((id) => found.get(id) ?? []), ({ memberId }) => memberId)
}

/** Whether a letter of an organisation would reach one person. */
export async function isReachable(table: ScopedTable, { memberId, orgId }: Readonly<{ memberId: string; orgId: string }>): Promise<boolean> {
  const tree = await readTree(table)
  const [rows, contacts] = await Promise.all([getRows(table, modeKeys(tree, orgId)), contactsOf(table, [memberId])])
  return isReached({ address: mailAddress(contacts.get(memberId)?.email) !== undefined, mail: modeIn(tree, orgId, rows).mode === 'ON' })
}

const toldIn = (row: Row | undefined) => (row ? v.parse(ToldHow, row) : undefined)

/** Who set the system up and stands in no registry is nobody to be told how to begin. */
const isMachinist = (posts: readonly HeldPost[], known: boolean) => !known && posts.every(({ role }) => role === 'ADMINISTRATOR')

/** Everybody who holds a position in an organisation, or also in all below it, and whether a letter of the highest body they serve would reach them. */
export async function holdersWithin(table: ScopedTable, tree: Tree, { orgId, subtree, at }: Within): Promise<Holder[]> {
  const bodies = subtree ? tree.within(orgId).map(({ id }) => id) : [orgId]
  const held = await postsBelow(table, bodies, at)
  const people = [...held.keys()]
  const modes = new Map(bodies.flatMap((id) => modeKeys(tree, id)).map((key) => [keyText(key), key]))
  const rows = await rowsAt(table, [...people.map(toldHowKey), ...modes.values(), ...bodies.map(contactsKey)])
  const contacts = await contactsOf(table, people, bodies.flatMap((id) => contactsIn(id, rows.get(keyText(contactsKey(id))))))
  return [...held].flatMap(([memberId, posts]) => {
    const from = posts[0]?.orgId
    if (from === undefined || isMachinist(posts, contacts.has(memberId))) return []
    return [{ memberId, orgId: from, posts, address: mailAddress(contacts.get(memberId)?.email) !== undefined, mail: modeIn(tree, from, rows).mode === 'ON', told: toldIn(rows.get(keyText(toldHowKey(memberId)))) }]
  })
}
