import { addDays, addMonths, addYears } from '@nen-nep/rules/dates/arithmetic'
import { noTree } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineOf } from '../src/list/line.ts'
import { settingOf, whyIn } from '../src/list/lists.ts'
import { ListName } from '../src/list/names.ts'
import { listWords } from '../src/list/words.vi.ts'
import type { Placed } from '../src/list/read.ts'
import { beginning, take } from '../src/member/history.ts'
import type { Member } from '../src/member/schema.ts'

const TODAY = '2026-11-22'
const person = (more: Partial<Placed> = {}): Placed => ({ id: 'mem_a', cellId: 'org_c', version: 1, name: 'Trần Thị Mai', status: 'OFFICIAL', flags: [], since: '2020-01-01', changedOn: '2020-01-01', roles: [], contact: true, concurrent: false, missing: [], ...more })
const standsIn = (list: ListName, more: Partial<Placed>, today = TODAY) => {
  const one = person(more)
  return whyIn(list, one, settingOf([one, person(), person(), person()], noTree, today))
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
  test('counts the twelve months from the ceremony, also of somebody admitted again, as the terms do', () => {
    const by = { by: 'mem_officer', at: '2026-11-22T02:00:00Z' }
    const base = { cellId: 'org_c', status: 'CANDIDATE' as const, flags: [] }
    const candidate: Member = { ...base, id: 'mem_a', name: 'Trần Thị Mai', since: '2024-01-01', positions: [], history: [beginning(base, { type: 'REGISTERED', on: '2024-01-01', ...by })] }
    const admitted = take({ ...candidate, admittedOn: '2025-09-20', ceremonyOn: '2025-10-15' }, { status: 'PROBATIONARY' }, { type: 'ADMITTED', on: '2025-10-15', decidedOn: '2025-09-20', ...by })
    expect(standsIn('RECOGNITION_OVERDUE', lineOf(admitted, 1), '2026-11-20')).toBeUndefined()
    expect(standsIn('PROBATION_ENDING', lineOf(admitted, 1), '2026-11-20')).toEqual({ on: '2026-10-15' })
    const again = take(take({ ...admitted, admittedOn: '1990-02-03' }, { status: 'STRUCK_OFF' }, { type: 'STRUCK_OFF', on: '2022-01-01', ...by }), { status: 'PROBATIONARY' }, { type: 'READMITTED', on: '2026-08-01', ...by })
    expect(standsIn('RECOGNITION_OVERDUE', lineOf(again, 2))).toBeUndefined()
  })
  test('leaves out badges already given, and the years somebody was away', () => {
    expect(standsIn('BADGE_NEXT_ROUND', { partyAgeFrom: '1997-01-03', badges: [30] })).toBeUndefined()
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1997-01-03', partyAgeFrom: '2000-01-03' })).toBeUndefined()
  })
  test('says since when a transfer runs, and who is lent', () => {
    expect(standsIn('IN_TRANSIT', { flags: ['inTransit'], changedOn: '2026-10-01' })).toEqual({ on: '2026-10-01' })
    expect(standsIn('AWAY_OR_HERE', { hostId: 'org_d' })).toBeDefined()
    expect(standsIn('AWAY_OR_HERE', { flags: ['temporaryHere'] })).toBeDefined()
    expect(standsIn('EXEMPT', { flags: ['exempt'] })).toEqual({})
  })
  test('names badges by the next of the four rounds', () => {
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1997-02-03' })).toEqual({ on: '2027-02-03', years: 30 })
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1996-11-07' })).toBeUndefined()
    expect(standsIn('BADGE_NEXT_ROUND', { admittedOn: '1996-11-08' })?.years).toBe(30)
  })
  test('gives every badge of a life in exactly one round', () => {
    fc.assert(fc.property(fc.nat(12_000), fc.constantFrom(30, 40, 55), (after, years) => {
      const admittedOn = addDays('1960-02-29', after)
      const reached = addYears(admittedOn, years)
      const rounds = new Set(Array.from({ length: 500 }, (_, index) => addDays(reached, index - 250)).flatMap((day) => {
        const badge = standsIn('BADGE_NEXT_ROUND', { admittedOn }, day)
        return badge?.years === years ? [badge.on ?? ''] : []
      }))
      expect(rounds.size).toBe(1)
      expect([...rounds][0]! >= reached).toBe(true)
    }), { numRuns: 30 })
  })
  test('names members of cells with fewer than three full members', () => {
    const two = [person(), person({ id: 'mem_b', status: 'PROBATIONARY' }), person({ id: 'mem_d' })]
    expect(two.map((one) => whyIn('CELL_BELOW_THREE', one, settingOf(two, noTree, TODAY)))).toEqual([{}, {}, {}])
    expect(standsIn('CELL_BELOW_THREE', {})).toBeUndefined()
  })
  test('names those from eighty in the month of their birthday', () => {
    expect(standsIn('BIRTHDAY_80', { birthDate: '1946-11-30' })).toEqual({ on: '2026-11-30', years: 80 })
    expect(standsIn('BIRTHDAY_80', { birthDate: '1946-12-01' })).toBeUndefined()
    expect(standsIn('BIRTHDAY_80', { birthDate: '1947-11-30' })).toBeUndefined()
    expect(standsIn('BIRTHDAY_80', { birthDate: '1944-02-29' }, '2027-02-10')).toEqual({ on: '2027-02-28', years: 83 })
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
