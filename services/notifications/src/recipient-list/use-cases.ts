import { acting, commit, find, inside, open, read, readAll, refuseMissing, repeated, seen, type Act, type Opened, type Saved } from '@nen-nep/service-kit'
import { shortHash } from '@nen-nep/contracts'
import type { Deps } from '../deps.ts'
import { manages } from '../manage.ts'
import { refuse, remove, save } from './rules.ts'
import { listId, listKey, listsOf, type RecipientList, type Saving } from './schema.ts'

/** Refuses whoever does not look after an organisation; who does not see it hears of nothing. */
function demandManager({ caller }: Opened, orgId: string): void {
  if (!caller.may('see', orgId)) refuseMissing()
  if (!manages(caller, orgId)) refuse('recipient-list.not-yours')
}
const standingIn = async (deps: Deps, { table }: Opened, orgId: string): Promise<RecipientList[]> => (await readAll(table, { pk: listsOf(orgId) })).map((row) => seen(deps.recipientLists, row).state).filter(({ removed }) => !removed)

/** Keeps the conditions of a list under a name (A13). */
export async function saveRecipientList(deps: Deps, act: Act, saving: Saving): Promise<Saved<RecipientList>> {
  const door = await open(deps.table, act, [], { consistent: true })
  demandManager(door, saving.orgId)
  const { under } = saving.conditions
  if (under !== undefined && !door.caller.may('see', under)) return refuseMissing()
  const same = await find(inside(door.table, deps.recipientLists), listKey(listId(saving.orgId, shortHash(10, 'recipient-list', act.key ?? ''))) ?? refuseMissing(), true)
  return (same && repeated(same, act)) ?? commit(deps.recipientLists, save(saving, await standingIn(deps, door, saving.orgId), act), acting(act, door.caller))
}

/** The lists of an organisation by name. */
export async function listRecipientLists(deps: Deps, act: Act, orgId: string): Promise<RecipientList[]> {
  const door = await open(deps.table, act, [])
  demandManager(door, orgId)
  return (await standingIn(deps, door, orgId)).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** Takes a list away. */
export async function removeRecipientList(deps: Deps, act: Act, id: string): Promise<Saved<RecipientList>> {
  const before = await read(deps.recipientLists, act, listKey(id) ?? refuseMissing(), true)
  if (!manages(before.caller, before.state.orgId)) return refuse('recipient-list.not-yours')
  return repeated(before, act) ?? commit(deps.recipientLists, remove(before.state), acting(act, before.caller), before)
}
