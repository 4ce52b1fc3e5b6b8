import { MemberFlag, MemberStatus } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, isPresent, onDay, owedTo, take, takeBack, type MembershipEvent } from '../src/member/history.ts'

const START: string = '2024-01-01'
const noted = (on: string, cause?: string) => ({ type: 'TRANSFERRED' as const, on, by: 'mem_officer', at: `${on}T03:00:00.000Z`, ...(cause === undefined ? {} : { cause }) })
const first = { cellId: 'org_a', status: 'OFFICIAL' as const, flags: [] }
const newcomer = () => ({ ...first, since: START, history: [beginning(first, { ...noted(START), type: 'REGISTERED' })] as MembershipEvent[] })

const change = fc.record({ after: fc.nat(400), cellId: fc.constantFrom('org_a', 'org_b', 'org_c'), status: fc.constantFrom(...MemberStatus.options), flags: fc.uniqueArray(fc.constantFrom(...MemberFlag.options)), hostId: fc.option(fc.constant('org_host'), { nil: undefined }) })
const lives = fc.array(change, { maxLength: 20 }).map((changes) => {
  let on = START
  return changes.map(({ after, ...next }) => {
    on = addDays(on, after)
    return { next, on }
  })
})
const lived = (changes: readonly { next: object; on: string }[]) => changes.reduce((member, { next, on }) => take(member, next, noted(on)), newcomer())
const days = Array.from({ length: 60 }, (_, index) => addDays(START, index * 61 - 100))

describe('the history of a membership', () => {
  test('says for every day one cell that is owed, or none while they belong to nobody', () => {
    fc.assert(fc.property(lives, (changes) => {
      const member = lived(changes)
      for (const day of days) {
        const then = onDay(member, day)
        expect(owedTo(member, day)).toBe(then && isPresent(then) ? (then.hostId ?? then.cellId) : undefined)
        expect(then === undefined).toBe(day < START)
      }
    }))
  })
  test('is never changed by what happens later', () => {
    fc.assert(fc.property(lives, fc.nat(500), (changes, after) => {
      const before = lived(changes)
      const on = addDays(before.history.at(-1)?.on ?? START, after)
      const next = take(before, { cellId: 'org_new', status: 'STRUCK_OFF' }, noted(on))
      for (const day of days.filter((one) => one < on)) expect(onDay(next, day)).toEqual(onDay(before, day))
      expect(owedTo(next, on)).toBeUndefined()
    }))
  })
  test('ends in what stands now, with the day since when the cell holds them', () => {
    fc.assert(fc.property(lives, (changes) => {
      const member = lived(changes)
      expect(member).toMatchObject({ cellId: member.history.at(-1)?.cellId, status: member.history.at(-1)?.status })
      expect(member.history.filter(({ on }) => on >= member.since).at(-1)?.cellId).toBe(member.cellId)
    }))
  })
  test('is what it was when its last change is taken back', () => {
    fc.assert(fc.property(lives, (changes) => {
      const before = lived(changes)
      const moved = take(before, { cellId: 'org_new', hostId: undefined }, noted('2090-01-01', 'reo_1'))
      expect(takeBack(moved, 'reo_1')).toEqual(before)
      expect(takeBack(moved, 'reo_2')).toBeUndefined()
    }))
  })
  test('counts a transfer on 31 December in the new cell from that day, and in the old one until the day before', () => {
    const member = take(newcomer(), { cellId: 'org_b' }, noted('2025-12-31'))
    expect(['2025-12-30', '2025-12-31', '2026-01-01'].map((day) => owedTo(member, day))).toEqual(['org_a', 'org_b', 'org_b'])
    expect(member.since).toBe('2025-12-31')
  })
})
