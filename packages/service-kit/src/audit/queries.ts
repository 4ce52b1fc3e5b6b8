import { GENESIS, verify, withhold, type Anchor, type Logged, type Sealed, type Verdict } from '@nen-nep/rules/audit/index'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import * as v from 'valibot'
import { open, type Caller, type Tree } from '../access/index.ts'
import type { Act } from '../act.ts'
import { refusals } from '../refusal.ts'
import { refuseMissing } from '../store/aggregate.ts'
import { readPage } from '../store/query.ts'
import type { ScopedTable } from '../store/scoped.ts'
import type { Row, Table } from '../store/store.ts'
import { newestAnchor } from './anchors.ts'
import { Block, chainKey } from './block.ts'
import { chainOf } from './chain-of.ts'
import { straysOf } from './strays.ts'

export const refuseAudit = refusals({ 'audit.not-yours': 'forbidden' })

type Reader = Readonly<{ caller: Caller; tree: Tree; table: ScopedTable; chain: string }>

/** Lets in who may read of an organisation: its own leaders, officers and inspectors above, and administrators, who see that something was written. */
async function enter(closed: Table, act: Act, orgId: string): Promise<Reader> {
  const { caller, table, tree } = await open(closed, act, [])
  if (!caller.may('inspect', orgId) && !caller.may('register', orgId)) return caller.may('see', orgId) ? refuseAudit('audit.not-yours') : refuseMissing()
  return { caller, tree, table, chain: chainOf(tree, orgId) }
}

/** What of a log is asked for: an organisation and all below it, and the civil days between which something was done. */
export type Asked = Readonly<{ orgId: string; from?: string | undefined; to?: string | undefined }>

const isBetween = (at: string, { from = '', to = '9' }: Asked) => {
  const day = civilDayOf(at)
  return from <= day && day <= to
}
const below = ({ tree, chain }: Reader, orgId: string) => {
  const within = new Set([orgId, ...tree.within(orgId).map(({ id }) => id)])
  return ({ org }: Sealed) => chain === orgId || within.has(org)
}

/** The chains of a log in the order they are read: the grassroots organisation's, then those begun before the tree was known. */
const chainsOf = async ({ table, tree, chain }: Reader, orgId: string) => [chain, ...(await straysOf(table, tree, orgId))]

const afterBlock = (chain: string, sk: string): Row | undefined => ({ pk: chainKey(chain), sk })

/** The next entries of a log, in the order they were sealed, of one chain at a time; `next` is where to go on. A chain of one organisation alone is told under that organisation's name. */
export async function listAudit(closed: Table, act: Act, asked: Asked, page: Readonly<{ at?: string | undefined; limit: number }>) {
  const reader = await enter(closed, act, asked.orgId)
  const { caller, table } = reader
  const chains = await chainsOf(reader, asked.orgId)
  const [chain = '', begin] = (page.at ?? reader.chain).split('|')
  const [isBelow, sees] = [below({ ...reader, chain }, asked.orgId), caller.may('inspect', asked.orgId)]
  const items: Logged[] = []
  let after = begin ? afterBlock(chain, begin) : undefined
  do {
    const { rows, last } = await readPage(table, { pk: chainKey(chain), limit: 20, after })
    const wanted = rows.flatMap((row) => v.parse(Block, row).body.entries).filter((entry) => isBelow(entry) && isBetween(entry.at, asked))
    items.push(...wanted.map((entry) => (sees ? entry : withhold(entry))))
    after = last
  } while (after && items.length < page.limit)
  return { chain, orgId: chain === reader.chain ? asked.orgId : chain, items, next: after ? `${chain}|${String(after['sk'])}` : chains[chains.indexOf(chain) + 1] }
}

async function verifyBlocks(table: ScopedTable, chain: string, anchors: readonly Anchor[]): Promise<Verdict> {
  let from: Anchor = GENESIS
  let after: Row | undefined
  do {
    const { rows, last } = await readPage(table, { pk: chainKey(chain), limit: 20, consistent: true, after })
    const entries = rows.flatMap((row) => v.parse(Block, row).body.entries)
    const reached = entries.at(-1) ?? from
    const verdict = verify(entries, last ? anchors.filter(({ seq }) => seq <= reached.seq) : anchors, from)
    if (!verdict.ok) return verdict
    from = reached
    after = last
  } while (after)
  return { ok: true }
}

/** Goes along the whole chain of an organisation, against the newest anchor this table keeps, and along those begun before the tree was known, which `apart` names; answers of the first that is broken. */
export async function verifyAudit(closed: Table, act: Act, orgId: string, service: string): Promise<Verdict & { chain: string; apart: readonly string[] }> {
  const reader = await enter(closed, act, orgId)
  const chains = await chainsOf(reader, orgId)
  const apart = chains.slice(1)
  for (const chain of chains) {
    const anchor = await newestAnchor(reader.table, service, chain)
    const verdict = await verifyBlocks(reader.table, chain, anchor ? [anchor] : [])
    if (!verdict.ok) return { ...verdict, chain, apart }
  }
  return { ok: true, chain: reader.chain, apart }
}

/** Lets in who may read of an organisation; for what else is kept about its log. */
export async function enterAudit(closed: Table, act: Act, orgId: string): Promise<ScopedTable> {
  return (await enter(closed, act, orgId)).table
}
