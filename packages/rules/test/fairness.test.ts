import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fairness, Rating } from '../src/index.ts'

const some = (count: number, grade: Rating.RatedClass, groups: Record<string, string>): Fairness.RatedPerson[] => Array.from({ length: count }, () => ({ class: grade, groups }))
const names = (_respect: string, key: string) => key
const keys = (people: Fairness.RatedPerson[], respect: string) => Fairness.grouped(people, respect).map(({ key, whole }) => `${key} ${whole}`)

describe('groups', () => {
  test('of fewer than five are put together', () => expect(keys([...some(6, 'GOOD', { cell: 'a' }), ...some(3, 'GOOD', { cell: 'b' }), ...some(4, 'GOOD', { cell: 'c' })], 'cell')).toEqual(['SMALL 7', 'a 6']))
  test('take in the smallest shown one where even together they are too few', () => expect(keys([...some(6, 'GOOD', { cell: 'a' }), ...some(9, 'GOOD', { cell: 'b' }), ...some(2, 'GOOD', { cell: 'c' })], 'cell')).toEqual(['SMALL 8', 'b 9']))
  test('of people of whom something is not known are no group of their own', () => expect(keys([...some(5, 'GOOD', { sex: 'FEMALE' }), ...some(5, 'GOOD', {})], 'sex')).toEqual(['FEMALE 5', 'SMALL 5']))

  test('add up to all, and none is too small to be shown unless all are', () => {
    const person = fc.record({ class: fc.constantFrom(...Rating.RatedClass.options), groups: fc.record({ cell: fc.constantFrom('a', 'b', 'c', 'd', 'e') }) })
    fc.assert(fc.property(fc.array(person, { maxLength: 60 }), (people) => {
      const groups = Fairness.grouped(people, 'cell')
      expect(groups.reduce((sum, { whole }) => sum + whole, 0)).toBe(people.length)
      for (const { whole, counts } of groups) {
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(whole)
        if (people.length >= Fairness.LEAST_GROUP) expect(whole).toBeGreaterThanOrEqual(Fairness.LEAST_GROUP)
      }
    }), { numRuns: 100 })
  })
})

describe('two respects beside each other', () => {
  const post = (count: number, name: string, leading: string) => some(count, 'GOOD', { post: name, leading })
  const shown = (people: Fairness.RatedPerson[]) => Fairness.lens(people, ['post', 'leading'], names).respects.map(({ groups, note }) => note ?? groups.map(({ key, whole }) => `${key} ${whole}`).join(', '))

  test('tell of no deputies by taking heads from leaders', () => {
    // 22 leaders less 20 heads would be the two deputies
    expect(shown([...post(20, 'HEAD', 'LEADER'), ...post(2, 'DEPUTY', 'LEADER'), ...post(10, 'ORDINARY', 'MEMBER')])).toEqual(['HEAD 20, SMALL 12', 'Không nêu: đặt cạnh bảng khác sẽ lộ nhóm dưới 5 người.'])
    expect(shown([...post(20, 'HEAD', 'LEADER'), ...post(5, 'DEPUTY', 'LEADER'), ...post(10, 'ORDINARY', 'MEMBER')])).toEqual(['DEPUTY 5, HEAD 20, ORDINARY 10', 'LEADER 25, MEMBER 10'])
    expect(shown([...post(6, 'HEAD', 'LEADER'), ...post(2, 'DEPUTY', 'LEADER'), ...post(30, 'ORDINARY', 'MEMBER')])).toEqual(['ORDINARY 30, SMALL 8', 'LEADER 8, MEMBER 30'])
  })

  test('never differ, a group and any sum of others, by people too few to be shown; and leaders are pointed at only where they are shown', () => {
    const posts = { HEAD: 'LEADER', DEPUTY: 'LEADER', ORDINARY: 'MEMBER', MINUTES: 'MEMBER' } as const
    const person = fc.record({ name: fc.constantFrom('HEAD', 'DEPUTY', 'ORDINARY', 'ORDINARY', 'MINUTES'), sex: fc.constantFrom('F', 'M'), class: fc.constantFrom(...Rating.RatedClass.options) })
      .map(({ name, sex, class: grade }): Fairness.RatedPerson => ({ class: grade, groups: { post: name, leading: posts[name], sex } }))
    const sums = (groups: readonly Fairness.Some[]) => Array.from({ length: 2 ** groups.length }, (_, bits) => new Set(groups.filter((_group, at) => (bits >> at) % 2 === 1).flatMap((group) => group.people)))
    fc.assert(fc.property(fc.array(person, { minLength: 5, maxLength: 40 }), (people) => {
      const respects = ['post', 'leading', 'sex']
      const { respects: found, flags } = Fairness.lens(people, respects, names)
      const parts = found.filter(({ groups }) => groups.length > 0).map(({ respect }) => Fairness.divided(people, respect))
      for (const one of parts) for (const other of parts) {
        if (one === other) continue
        for (const group of one) for (const sum of sums(other)) {
          const both = group.people.filter((each) => sum.has(each)).length
          const apart = group.people.length + sum.size - 2 * both
          expect(apart === 0 || apart >= Fairness.LEAST_GROUP).toBe(true)
        }
      }
      if (flags.some(({ code }) => code === 'ONLY_LEADERS')) expect(found[1]?.groups.map(({ key }) => key)).toContain('LEADER')
    }), { numRuns: 60 })
  })
})

describe('the lens', () => {
  // 40 people: cell a 2 of 20 excellent, cell b 8 of 20; 10 of 40 are 25 %
  const people = [...some(2, 'EXCELLENT', { cell: 'a', leading: 'LEADER' }), ...some(18, 'GOOD', { cell: 'a', leading: 'MEMBER' }), ...some(8, 'EXCELLENT', { cell: 'b', leading: 'LEADER' }), ...some(12, 'GOOD', { cell: 'b', leading: 'MEMBER' })]
  const view = Fairness.lens(people, ['cell', 'leading'], names)

  test('shows each group beside all', () => {
    expect(view.classes?.[0]).toEqual({ class: 'EXCELLENT', count: 10, share: 2_500, against: 0 })
    expect(view.respects[0]?.groups.map(({ key, classes }) => [key, classes[0]?.share, classes[0]?.against])).toEqual([['a', 1_000, -1_500], ['b', 4_000, 1_500]])
  })

  test('points at what is worth a look, and says that it describes', () => {
    expect(view.flags.map(({ sentence }) => sentence)).toEqual([
      'LEADER: cả 10 đồng chí cùng mức Hoàn thành xuất sắc nhiệm vụ.',
      'MEMBER: cả 30 đồng chí cùng mức Hoàn thành tốt nhiệm vụ.',
      'Cả 10 mức Hoàn thành xuất sắc nhiệm vụ đều là bí thư, phó bí thư; trong 30 đảng viên khác không có ai.',
    ])
    expect(view.note).toContain('không phải kết luận')
  })

  test('points at a share twenty points away, counted exactly', () => {
    // 3 of 10 against 10 of 100: exactly twenty points; 29 of 100 would be nineteen
    const at = (best: number) => Fairness.lens([...some(best, 'EXCELLENT', { cell: 'a' }), ...some(10 - best, 'GOOD', { cell: 'a' }), ...some(10 - best, 'EXCELLENT', { cell: 'b' }), ...some(80 + best, 'GOOD', { cell: 'b' })], ['cell'], names).flags.map(({ code, key }) => `${code} ${key}`)
    expect([at(3), at(2)]).toEqual([['FAR_FROM_ALL a'], []])
  })

  test('shows nothing of four people, and leaves members alone where leaders are most', () => {
    expect(Fairness.lens(some(4, 'GOOD', { cell: 'a' }), ['cell'], names)).toMatchObject({ whole: 4, classes: null, respects: [], flags: [] })
    const leaders = [...some(5, 'EXCELLENT', { leading: 'LEADER' }), ...some(5, 'GOOD', { leading: 'MEMBER' })]
    expect(Fairness.lens(leaders, ['leading'], names).flags.map(({ code }) => code)).not.toContain('ONLY_LEADERS')
  })
})
