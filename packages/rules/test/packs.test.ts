import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Criteria, Dates, Packs } from '../src/index.ts'

const path = ['org_province', 'org_ward', 'org_cell']
const quota = (id: string, more: Partial<Packs.PackOf<'MEMBER_QUOTA'>> = {}): Packs.RulePack => ({
  id, kind: 'MEMBER_QUOTA', validFrom: '2025-01-01', citation: { regulation: 'R' }, certainty: 'SEEN',
  rules: { pct: 2_000, denominator: 'GOOD', groupBy: 'ALL', rounding: 'DOWN', level: 'GRASSROOTS_ORG' }, ...more,
})
const chosen = (packs: Packs.RulePack[], on = '2026-06-01') => Packs.packFor(packs, 'MEMBER_QUOTA', on, path)?.id

describe('shipped packs', () => {
  it('are well formed, with ids of their own', () => {
    for (const pack of [...Packs.shippedPacks, Packs.anPhuPack('org_ward')]) expect(v.safeParse(Packs.RulePack, pack).issues).toBeUndefined()
    expect(new Set(Packs.shippedPacks.map(({ id }) => id)).size).toBe(Packs.shippedPacks.length)
  })

  it('have sheets that may be published', () => {
    for (const pack of Packs.shippedPacks) if ('items' in pack.rules) expect(Criteria.checkSet(pack.rules)).toEqual([])
  })

  it('survive JSON, being data', () => {
    expect(JSON.parse(JSON.stringify(Packs.shippedPacks))).toEqual(Packs.shippedPacks)
  })

  it('leave exactly one pack of a kind in force on any day, everywhere', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom(...Packs.shippedPacks.map(({ kind }) => kind)), (days, kind) => {
      const on = Dates.addDays('2025-10-28', days)
      expect(Packs.shippedPacks.filter((pack) => pack.kind === kind && Packs.holdsOn(pack, on))).toHaveLength(1)
    }))
  })

  it.each([
    ['RATING', '2026-12-31', 'rating-366'], ['RATING', '2025-08-29', 'rating-124'], ['RATING', '2019-12-31', 'rating-132'],
    ['MEETING_SHEET', '2026-11-03', 'meeting-sheet-42'], ['MEETING_SHEET', '2025-10-27', 'meeting-sheet-12'],
    ['MEMBERSHIP', '2026-07-25', 'membership-294'], ['MEMBERSHIP', '2026-07-26', 'membership-208'],
  ] as const)('of kind %s on %s are %s', (kind, on, id) => { expect(Packs.packFor(Packs.shippedPacks, kind, on, path)?.id).toBe(id) })

  it('give way to the sheet a ward adopts, in that ward only', () => {
    const packs = [...Packs.shippedPacks, Packs.anPhuPack('org_ward')]
    expect(Packs.packFor(packs, 'MEETING_SHEET', '2026-11-03', path)?.id).toBe('meeting-sheet-an-phu-org_ward')
    expect(Packs.packFor(packs, 'MEETING_SHEET', '2026-11-03', ['org_province', 'org_other'])?.id).toBe('meeting-sheet-42')
  })

  it('are none before the first', () => { expect(Packs.packFor(Packs.shippedPacks, 'RATING', '2018-01-01', path)).toBeUndefined() })
})

describe('the pack for a body', () => {
  it('is the narrowest in scope, then the latest in force', () => {
    const everywhere = quota('everywhere', { validFrom: '2026-05-01' })
    const ward = quota('ward', { scopeOrgId: 'org_ward' })
    const wardLater = quota('ward-later', { scopeOrgId: 'org_ward', validFrom: '2026-03-01', validTo: '2026-07-01' })
    const cell = quota('cell', { scopeOrgId: 'org_cell', validFrom: '2026-09-01' })
    const packs = [everywhere, ward, wardLater, cell, quota('elsewhere', { scopeOrgId: 'org_x' })]
    expect(chosen(packs)).toBe('ward-later')
    expect(chosen(packs, '2026-07-01')).toBe('ward')
    expect(chosen(packs, '2026-09-01')).toBe('cell')
    expect(chosen([everywhere], '2026-04-30')).toBeUndefined()
  })

  it('does not depend on the order of packs, and always holds on the day', () => {
    const pack = fc.record({ from: fc.nat(300), length: fc.integer({ min: 1, max: 300 }), scope: fc.constantFrom(undefined, ...path, 'org_x') })
    fc.assert(fc.property(fc.array(pack, { maxLength: 12 }), fc.nat(600), (specs, day) => {
      const packs = specs.map(({ from, length, scope }, i) => quota(`p${i}`, {
        validFrom: Dates.addDays('2026-01-01', from), validTo: Dates.addDays('2026-01-01', from + length), ...(scope === undefined ? {} : { scopeOrgId: scope }),
      }))
      const on = Dates.addDays('2026-01-01', day)
      const best = Packs.packFor(packs, 'MEMBER_QUOTA', on, path)
      expect(Packs.packFor([...packs].reverse(), 'MEMBER_QUOTA', on, path)).toEqual(best)
      if (best) expect(Packs.holdsOn(best, on) && best.scopeOrgId !== 'org_x').toBe(true)
      else expect(packs.filter((each) => Packs.holdsOn(each, on) && each.scopeOrgId !== 'org_x')).toEqual([])
    }))
  })
})

describe('a lower level', () => {
  const above = quota('above')
  const below = (rules: Partial<Packs.PackOf<'MEMBER_QUOTA'>['rules']>) =>
    Packs.loosenings(above, quota('below', { rules: { pct: 2_000, denominator: 'GOOD', groupBy: 'ALL', rounding: 'DOWN', level: 'CELL', ...rules } })).map(({ code }) => code)

  it('may tighten', () => { expect(below({ pct: 1_500 })).toEqual([]) })

  it('may not loosen', () => {
    expect(below({ pct: 2_500 })).toEqual(['pack.higher-share'])
    expect(below({ denominator: 'GOOD_OR_BETTER', rounding: 'HALF_UP' })).toEqual(['pack.wider-base', 'pack.rounds-up'])
    expect(below({ raisedPct: 2_500 })).toEqual(['pack.higher-share'])
  })

  it('may not lower the cuts of classes or the attendance asked for', () => {
    const sheet = Packs.anPhuPack('org_ward')
    const laxer = structuredClone(sheet)
    if (laxer.kind === 'MEETING_SHEET') laxer.rules.bands[0]!.from = 85
    expect(Packs.loosenings(sheet, laxer).map(({ message }) => message)).toEqual(['Mức điểm xếp loại thấp hơn quy định của cấp trên.'])
    expect(Packs.loosenings(sheet, sheet)).toEqual([])
    const norms = Packs.shippedPacks.filter(({ kind }) => kind === 'MEETING_NORMS')
    expect(Packs.loosenings(norms[0]!, norms[1]!).map(({ code }) => code)).toEqual(['pack.lower-attendance'])
    expect(Packs.loosenings(above, sheet)).toEqual([])
  })
})
