import { pageOf } from '@nen-nep/office/page'
import { open, openBeside, readAll, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { mayKnow } from '../meeting/rights.ts'
import { keptFor } from '../paper/wording.ts'
import { partitionOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { resolutionDocument } from './document.vi.ts'
import { resolutionPlaceOf, resolutionsOfYear } from './place.ts'
import { refuse } from './refusals.ts'
import { numberText } from './rules.ts'
import type { Resolution } from './schema.ts'

/** A draft is prepared quietly: only those with a position in the organisation see it. */
const isHidden = ({ caller }: Opened, { status, orgId }: Resolution) => status === 'DRAFT' && !caller.grants.some((grant) => grant.orgId === orgId && grant.role !== 'MEMBER')
const withoutWords = (resolution: Resolution) => {
  if (resolution.status === 'DRAFT') return resolution
  const { wording: _, ...shown } = resolution
  return shown
}
const withNumber = (resolution: Resolution) => (resolution.status === 'DRAFT' ? {} : { numberText: numberText(resolution) })

/** A document as it stands, behind the door of who may read it; it names people, so it stays with the organisation and those who decide over it. */
async function openResolution(deps: Deps, act: Act, id: string) {
  const { orgId, key } = resolutionPlaceOf(id)
  const door = await open(deps.table, act, [key])
  const row = door.row(key)
  const found = row && door.caller.may('see', orgId) ? seen(deps.resolutions, row) : refuseRow('item.missing')
  if (isHidden(door, found.state)) return refuseRow('item.missing')
  if (!mayKnow(door.caller, orgId)) return refuse('resolution.not-for-you')
  return { ...found, door }
}
/** One document with all its parts; in which words it is printed stands in the file alone. */
export async function readResolution(deps: Deps, act: Act, id: string) {
  const { state, version } = await openResolution(deps, act, id)
  return { state: { ...withoutWords(state), ...withNumber(state) }, version }
}
/** A document as a page to print: what is issued in its own words, a draft in those in force. */
export async function printResolution(deps: Deps, act: Act, id: string) {
  const { state, door } = await openResolution(deps, act, id)
  return pageOf(resolutionDocument(state, state.status === 'DRAFT' ? { own: await keptFor(deps, door, state.orgId, 'RESOLUTION') } : {}))
}

/** What lists show: which documents there are, and nobody's name. */
function lineOf(resolution: Resolution) {
  const { id, orgId, kind, title, status, meetingId, heldOn, replaces, directiveIds, tags, vote } = resolution
  const issued = resolution.status === 'DRAFT' ? {} : { number: resolution.number, issuedOn: resolution.issuedOn, inTime: resolution.inTime, assignments: resolution.assignments.length }
  return { id, orgId, kind, title, status, meetingId, heldOn, replaces, directiveIds, tags, vote, ...issued, ...withNumber(resolution) }
}
const order = ({ number = Infinity }: Readonly<{ number?: number }>) => number

/** The documents of an organisation in a year, by kind and number, drafts last. One Query beside the grants. */
export async function listResolutions(deps: Deps, act: Act, { orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const [door, rows] = await openBeside(deps.table, act, (table) => readAll(table, { pk: partitionOf(orgId), prefix: resolutionsOfYear(year) }))
  if (!door.caller.may('see', orgId) || !door.tree.node(orgId)) return refuseRow('item.missing')
  const found = rows.map((row) => seen(deps.resolutions, row)).filter(({ state }) => !isHidden(door, state))
  return { items: found.map(({ state, version }) => ({ ...lineOf(state), version })).sort((a, b) => (a.kind === b.kind ? order(a) - order(b) : a.kind < b.kind ? -1 : 1)) }
}
