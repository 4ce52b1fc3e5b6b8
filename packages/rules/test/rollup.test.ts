import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Rollup } from '../src/index.ts'

const counts = fc.dictionary(fc.constantFrom('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'NOT_RATED'), fc.nat(40))
const basis = { treeVersion: 7, rulePack: 'rating-366', asOf: '2026-12-31' }

/** A random tree: every node hangs under an earlier one; those without children are cells. */
const treeAndLeaves = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.array(counts, { minLength: 41, maxLength: 41 })).map(([parents, all]) => {
  const ids = ['n00', ...parents.map((_, i) => `n${String(i + 1).padStart(2, '0')}`)]
  const nodes = ids.map((id, i) => ({ id, parentId: i === 0 ? null : ids[parents[i - 1]! % i]!, cell: false }))
  for (const node of nodes) node.cell = !nodes.some(({ parentId }) => parentId === node.id)
  const leaves = nodes.filter(({ cell }) => cell).map(({ id }, i) => Rollup.summaryOf(id, 1 + (i % 3), all[i]!))
  return { tree: { version: 7, nodes } satisfies Rollup.RollupTree, leaves }
})
const shuffled = <T>(list: readonly T[], seed: number) => list.map((each, i) => ({ each, key: (i * 7919 + seed * 104_729) % 1_000_003 })).sort((a, b) => a.key - b.key).map(({ each }) => each)
const headsOf = (all: Rollup.Counts) => Object.values(all).reduce((a, b) => a + b, 0)

describe('canonical JSON', () => {
  it('is one text whatever the order of keys', () => {
    expect(Rollup.canonicalJson({ b: [1, null, true], a: { d: 'é"', c: undefined } })).toBe('{"a":{"d":"é\\""},"b":[1,null,true]}')
  })

  it('reads back to the same value', () => {
    const json = fc.letrec<{ value: Rollup.Json }>((tie) => ({ value: fc.oneof({ maxDepth: 3 }, fc.string({ unit: 'grapheme' }), fc.maxSafeInteger().map((n) => n + 0), fc.boolean(), fc.constant(null), fc.array(tie('value')), fc.dictionary(fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'), tie('value'), { noNullPrototype: true })) })).value
    fc.assert(fc.property(json, (value) => { expect(JSON.parse(Rollup.canonicalJson(value))).toEqual(value) }))
  })

  it.each([0.1, Number.NaN, Infinity, 2 ** 53, '\uD800'])('refuses %s', (value) => { expect(() => Rollup.canonicalJson({ value })).toThrow(RangeError) })
})

describe('a digest', () => {
  it('is SHA-256 over the canonical JSON of basis and sorted leaves', () => {
    const leaves = [{ id: 'org_b', version: 2, hash: 'h2' }, { id: 'org_a', version: 1, hash: 'h1' }]
    const text = '{"asOf":"2026-12-31","leaves":[["org_a",1,"h1"],["org_b",2,"h2"]],"rulePack":"rating-366","treeVersion":7}'
    expect(Rollup.digestOf(basis, leaves)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('does not depend on order, and depends on everything else', () => {
    fc.assert(fc.property(treeAndLeaves, fc.nat(), ({ leaves }, seed) => {
      const digest = Rollup.digestOf(basis, leaves)
      expect(Rollup.digestOf(basis, shuffled(leaves, seed))).toBe(digest)
      const changed = leaves.map((leaf, i) => (i === 0 ? { ...leaf, version: leaf.version + 1 } : leaf))
      const others = [Rollup.digestOf(basis, changed), Rollup.digestOf(basis, leaves.slice(1)), Rollup.digestOf({ ...basis, asOf: '2027-01-01' }, leaves), Rollup.digestOf({ ...basis, rulePack: 'x' }, leaves), Rollup.digestOf({ ...basis, treeVersion: 8 }, leaves)]
      expect(others).not.toContain(digest)
    }))
  })

  it('refuses a leaf named twice or out of order', () => {
    const leaf = Rollup.summaryOf('a', 1, {})
    expect(() => Rollup.digestSorted(basis, [leaf, leaf])).toThrow('sorted by id')
  })
})

describe('a roll-up', () => {
  it('gives each parent the sum of its children, in any order of leaves', () => {
    fc.assert(fc.property(treeAndLeaves, fc.nat(), ({ tree, leaves }, seed) => {
      const { totalOf } = Rollup.rollUp(tree, shuffled(leaves, seed))
      for (const { id, cell } of tree.nodes) {
        const children = tree.nodes.filter(({ parentId }) => parentId === id).map((child) => totalOf(child.id)!)
        const total = totalOf(id)!
        if (cell) expect(headsOf(total.counts)).toBe(headsOf(leaves.find((leaf) => leaf.id === id)!.counts))
        else expect(total).toEqual({
          counts: Object.fromEntries(Object.entries(children.reduce<Rollup.Counts>((sum, child) => Rollup.combine(sum, child.counts), {})).filter(([, n]) => n > 0)),
          reported: children.reduce((sum, child) => sum + child.reported, 0),
          expected: children.reduce((sum, child) => sum + child.expected, 0),
        })
      }
      expect(headsOf(totalOf('n00')!.counts)).toBe(leaves.reduce((sum, leaf) => sum + headsOf(leaf.counts), 0))
    }))
  })

  it('changed leaf by leaf equals adding everything up again, even when events repeat and come late', () => {
    fc.assert(fc.property(treeAndLeaves, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 }), counts), { maxLength: 30 }), ({ tree, leaves }, changes) => {
      const known = new Map(leaves.map((leaf) => [leaf.id, leaf]))
      let total = Rollup.rollUp(tree, leaves).totalOf('n00')!
      for (const [which, version, change] of changes) {
        const { id } = leaves[which % leaves.length]!
        const next = Rollup.summaryOf(id, version, change)
        total = Rollup.changeTotal(total, known.get(id), next)
        if (Rollup.replaces(known.get(id), next)) known.set(id, next)
      }
      const again = Rollup.rollUp(tree, known.values()).totalOf('n00')!
      expect({ ...total, counts: Object.fromEntries(Object.entries(total.counts).filter(([, n]) => n > 0)) }).toEqual(again)
    }))
  })

  const tree = { version: 1, nodes: [{ id: 'org', parentId: null, cell: false }, { id: 'a', parentId: 'org', cell: true }, { id: 'b', parentId: 'org', cell: true }] }

  it('counts a first report into a total, lists missing cells and strays, and takes the newest version', () => {
    const old = Rollup.summaryOf('a', 1, { GOOD: 3, COMPLETED: 2 })
    const rollup = Rollup.rollUp(tree, [Rollup.summaryOf('a', 2, { GOOD: 4 }), old, old, Rollup.summaryOf('zz', 1, { GOOD: 9 }), Rollup.summaryOf('org', 1, { GOOD: 9 })])
    expect(rollup.totalOf('org')).toEqual({ counts: { GOOD: 4 }, reported: 1, expected: 2 })
    expect(rollup).toMatchObject({ treeVersion: 1, missing: ['b'], strays: ['org', 'zz'] })
    expect(rollup.totalOf('zz')).toBeUndefined()
    expect(Rollup.changeTotal(rollup.totalOf('org')!, undefined, Rollup.summaryOf('b', 1, { GOOD: 1 }))).toEqual({ counts: { GOOD: 5 }, reported: 2, expected: 2 })
  })

  it('refuses two contents under one version, and a tree that is none', () => {
    expect(() => Rollup.rollUp(tree, [Rollup.summaryOf('a', 1, { GOOD: 1 }), Rollup.summaryOf('a', 1, { GOOD: 2 })])).toThrow('two summaries of a under version 1')
    const node = (id: string, parentId: string | null) => ({ id, parentId, cell: false })
    expect(() => Rollup.rollUp({ version: 1, nodes: [node('x', 'y'), node('y', 'x')] }, [])).toThrow('cycle')
    expect(() => Rollup.rollUp({ version: 1, nodes: [node('x', 'y')] }, [])).toThrow('without its parent')
    expect(() => Rollup.rollUp({ version: 1, nodes: [node('x', null), node('x', null)] }, [])).toThrow('named twice')
  })

  it('adds 280,000 cells up, and certifies them, under a heap of 64 MB', () => {
    const probe = `
      import { Rollup } from ${JSON.stringify(fileURLToPath(new URL('../src/index.ts', import.meta.url)))}
      const cells = 280_000
      const idOf = (i) => 'c' + String(i).padStart(6, '0')
      const nodes = [{ id: 'root', parentId: null, cell: false }]
      for (let i = 0; i < 1_000; i += 1) nodes.push({ id: 'd' + i, parentId: 'root', cell: false })
      for (let i = 0; i < cells; i += 1) nodes.push({ id: idOf(i), parentId: nodes[1 + i % 1_000].id, cell: true })
      function* leaves() { for (let i = 0; i < cells; i += 1) yield { id: idOf(i), version: 1, hash: 'h' + i, counts: { GOOD: 10, EXCELLENT: 2 } } }
      const { totalOf, missing } = Rollup.rollUp({ version: 1, nodes }, leaves())
      const digest = Rollup.digestSorted({ treeVersion: 1, rulePack: 'r', asOf: '2026-12-31' }, leaves())
      console.log(JSON.stringify({ total: totalOf('root'), missing, length: digest.length }))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=64', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', probe], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({ total: { counts: { GOOD: 2_800_000, EXCELLENT: 560_000 }, reported: 280_000, expected: 280_000 }, missing: [], length: 64 })
  })

  it('becomes a new revision only when something changed, and the old one stays', () => {
    const leaves = [Rollup.summaryOf('b', 1, { GOOD: 2 }), Rollup.summaryOf('a', 1, { GOOD: 1 })]
    const inputs = { orgId: 'org', tree, leaves, rulePack: 'r', asOf: '2026-12-31' }
    const first = Rollup.nextRevision(undefined, inputs)
    expect(first).toMatchObject({ revision: 1, total: { counts: { GOOD: 3 }, reported: 2, expected: 2 }, missing: [] })
    expect(v.safeParse(Rollup.Revision, first).success).toBe(true)
    expect(Rollup.nextRevision(first, { ...inputs, leaves: [...leaves].reverse() })).toBe(first)
    const second = Rollup.nextRevision(first, { ...inputs, leaves: [...leaves, Rollup.summaryOf('a', 2, { GOOD: 5 })] })
    expect(second).toMatchObject({ revision: 2, total: { counts: { GOOD: 7 } } })
    expect(first.total.counts).toEqual({ GOOD: 3 })
  })

  it('can be verified by anyone, and any change is found', () => {
    fc.assert(fc.property(treeAndLeaves, fc.nat(), ({ tree: shape, leaves }, which) => {
      const revision = Rollup.nextRevision(undefined, { orgId: 'n00', tree: shape, leaves, rulePack: 'r', asOf: '2026-12-31' })
      expect(Rollup.verify(revision, shape)).toEqual({ ok: true, digest: revision.digest, faults: [] })
      const victim = which % leaves.length
      const forged = { ...revision, leaves: revision.leaves.map((leaf, i) => (i === victim ? { ...leaf, counts: { ...leaf.counts, EXCELLENT: (leaf.counts['EXCELLENT'] ?? 0) + 1 } } : leaf)) }
      const rehashed = { ...forged, leaves: forged.leaves.map((leaf) => Rollup.summaryOf(leaf.id, leaf.version, leaf.counts)) }
      const codes = (each: Rollup.Revision) => Rollup.verify(each, shape).faults.map(({ code }) => code)
      expect(codes(forged)).toEqual(['rollup.leaf', 'rollup.total'])
      expect(codes(rehashed)).toEqual(['rollup.digest', 'rollup.total'])
      expect(codes({ ...revision, asOf: '2027-01-01' })).toEqual(['rollup.digest'])
      expect(Rollup.verify(revision, { ...shape, version: 8 }).faults[0]?.message).toBe('Cây tổ chức phiên bản 8 không phải là phiên bản đã dùng.')
    }))
  })
})
