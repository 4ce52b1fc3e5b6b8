import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ballot } from '../src/index.ts'

const kind = fc.constantFrom<Ballot.Kind>('CLASS', 'YES_NO')
/** A layout with ballots that fit it. */
const boxes = fc.array(kind, { minLength: 1, maxLength: 60 }).chain((kinds) => {
  const marks = fc.tuple(...kinds.map((one) => fc.option(fc.constantFrom(...Ballot.optionsOf(one)))))
  return fc.record({ kinds: fc.constant(kinds), ballots: fc.array(marks, { maxLength: 12 }) })
})
const lines = (kinds: readonly Ballot.Kind[]): Ballot.Line[] => kinds.map((one, at) => ({ id: `l${at}`, kind: one }))
const total = (votes: Ballot.Votes) => Ballot.Choice.options.reduce((sum, choice) => sum + (votes[choice] ?? 0), 0)

describe('a ballot as bytes', () => {
  it('comes back as it was marked, and every ballot of a layout has one length', () => {
    fc.assert(fc.property(boxes, ({ kinds, ballots }) => {
      for (const marks of ballots) {
        const bytes = Ballot.pack(marks, { kinds })
        expect(bytes).toHaveLength(Ballot.lengthOf({ kinds }))
        expect(Ballot.unpack(bytes, { kinds })).toEqual(marks)
      }
    }), { numRuns: 60 })
  })
  it('takes 12 bytes for the classes of 39 members', () => expect(Ballot.lengthOf({ kinds: Array.from({ length: 39 }, () => 'CLASS' as const) })).toBe(12))
  it('is nothing for bytes of another length, or beyond the last ballot', () => {
    expect(Ballot.unpack(new Uint8Array(2), { kinds: ['CLASS'] })).toBeUndefined()
    expect(Ballot.unpack(Uint8Array.of(5), { kinds: ['CLASS'] })).toBeUndefined()
  })
  it.each<[string, Ballot.Marks, string | undefined]>([
    ['with a line too few', ['GOOD'], 'shape'],
    ['with a class where yes or no is asked', ['GOOD', 'GOOD', null], 'shape'],
    ['with more YES than places', ['GOOD', 'YES', 'YES'], 'too-many'],
    ['left blank', [null, null, null], undefined],
  ])('%s is checked before it is sealed', (_what, marks, fault) => {
    expect(Ballot.faultOf(marks, { kinds: ['CLASS', 'YES_NO', 'YES_NO'], atMost: 1 })).toBe(fault)
  })
})

describe('a count', () => {
  it('adds up, does not know the order, and counts blank and unreadable ballots as invalid', () => {
    fc.assert(fc.property(boxes, fc.nat(3), ({ kinds, ballots }, broken) => {
      const box = [...ballots, ...Array.from({ length: broken }, () => undefined)]
      const counted = Ballot.count(lines(kinds), box, { issued: box.length + 2 })
      expect(counted.returned).toBe(counted.valid + counted.invalid)
      expect(counted.invalid).toBe(broken + ballots.filter((marks) => marks.every((mark) => mark === null)).length)
      for (const votes of Object.values(counted.votes)) expect(total(votes)).toBeLessThanOrEqual(counted.valid)
      expect(Ballot.count(lines(kinds), box.toReversed(), { issued: box.length + 2 })).toEqual(counted)
    }), { numRuns: 60 })
  })
  it('of two boxes is the count of what was in both', () => {
    fc.assert(fc.property(boxes, fc.nat(12), ({ kinds, ballots }, cut) => {
      const parts = [ballots.slice(0, cut), ballots.slice(cut)].map((box) => Ballot.count(lines(kinds), box, { issued: box.length }))
      expect(Ballot.add(parts[0]!, parts[1]!)).toEqual(Ballot.count(lines(kinds), ballots, { issued: ballots.length }))
    }), { numRuns: 40 })
  })
})

describe('a result', () => {
  const box = (good: number, excellent: number): Ballot.Counted => ({ issued: good + excellent, returned: good + excellent, valid: good + excellent, invalid: 0, votes: { l0: { GOOD: good, EXCELLENT: excellent } } })
  const result = (electronic: Ballot.Counted, paper?: Ballot.Counted) => Ballot.resultOf(lines(['CLASS']), { electronic, paper }, { summoned: 20, present: 18 }, { baseRule: 'SUMMONED' })
  it('says what passed, of which base, and how paper and electronic ballots add up', () => {
    const both = result(box(6, 2), box(7, 1))
    expect(both).toMatchObject({ issued: 16, base: 20, baseName: 'Tính trên 20 đảng viên chính thức được triệu tập.', lines: [{ outcome: 'GOOD' }] })
    expect(both.lines[0]?.choices).toContainEqual({ choice: 'GOOD', votes: 13, ratio: 6_500 })
    expect(both.sums[0]).toBe('Phiếu phát ra: 8 phiếu giấy + 8 phiếu điện tử = 16.')
  })
  it('never takes a share of fewer heads than returned a ballot, whatever was said of who was present', () => {
    fc.assert(fc.property(fc.nat(20), fc.nat(20), fc.nat(30), fc.constantFrom('PRESENT' as const, 'SUMMONED' as const), (good, excellent, heads, baseRule) => {
      const { base, lines: [line] } = Ballot.resultOf(lines(['CLASS']), { electronic: box(good, excellent) }, { summoned: heads, present: heads }, { baseRule })
      expect(base).toBe(Math.max(heads, good + excellent))
      if (line?.outcome === 'GOOD') expect(good * 2).toBeGreaterThan(good + excellent)
    }), { numRuns: 40 })
  })
  it('shows no breakdown where one of its boxes held fewer than five, which the whole would give away', () => {
    for (const [electronic, paper] of [[box(3, 1), undefined], [box(3, 1), box(9, 2)], [box(9, 2), box(3, 1)]] as const) {
      expect(result(electronic, paper).lines[0]).toMatchObject({ choices: null, warnings: [{ code: 'FEW' }] })
    }
    expect(result(box(9, 2), box(0, 0)).lines[0]?.choices).not.toBeNull()
  })
  it('warns of one mind, and of all but one', () => {
    expect(result(box(9, 0)).lines[0]?.warnings).toMatchObject([{ code: 'UNANIMOUS' }])
    expect(result(box(8, 1)).lines[0]?.warnings).toMatchObject([{ code: 'ALL_BUT_ONE' }])
  })
})

it('progress never tells the only one who has voted, nor the only one who has not: what is said then is also said of another count', () => {
  expect([0, 1, 2, 3, 4, 5].map((cast) => Ballot.progressOf(cast, 5).cast)).toEqual([0, 0, 2, 3, 3, 5])
  fc.assert(fc.property(fc.integer({ min: 5, max: 200 }), (of) => {
    const said = Array.from({ length: of + 1 }, (_, cast) => Ballot.progressOf(cast, of).sentence)
    for (const lone of [1, of - 1]) expect(said.filter((sentence) => sentence === said[lone])).toHaveLength(2)
    expect(Ballot.progressOf(of, of).cast).toBe(of)
  }), { numRuns: 30 })
})
