import { holdsMembers, type OrganisationType } from '@nen-nep/contracts'
import { letterheadOf, refuse as refuseRow, type Caller, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { rosterKey } from '../place.ts'
import { Roster } from '../roster/schema.ts'
import { inPlace, organs, signers, wholeCell } from './kinds.vi.ts'
import type { Organ } from './schema.ts'

/** The roster among the rows just read; organisations that hold no members themselves have none. */
export function rosterSeen(door: Opened, orgId: string): Roster | undefined {
  const row = door.row(rosterKey(orgId))
  return row && v.parse(Roster, row)
}

/** A committee is more than a secretary (Charter, art. 24). */
const hasCommittee = (roster: Roster | undefined) => (roster?.members.filter(({ committee }) => committee).length ?? 0) > 1

/** The post somebody signs in: their own; whoever fills the secretary's for a time, or finishes what a closed body left, signs in the secretary's place. */
function postOf({ grants }: Caller, orgId: string): string {
  const isOwn = (asked: string) => grants.some(({ role, orgId: one, standsInFor }) => one === orgId && role === asked && standsInFor === undefined)
  if (isOwn('SECRETARY')) return signers.SECRETARY
  return isOwn('DEPUTY_SECRETARY') ? signers.DEPUTY_SECRETARY : inPlace
}

function actingFor(type: OrganisationType, roster: Roster | undefined): string {
  return holdsMembers(type) && !hasCommittee(roster) ? wholeCell : organs[type].committee
}
const nameOf = (roster: Roster | undefined, memberId: string) => roster?.members.find(({ id }) => id === memberId)?.name ?? ''

/** In whose name a document is issued today, by whom; an organisation that holds no members has no roster to take the signer's name from. */
export function organOf({ caller, tree }: Opened, orgId: string, roster: Roster | undefined): Organ {
  const node = tree.node(orgId) ?? refuseRow('item.missing')
  const { body: name, acting = actingFor(node.type, roster), ...head } = letterheadOf(tree, orgId) ?? { body: node.name }
  return { name, ...head, symbol: organs[node.type].symbol, acting, post: postOf(caller, orgId), signer: nameOf(roster, caller.id) }
}
