import { GENESIS, seal, Sealed, type Anchor } from '@nen-nep/rules/audit/index'
import * as v from 'valibot'
import { untilFirst } from '../store/again.ts'
import { pack, packed } from '../store/compressed.ts'
import { readPage } from '../store/query.ts'
import type { ScopedTable } from '../store/scoped.ts'
import type { Row } from '../store/store.ts'
import { putRow } from '../store/write.ts'
import type { Write } from './record.ts'

/** Where a chain's blocks stand, each at the number of its first entry, and the list of all chains of a service. */
export const chainKey = (chain: string) => `AUD#${chain}`
export const CHAINS = 'AUDS'
export const placeIn = (seq: number) => String(seq).padStart(12, '0')

/** Some entries that came together. `top` is the highest stream sequence sealed so far in this chain; `sequences` are those of the entries. */
export const Block = v.object({ sk: v.string(), seq: v.number(), hash: v.string(), top: v.string(), body: packed(v.object({ entries: v.array(Sealed), sequences: v.array(v.string()) })) })
export type Block = v.InferOutput<typeof Block>

const isAbove = (a: string, b: string) => BigInt(a || '0') > BigInt(b || '0')
const highest = (sequences: readonly string[]) => sequences.reduce((high, one) => (isAbove(one, high) ? one : high), '0')

/** The newest block of a chain. */
export async function headOf(table: ScopedTable, chain: string, consistent = true): Promise<Block | undefined> {
  const { rows: [row] } = await readPage(table, { pk: chainKey(chain), backwards: true, limit: 1, consistent })
  return row && v.parse(Block, row)
}

/** Which of these records the chain holds already. `top` only grows along a chain, so that no block before one with a lower `top` can hold them: mostly the head alone is read. */
export async function known(table: ScopedTable, chain: string, sequences: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  let after: Row | undefined
  do {
    const page = await readPage(table, { pk: chainKey(chain), backwards: true, limit: 10, consistent: true, after })
    for (const block of page.rows.map((row) => v.parse(Block, row))) {
      if (!sequences.some((one) => !isAbove(one, block.top))) return found
      for (const one of block.body.sequences) found.add(one)
    }
    after = page.last
  } while (after)
  return found
}

const blockRow = (chain: string, head: Block | undefined, writes: readonly Write[]): Row => {
  const before: Anchor = head ?? GENESIS
  const entries = seal({ seq: before.seq, hash: before.hash }, writes.map(({ entry }) => entry))
  const last = entries.at(-1) ?? before
  const sequences = writes.map(({ sequence }) => sequence)
  return { pk: chainKey(chain), sk: placeIn(before.seq + 1), seq: last.seq, hash: last.hash, top: highest([head?.top ?? '0', ...sequences]), body: pack({ entries, sequences }) }
}

async function appendOnce(table: ScopedTable, chain: string, writes: readonly Write[]): Promise<void> {
  const head = await headOf(table, chain)
  const mayRepeat = head && writes.some(({ sequence }) => !isAbove(sequence, head.top))
  const held = mayRepeat ? await known(table, chain, writes.map(({ sequence }) => sequence)) : new Set<string>()
  const fresh = writes.filter(({ sequence }) => !held.has(sequence))
  if (fresh.length === 0) return
  if (!head) await putRow(table, { row: { pk: CHAINS, sk: chain }, when: { is: 'any' } })
  await putRow(table, { row: blockRow(chain, head, fresh), when: { is: 'absent' } })
}

const TRIES = 12

/** Adds to a chain what it does not hold yet, in one block at its end; begins again when another was faster. */
export const append = (table: ScopedTable, chain: string, writes: readonly Write[]): Promise<void> => untilFirst(() => appendOnce(table, chain, writes), { tries: TRIES })
