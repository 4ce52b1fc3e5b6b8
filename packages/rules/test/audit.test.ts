import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GENESIS, seal, verify, withhold, type Entry, type Sealed } from '../src/audit/index.ts'

const entry = (index: number): Entry => ({
  at: `2026-12-01T00:00:${String(index % 60).padStart(2, '0')}Z`,
  by: `mem_${index % 7}`,
  act: 'member.updated.v1',
  org: `org_${index % 3}`,
  thing: `M#mem_${index}|A`,
  version: 1 + index,
  changes: [{ field: 'status', was: 'PROBATIONARY', now: index % 2 ? 'OFFICIAL' : 'EXPELLED' }, { field: 'name', now: '#a1b2c3d4' }],
})
const chainOf = (length: number) => seal(GENESIS, Array.from({ length }, (_, index) => entry(index)))
const anchorOf = (chain: readonly Sealed[]) => chain.at(-1) ?? GENESIS

type Tampered = Readonly<{ log: Sealed[]; place: number }>
const FIELDS = ['at', 'by', 'act', 'org', 'thing'] as const
const edits: readonly ((one: Sealed, index: number) => Sealed)[] = [
  ...FIELDS.map((field) => (one: Sealed) => ({ ...one, [field]: `${one[field]}x` })),
  (one) => ({ ...one, version: (one.version ?? 0) + 1 }),
  (one) => ({ ...one, changes: one.changes.slice(1) }),
  (one) => ({ ...one, changes: one.changes.map((change) => ({ ...change, now: 'OFFICIALLY' })) }),
  (one) => ({ ...one, onBehalfOf: 'mem_other' }),
  (one) => ({ ...one, hash: 'A'.repeat(43) }),
  (one) => ({ ...one, prev: 'A'.repeat(43) }),
]
const tampers: readonly ((chain: readonly Sealed[], at: number, other: number) => Tampered)[] = [
  (chain, at, other) => ({ log: chain.map((one, index) => (index === at ? (edits[other % edits.length]?.(one, index) ?? one) : one)), place: at + 1 }),
  (chain, at) => ({ log: chain.filter((_, index) => index !== at), place: at + 1 }),
  (chain, at, other) => {
    const to = (at + 1 + (other % (chain.length - 1))) % chain.length
    const log = [...chain]
    ;[log[at], log[to]] = [log[to]!, log[at]!]
    return { log, place: Math.min(at, to) + 1 }
  },
  (chain, at) => ({ log: chain.slice(0, at), place: at + 1 }),
  // Whoever makes the chain anew from a place on is found by the anchor.
  (chain, at) => ({ log: [...chain.slice(0, at), ...seal(chain[at - 1] ?? GENESIS, chain.slice(at).map((_, index) => entry(900 + index)))], place: chain.length }),
]

describe('a sealed chain', () => {
  test('of any length is well, whole, in parts, and without what changed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (length, cut) => {
      const chain = chainOf(length)
      const rest = chain.slice(cut)
      expect(verify(chain, [anchorOf(chain)])).toEqual({ ok: true })
      expect(verify(rest, [anchorOf(chain)], rest.length > 0 ? (chain[cut - 1] ?? GENESIS) : anchorOf(chain))).toEqual({ ok: true })
      expect(verify(chain.map(withhold), [anchorOf(chain)])).toEqual({ ok: true })
    }))
  })
  test('shows each of 1,000 random tampers (edit, delete, swap, truncate, make anew) and its place', () => {
    const found = new Map<string, number>()
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.nat(1_000), fc.nat(tampers.length - 1), (length, somewhere, other, kind) => {
        const chain = chainOf(length)
        const { log, place } = tampers[kind]!(chain, somewhere % length, other)
        const verdict = verify(log, [anchorOf(chain)])
        expect(verdict).toMatchObject({ ok: false, brokenAt: { seq: place } })
        if (!verdict.ok) found.set(verdict.brokenAt.what, (found.get(verdict.brokenAt.what) ?? 0) + 1)
      }),
      { numRuns: 1_000 },
    )
    expect([...found.keys()].toSorted()).toEqual(['edited', 'missing', 'swapped', 'truncated'])
  })
  test('without an anchor still shows all but a cut end and a chain made anew', () => {
    const chain = chainOf(5)
    expect(verify(chain.slice(0, 3))).toEqual({ ok: true })
    expect(verify(chain.slice(0, 3), [{ seq: 5, hash: chain[4]!.hash }])).toEqual({ ok: false, brokenAt: { seq: 4, what: 'truncated' } })
    expect(verify(chain.filter(({ seq }) => seq !== 2))).toEqual({ ok: false, brokenAt: { seq: 2, what: 'missing' } })
  })
})
