import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Packs, Quota, Rating } from '../src/index.ts'

const part = (kind: Packs.PackKind, on = '2026-06-01') => {
  const pack = Packs.packFor(Packs.shippedPacks, kind, on, [])!
  return { id: pack.id, validFrom: pack.validFrom, citation: pack.citation, rules: pack.rules } as never
}
const national: Packs.RuleSet = { rating: part('RATING'), quota: part('MEMBER_QUOTA'), collectiveQuota: part('COLLECTIVE_QUOTA'), points: part('MEMBER_SHEET'), collectivePoints: part('COLLECTIVE_SHEET'), fourGood: part('FOUR_GOOD') }
const publication = (more: Partial<Packs.Publication> = {}): Packs.Publication => ({ orgId: 'org_ward', name: 'Bộ quy định của phường', validFrom: '2026-01-01', citation: { regulation: 'Hướng dẫn 1-HD/ĐU' }, ...more })
const codes = (more: Partial<Packs.Publication>, above = national) => Packs.checkPublication(above, publication(more), 'pck_ward').map(({ pointer, code }) => `${pointer} ${code}`)
const { rules } = national.rating

describe('a published pack', () => {
  test('inherits what it does not say, with the citation of whom it inherits from', () => {
    const set = Packs.compose(national, publication({ quota: { pct: 1_500, raisedPct: 2_000 } }), 'pck_ward')
    expect(set.quota).toMatchObject({ id: 'pck_ward', citation: { regulation: 'Hướng dẫn 1-HD/ĐU' }, rules: { pct: 1_500, denominator: 'GOOD', level: 'GRASSROOTS_ORG' } })
    expect(set.rating).toEqual({ ...national.rating, id: 'pck_ward', validFrom: '2026-01-01' })
    expect(set.points).toEqual(national.points)
    expect(codes({ quota: { pct: 1_500, raisedPct: 2_000 } })).toEqual([])
  })

  test('may ask more and hold down more', () => {
    expect(codes({ rating: { demands: [...rules.demands, { code: 'mine', class: 'GOOD', label: 'Dự họp đủ', when: [{ fact: 'attendance', test: 'AT_LEAST', limit: 9_000 }], certainty: 'SEEN' }] } })).toEqual([])
    expect(codes({ rating: { ceilings: rules.ceilings.map((ceiling) => (ceiling.code === 'quarter' ? { ...ceiling, cap: 'COMPLETED' as const } : ceiling)), bands: [{ class: 'EXCELLENT', from: 95 }, ...rules.bands.slice(1)] } })).toEqual([])
  })

  test('may not ask less, hold down less, or free other people from being rated', () => {
    expect(codes({ rating: { demands: rules.demands.slice(1) } })).toEqual(['/rating/demands pack.fewer-demands'])
    expect(codes({ rating: { demands: rules.demands.map((demand) => (demand.code === 'exceeding' ? { ...demand, when: [{ fact: 'tasksExceeding', test: 'AT_LEAST' as const, limit: 2_000 }] } : demand)) } })).toEqual(['/rating/demands pack.fewer-demands'])
    expect(codes({ rating: { demands: rules.demands.map((demand) => ({ ...demand, subjects: ['HEAD' as const] })) } })).toContain('/rating/demands pack.fewer-demands')
    expect(codes({ rating: { ceilings: rules.ceilings.map((ceiling) => (ceiling.code === 'disciplined' ? { ...ceiling, cap: 'COMPLETED' as const } : ceiling)) } })).toEqual(['/rating/ceilings pack.fewer-ceilings'])
    expect(codes({ rating: { exceptions: rules.exceptions.filter(({ code }) => code !== 'sick') } })).toEqual(['/rating/exceptions pack.fewer-caps'])
    expect(codes({ rating: { exceptions: rules.exceptions.filter(({ code }) => code !== 'exempt') } })).toEqual(['/rating/exceptions pack.other-unrated'])
    expect(codes({ rating: { bands: [{ class: 'EXCELLENT', from: 85 }, ...rules.bands.slice(1)] } })).toEqual(['/rating/bands pack.lower-bands'])
    expect(codes({ rating: { explainFrom: 10 } })).toEqual(['/rating/explainFrom pack.explains-less'])
    expect(codes({ collectiveQuota: { denominator: 'GOOD_OR_BETTER' } })).toEqual(['/collectiveQuota/denominator pack.wider-base'])
    expect(codes({ quota: { groupBy: 'ALL', level: 'SUPERIOR_ORG' } })).toEqual(['/quota/groupBy pack.wider-group', '/quota/level pack.wider-level'])
  })

  test('divides the points of a group as it sees fit, and moves none to another', () => {
    const sheet = structuredClone(national.points!.rules)
    const [tasks] = sheet.items.splice(3, 1)
    sheet.items.push({ ...tasks!, max: 40 }, { ...tasks!, code: 'products', max: 30 })
    expect(codes({ points: sheet })).toEqual([])
    sheet.items[0]!.max = 8
    sheet.items[4]!.max = 40
    expect(codes({ points: sheet })).toEqual(['/points/groups pack.other-groups'])
    sheet.items[4]!.max = 41
    expect(codes({ points: sheet })).toEqual(['/points criteria.not-hundred', '/points/groups pack.other-groups'])
  })

  test('is refused where it is not well made', () => {
    expect(codes({ rating: { bands: [...rules.bands].reverse() } })).toEqual(['/rating/bands rating.bands'])
    expect(codes({ rating: { ceilings: [...rules.ceilings, rules.ceilings[0]!] } })).toEqual(['/rating rating.duplicate-code'])
    expect(codes({ rating: { demands: [...rules.demands, { code: 'mine', class: 'GOOD', label: 'x', when: [{ fact: 'attendence', test: 'AT_LEAST', limit: 1 }], certainty: 'SEEN' }] } })).toEqual(['/rating/demands/11/when/0/fact pack.unknown-fact'])
  })

  test('that is not refused never lifts a class, a limit of a quota, or who is rated', () => {
    const facts = ['tasksDone', 'tasksOnTime', 'tasksLate', 'tasksExceeding', 'disciplined', 'sickMonths', 'collectiveScore', 'monthsSinceAdmission']
    const fact = fc.oneof(fc.boolean(), fc.nat(10), fc.record({ part: fc.nat(10), whole: fc.constant(10) }))
    const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: Math.max(0, all.length - 1) })
    const edits = fc.record({
      demands: some(rules.demands).map((all) => all.map((one) => ({ ...one, when: one.when.map((when) => ('limit' in when ? { ...when, limit: Math.max(0, when.limit + (one.code.length % 3) * 500 - 500) } : when)) }))),
      ceilings: some(rules.ceilings),
      bands: fc.constantFrom(90, 85, 95).map((from) => [{ class: 'EXCELLENT' as const, from }, ...rules.bands.slice(1)]),
    }, { requiredKeys: [] })
    const quotas = fc.record({ pct: fc.constantFrom(1_000, 2_000, 2_500), denominator: fc.constantFrom('GOOD' as const, 'GOOD_OR_BETTER' as const), rounding: fc.constantFrom('DOWN' as const, 'HALF_UP' as const) }, { requiredKeys: [] })
    const rank = (grade: Rating.RatingClass) => Rating.RatingClass.options.indexOf(grade)
    const people = fc.record({ score: fc.nat(100), subject: fc.constantFrom(...Rating.Subject.options), facts: fc.dictionary(fc.constantFrom(...facts), fact) })
    fc.assert(fc.property(edits, quotas, people, (rating, quota, inputs) => {
      const mine = publication({ rating, quota })
      if (Packs.checkPublication(national, mine, 'pck_ward').length > 0) return
      const set = Packs.compose(national, mine, 'pck_ward')
      const [was, is] = [national, set].map((one) => Rating.proposeClass(one.rating.rules, inputs).proposedClass)
      expect(rank(is!)).toBeGreaterThanOrEqual(rank(was!))
      expect(is === 'NOT_RATED').toBe(was === 'NOT_RATED')
      const [before, after] = [national, set].map((one) => Quota.checkQuota({ pack: one.quota.rules, counts: { GOOD: inputs.score, EXCELLENT: 3 }, proposed: 3, raisedBecause: 'có căn cứ' }).limit)
      expect(after!).toBeLessThanOrEqual(before!)
    }), { numRuns: 120 })
  })
})

describe('a pack as a file', () => {
  const text = JSON.stringify(publication({ quota: { pct: 1_500 } }), null, 2)
  const faults = (changed: string) => Packs.readPackFile(changed).problems.map(({ line, pointer, code }) => `${line} ${pointer} ${code}`)

  test('is read as it is written', () => expect(Packs.readPackFile(text)).toMatchObject({ problems: [], publication: { orgId: 'org_ward', quota: { pct: 1_500 } } }))

  test('tells line and field of what is wrong in it', () => {
    expect(faults(text.replace('1500', '15.5'))).toEqual(['9 /quota/pct safe_integer'])
    expect(faults(text.replace('"pct"', '"share"'))).toEqual(['9 /quota/share strict_object'])
    expect(faults(text.replace('2026-01-01', '2026-02-30'))).toHaveLength(1)
    expect(Packs.readPackFile(text.replace('1500', '"cao"')).problems[0]?.message).toBe('Dòng 9, mục /quota/pct: giá trị "cao" không hợp lệ, cần number.')
  })

  test('tells the line at which it is no JSON', () => {
    expect(faults(text.replace('"pct": 1500', '"pct" 1500'))).toEqual(['9  pack.not-json'])
    expect(faults(text.slice(0, -1))).toEqual(['11  pack.not-json'])
    expect(faults(`${text}]`)).toEqual(['11  pack.not-json'])
    expect(faults(text.replace('"quota": {', '"orgId": "org_x", "quota": {'))).toEqual(['8  pack.not-json'])
    expect(faults('['.repeat(50))).toEqual(['1  pack.not-json'])
  })

  test('tells where it is laxer than what is above it, by line', () => {
    const { publication: read, lines } = Packs.readPackFile(text.replace('1500', '3000'))
    expect(Packs.located(Packs.checkPublication(national, read!, 'pck_ward'), lines)).toEqual([{ pointer: '/quota/pct', code: 'pack.higher-share', line: 9, message: 'Dòng 9, mục /quota/pct: Tỷ lệ cao hơn quy định của cấp trên.' }])
  })

  test('of any text is read or told apart, and never fails', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
      const { publication: read, problems } = Packs.readPackFile(any)
      expect(read === undefined).toBe(problems.length > 0)
      for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(1)
    }), { numRuns: 120 })
  })
})
