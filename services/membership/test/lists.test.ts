import { addDays, addMonths, addYears } from '@nen-nep/rules/dates/arithmetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badgeAt, roundsAround } from '../src/list/badges.ts'
import { settingOf, whyIn } from '../src/list/lists.ts'
import { ListName } from '../src/list/names.ts'
import { listWords } from '../src/list/words.vi.ts'
import type { Placed } from '../src/list/read.ts'

const TODAY = '2026-11-22'
const person = (more: Partial<Placed> = {}): Placed => ({ id: 'mem_a', cellId: 'org_c', version: 1, name: 'Trần Thị Mai', status: 'OFFICIAL', flags: [], since: '2020-01-01', changedOn: '2020-01-01', roles: [], contact: true, concurrent: false, missing: [], ...more })
const standsIn = (list: ListName, more: Partial<Placed>, today = TODAY) => {
  const one = person(more)
  return whyIn(list, one, settingOf([one, person(), person(), person()], today))
}
const probationer = (admittedOn: string) => ({ status: 'PROBATIONARY' as const, admittedOn })

describe('a list by name', () => {
  test('names probationers sixty days before their twelve months end, until the cell is late', () => {
    expect(standsIn('PROBATION_ENDING', probationer('2026-01-21'))).toEqual({ on: '2027-01-21' })
    expect(standsIn('PROBATION_ENDING', probationer('2026-01-22'))).toBeUndefined()
    expect(standsIn('PROBATION_ENDING', probationer('2025-11-01'))).toEqual({ on: '2026-11-01' })
    expect(standsIn('PROBATION_ENDING', { admittedOn: '2025-11-01' })).toBeUndefined()
  })
  test('holds every probationer in at most one of ending and overdue, whatever the day', () => {
    fc.assert(fc.property(fc.nat(1500), (after) => {
      const today = addDays('2024-06-01', after)
      const both = (['PROBATION_ENDING', 'RECOGNITION_OVERDUE'] as const).filter((list) => standsIn(list, probationer('2024-06-03'), today))
      expect(both.length).toBe(today < addDays(addMonths('2024-06-03', 12), -60) ? 0 : 1)
    }))
  })
  test('says since when a transfer runs, and who is lent', () => {
    expect(standsIn('IN_TRANSIT', { flags: ['inTransit'], changedOn: '2026-10-01' })).toEqual({ on: '2026-10-01' })
    expect(standsIn('AWAY_OR_HERE', { hostId: 'org_d' })).toBeDefined()
    expect(standsIn('AWAY_OR_HERE', { flags: ['temporaryHere'] })).toBeDefined()
    expect(standsIn('EXEMPT', { flags: ['exempt'] })).toEqual({})
  })
  test('names badges by the next of the four rounds', () => {
    expect(roundsAround(TODAY)).toEqual({ last: '2026-11-07', next: '2027-02-03' })
    expect(roundsAround('2026-09-02')).toEqual({ last: '2026-05-19', next: '2026-09-02' })
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1997-02-03' })).toEqual({ on: '2027-02-03', years: 30 })
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1996-11-07' })).toBeUndefined()
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1996-11-08' })?.years).toBe(30)
  })
  test('gives every badge of a life in exactly one round', () => {
    fc.assert(fc.property(fc.nat(12_000), fc.constantFrom(30, 40, 55), (after, years) => {
      const admittedOn = addDays('1960-02-29', after)
      const reached = addYears(admittedOn, years)
      const rounds = new Set(Array.from({ length: 500 }, (_, index) => addDays(reached, index - 250)).flatMap((day) => {
        const badge = badgeAt(admittedOn, day)
        return badge?.years === years ? [badge.round] : []
      }))
      expect(rounds.size).toBe(1)
      expect([...rounds][0]! >= reached).toBe(true)
    }), { numRuns: 30 })
  })
  test('names members of cells with fewer than three full members', () => {
    const two = [person(), person({ id: 'mem_b', status: 'PROBATIONARY' }), person({ id: 'mem_d' })]
    expect(two.map((one) => whyIn('CELL_BELOW_THREE', one, settingOf(two, TODAY)))).toEqual([{}, {}, {}])
    expect(standsIn('CELL_BELOW_THREE', {})).toBeUndefined()
  })
  test('names those from eighty in the month of their birthday', () => {
    expect(standsIn('BIRTHDAY_80', { birthDate: '1946-11-30' })).toEqual({ on: '2026-11-30', years: 80 })
    expect(standsIn('BIRTHDAY_80', { birthDate: '1946-12-01' })).toBeUndefined()
    expect(standsIn('BIRTHDAY_80', { birthDate: '1947-11-30' })).toBeUndefined()
  })
  test('names secretaries with other posts, records that lack something, and whom nothing reaches', () => {
    expect(standsIn('CONCURRENT_SECRETARY', { roles: ['SECRETARY@org_c'], concurrent: true })).toEqual({})
    expect(standsIn('CONCURRENT_SECRETARY', { roles: ['SECRETARY@org_elsewhere'], concurrent: true })).toBeUndefined()
    expect(standsIn('INCOMPLETE', { missing: ['phone'] })).toEqual({ missing: ['phone'] })
    expect(standsIn('NO_CONTACT', { contact: false })).toEqual({})
  })
  test('names nobody who has left', () => {
    for (const list of ListName.options) expect(standsIn(list, { status: 'DECEASED', flags: ['inTransit', 'exempt', 'temporaryAway'], contact: false, missing: ['phone'], birthDate: '1930-11-01', admittedOn: '1967-01-01' })).toBeUndefined()
  })
  test('has a title and a sentence', () => {
    for (const list of ListName.options) expect(listWords[list].sentence).toMatch(/\.$/)
  })
})
