import { holdsMembers } from '@nen-nep/contracts'
import type { Caller, Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { rosterKey } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import { organs, signers, wholeCell } from './kinds.vi.ts'
import type { Organ } from './schema.ts'

/** The roster among the rows just read; organisations that hold no members themselves have none. */
export function rosterSeen(door: Opened, orgId: string): Roster | undefined {
  const row = door.row(rosterKey(orgId))
  return row && v.parse(Roster, row)
}

/** A committee is more than a secretary (Charter, art. 24). */
const hasCommittee = (roster: Roster | undefined) => (roster?.members.filter(({ committee }) => committee).length ?? 0) > 1

const postOf = ({ grants }: Caller, orgId: string) => (grants.some(({ role, orgId: one }) => one === orgId && role === 'SECRETARY') ? signers.SECRETARY : signers.DEPUTY_SECRETARY)

/** In whose name a document is issued today, by whom. */
export function organOf({ caller, tree }: Opened, orgId: string, roster: Roster | undefined): Organ {
  const node = tree.node(orgId)
  const above = tree.node(node?.parentId ?? '')
  const { symbol, committee } = organs[node?.type ?? 'CELL_SUBORDINATE']
  const cell = node === undefined || holdsMembers(node.type)
  return {
    name: node?.name ?? '',
    ...(above ? { superior: above.name } : {}),
    symbol,
    acting: cell && !hasCommittee(roster) ? wholeCell : committee,
    post: postOf(caller, orgId),
    signer: roster?.members.find(({ id }) => id === caller.id)?.name ?? '',
  }
}
