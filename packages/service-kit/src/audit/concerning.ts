import { bare, type Grant } from '@nen-nep/contracts'
import type { Sealed } from '@nen-nep/rules/audit/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import * as v from 'valibot'
import { inForce, readTree, type Tree } from '../access/index.ts'
import { readPage } from '../store/query.ts'
import type { ServiceTable } from '../store/scoped.ts'
import type { Row } from '../store/store.ts'
import { Block, chainKey } from './block.ts'
import { holdingsOf } from './holdings.ts'
import { chainOf } from './chain-of.ts'

/** Whose entries are wanted: about whom, by all ids that are theirs, in which organisations' chains, and from which civil day on. `things` are rows of theirs whose keys do not name them. */
export type Concerned = Readonly<{ memberId: string; formerly?: readonly string[] | undefined; orgs: readonly string[]; from: string; things: ReadonlySet<string> }>
/** How much is looked through and handed over at most: blocks of one chain, and entries of one service. */
export type Bounds = Readonly<{ pages: number; entries: number }>
const BLOCKS_A_PAGE = 20
const bounds: Bounds = { pages: 200, entries: 1000 }

/** Whether a key names somebody: their id as a part of its own, never as the beginning of another's. */
const names = (thing: string, own: readonly string[]) => thing.split(/[#|.@]/).some((part) => own.some((id) => part === id || part === bare(id)))
const ownIds = ({ memberId, formerly = [] }: Pick<Concerned, 'memberId' | 'formerly'>) => [memberId, ...formerly]

type Found = { entries: Sealed[]; isCut: boolean }
/** The entries of one chain that concern somebody, the newest blocks first. */
async function inChain(table: ServiceTable, chain: string, { from, things, ...who }: Concerned, { pages }: Bounds): Promise<Found> {
  const own = ownIds(who)
  const found: Found = { entries: [], isCut: false }
  let after: Row | undefined
  for (let read = 0; read < pages; read++) {
    const page = await readPage(table, { pk: chainKey(chain), backwards: true, limit: BLOCKS_A_PAGE, after })
    const entries = page.rows.flatMap((row) => v.parse(Block, row).body.entries)
    found.entries.push(...entries.filter(({ thing }) => names(thing, own) || things.has(thing)))
    after = page.last
    if (!after || entries.every(({ at }) => civilDayOf(at) < from)) return found
  }
  return { ...found, isCut: true }
}

/** The office somebody held when they did something: where they did it or above, as far as this service still knows of it. Of a plain member, their membership. */
function officeOf(grants: readonly Grant[], { at, org }: Sealed, tree: Tree) {
  const day = civilDayOf(at)
  const places = [org, ...tree.ancestors(org)]
  const held = grants.filter((grant) => inForce(grant, day) && places.includes(grant.orgId))
  const offices = held.filter(({ role }) => role !== 'MEMBER')
  return (offices.length > 0 ? offices : held).map(({ role, orgId }) => ({ role, orgId, organisation: tree.node(orgId)?.name ?? '' }))
}

type Known = Readonly<{ own: readonly string[]; tree: Tree; grantsOf: (memberId: string) => readonly Grant[] }>
/** An entry as the person it concerns may have it: of whoever else did something, the office and not the name. */
function told(entry: Sealed, { own, tree, grantsOf }: Known) {
  const { at, by, act, onBehalfOf, version, changes } = entry
  // A reading makes no version, and its reason stands in the log as it was given.
  const reason = version === undefined ? changes.find(({ field }) => field === 'reason')?.now : undefined
  const actor = own.includes(by) ? { actor: 'SELF' } : by.startsWith('service:') ? { actor: 'SYSTEM' } : { actor: 'OFFICE', office: officeOf(grantsOf(by), entry, tree) }
  return { at, act, ...actor, ...(onBehalfOf === undefined ? {} : { standIn: true }), fields: changes.map(({ field }) => field).filter((field) => reason === undefined || field !== 'reason'), ...(reason === undefined ? {} : { reason }) }
}

/** A month of what was done and read, or, where there was too much, the month up to which it reaches. */
export type AuditMonth = Readonly<{ month: string; entries: readonly ReturnType<typeof told>[] } | { month: string; cut: true }>

/**
 * What a service's audit log says of one person's records: who read or changed them, when and why, by month, the newest first (law 91/2025/QH15, art. 4).
 * Looked for in the chains of the organisations named, of those above them, and of rows that belong to no organisation.
 */
export async function auditConcerning(table: ServiceTable, concerned: Concerned, within: Bounds = bounds): Promise<AuditMonth[]> {
  const tree = await readTree(table)
  const chains = new Set(['none', ...concerned.orgs.flatMap((orgId) => [orgId, chainOf(tree, orgId), ...tree.ancestors(orgId)])])
  const found = await Promise.all([...chains].map((chain) => inChain(table, chain, concerned, within)))
  const all = found.flatMap(({ entries }) => entries).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const some = all.slice(0, within.entries)
  const grantsOf = await holdingsOf(table, some.map(({ by }) => by))
  const months = [...Map.groupBy(some, ({ at }) => civilDayOf(at).slice(0, 7))].map(([month, entries]) => ({ month, entries: entries.map((entry) => told(entry, { own: ownIds(concerned), tree, grantsOf })) }))
  const isCut = all.length > some.length || found.some((one) => one.isCut)
  return isCut ? [...months, { month: months.at(-1)?.month ?? concerned.from.slice(0, 7), cut: true }] : months
}
