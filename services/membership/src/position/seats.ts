import { getRow, type Put, type ScopedTable } from '@nen-nep/service-kit'
import type { Member, Position } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { holdersOf, pointer } from './holders.ts'
import { nextPosts } from './posts.ts'
import { demandVacant, isAt, isSingle } from './rules.ts'
import { postsKey } from './schema.ts'

/** The terms a member gets that one person alone may hold: a change of anything else is not asked about. */
const taken = (next: Member, before: Member | undefined): Position[] =>
  next.positions.filter((term) => isSingle(term) && !(before?.positions ?? []).some((held) => isAt(term)(held) && held.from === term.from))

async function seat({ members }: Pick<Deps, 'members'>, table: ScopedTable, next: Member, terms: readonly Position[]): Promise<Put[]> {
  const [{ orgId } = { orgId: '' }] = terms
  // The row first: whoever changes a position after it was read stands in the way of this transaction.
  const posts = await getRow(table, postsKey(orgId), true)
  const holders = (await holdersOf({ members }, table, orgId)).map(({ state }) => state)
  for (const term of terms) demandVacant({ ...term, memberId: next.id }, holders)
  return [nextPosts(orgId, posts), pointer(orgId, next.id)]
}

/**
 * What is written together with a member who is entered as secretary: the row that makes changes of one organisation queue, and the pointer by which the next one finds them.
 * Refuses a second secretary for the same days (Charter, art. 24).
 */
export async function seatsOf(deps: Pick<Deps, 'members'>, table: ScopedTable, next: Member, before?: Member): Promise<Put[]> {
  const wanted = Map.groupBy(taken(next, before), ({ orgId }) => orgId)
  return (await Promise.all([...wanted.values()].map((terms) => seat(deps, table, next, terms)))).flat()
}
