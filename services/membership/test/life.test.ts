import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { actFor, isLeaving, mayVote, StatusTarget } from '@nen-nep/rules/membership/index'
import { Refusal } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, isPresent, onDay } from '../src/member/history.ts'
import { grantsOf } from '../src/member/rules.ts'
import { isOver, type Member } from '../src/member/schema.ts'
import { perform } from '../src/status/rules.ts'

const START = '2000-01-01'
const TODAY = '2090-01-01'
const act = { by: 'mem_officer', at: `${TODAY}T03:00:00.000Z` }
const newcomer = (status: Member['status']): Member => {
  const first = { cellId: 'org_a', status, flags: [] }
  return { ...first, id: 'mem_a', name: 'Trần Thị Mai', since: START, admittedOn: START, positions: [{ role: 'MINUTE_TAKER', orgId: 'org_a', from: START }], history: [beginning(first, { type: 'REGISTERED', on: START, by: 'mem_officer', at: act.at })] }
}
const tryTo = (member: Member, target: StatusTarget, on: string): Member => {
  try {
    return perform(member, actFor(target, member.status), { on, decisionNo: '1-QĐ/ĐU' }, act)
  } catch (error) {
    if (error instanceof Refusal) return member
    throw error
  }
}
const lives = fc.tuple(fc.constantFrom('CANDIDATE' as const, 'PROBATIONARY' as const, 'OFFICIAL' as const), fc.array(fc.tuple(fc.constantFrom(...StatusTarget.options), fc.integer({ min: 0, max: 1200 })), { maxLength: 25 })).map(([status, wanted]) => {
  let on = START
  return wanted.reduce((member, [target, after]) => {
    on = addDays(on, after)
    return tryTo(member, target, on)
  }, newcomer(status))
})
const days = Array.from({ length: 80 }, (_, index) => addDays(START, index * 409))

describe('whatever is done to a membership', () => {
  test('every day has one state, the same whatever came later, and the last is what stands', () => {
    fc.assert(fc.property(lives, (member) => {
      for (const day of days) expect(onDay(member, day)).toEqual(member.history.filter(({ on }) => on <= day).at(-1))
      expect(onDay(member, TODAY)).toMatchObject({ status: member.status, flags: member.flags })
      expect(member.history.map(({ on }) => on)).toEqual(member.history.map(({ on }) => on).toSorted())
    }))
  })
  test('who has left holds nothing, for good', () => {
    fc.assert(fc.property(lives, (member) => {
      const left = member.history.findIndex(({ type }) => isLeaving(type as 'RESIGNED'))
      if (left >= 0) expect(member.positions.every(isOver)).toBe(true)
      if (!isPresent(member)) expect(grantsOf(member)).toEqual([])
    }))
  })
  test('nobody is a full member who was not a probationer, on any day, and no probationer votes', () => {
    fc.assert(fc.property(lives, ({ history, officialOn, ceremonyOn }) => {
      for (const line of history) if (line.status !== 'OFFICIAL') expect(mayVote(line)).toBe(false)
      const recognised = history.findLast(({ type }) => type === 'RECOGNISED')
      if (recognised && officialOn !== undefined) expect(officialOn <= recognised.on && (ceremonyOn ?? START) < officialOn).toBe(true)
    }))
  })
})
