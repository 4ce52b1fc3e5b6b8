import { addDays } from '@nen-nep/rules/dates/arithmetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, onDay, owedTo, take } from '../src/member/history.ts'
import { grantsOf } from '../src/member/rules.ts'
import type { Member } from '../src/member/schema.ts'
import { hasMovedOn, reassigned, restored } from '../src/reorganisation/person.ts'

const START: string = '2024-01-01'
const noted = (on: string) => ({ type: 'TRANSFERRED' as const, on, by: 'mem_officer', at: `${on}T03:00:00.000Z` })
const first = { cellId: 'org_a', status: 'OFFICIAL' as const, flags: [] }
const role = fc.constantFrom('SECRETARY' as const, 'DEPUTY_SECRETARY' as const, 'COMMITTEE_MEMBER' as const)
const position = fc.record({ role, orgId: fc.constantFrom('org_a', 'org_b', 'org_root'), from: fc.nat(300).map((days) => addDays(START, days)), lasts: fc.option(fc.nat(900), { nil: undefined }) })
  .map(({ lasts, ...term }) => ({ ...term, ...(lasts === undefined ? {} : { to: addDays(term.from, lasts) }) }))
const lender = fc.record({ role, orgId: fc.constantFrom('org_a', 'org_b'), from: fc.constant(START), to: fc.nat(900).map((days) => addDays(START, days)), standsInFor: fc.constant('mem_other'), reason: fc.constant('Đi công tác'), grantedBy: fc.constant('mem_other') })
const person = fc.record({ positions: fc.array(position, { maxLength: 4 }), standIns: fc.option(fc.array(lender, { maxLength: 2 }), { nil: undefined }), moves: fc.array(fc.constantFrom('org_a', 'org_b', 'org_c'), { maxLength: 4 }) }).map(({ positions, standIns, moves }): Member => {
  const newcomer: Member = { id: 'mem_1', name: 'Nguyễn Văn A', ...first, since: START, history: [beginning(first, { ...noted(START), type: 'REGISTERED' })], positions, ...(standIns ? { standIns } : {}) }
  return moves.reduce((member, cellId, index) => take(member, { cellId }, noted(addDays(START, 50 * (index + 1)))), newcomer)
})
const doing = fc.record({ after: fc.nat(600), gone: fc.subarray(['org_a', 'org_b', 'org_root']), to: fc.option(fc.constantFrom('org_new', 'org_b'), { nil: undefined }) }).map(({ after, ...rest }) => {
  const on = addDays(START, 200 + after)
  return { ...rest, planId: 'reo_1', asked: { on }, act: { by: 'mem_officer', at: `${on}T03:00:00.000Z` } }
})

describe('what a reorganisation does to one person', () => {
  test('is done once, leaves every earlier day alone, and is taken back to the letter', () => {
    fc.assert(fc.property(person, doing, (member, what) => {
      const next = reassigned(member, what)
      if (!next) return
      expect(reassigned(next, what)).toBeUndefined()
      for (const day of [START, addDays(what.asked.on, -1), addDays(what.asked.on, -100)]) expect([onDay(next, day), owedTo(next, day)]).toEqual([onDay(member, day), owedTo(member, day)])
      expect(restored(next, 'reo_2')).toBeUndefined()
      expect(hasMovedOn(next, 'reo_1')).toBe(false)
      const back = restored(next, 'reo_1')
      expect(back).toEqual(member)
      expect(back && restored(back, 'reo_1')).toBeUndefined()
    }), { numRuns: 500 })
  })
  test('leaves no grant in a body that stands no more', () => {
    fc.assert(fc.property(person, doing, (member, what) => {
      const next = reassigned(member, what) ?? member
      const today = what.asked.on
      const there = grantsOf(next).filter(({ orgId, from, to, role: held }) => held !== 'MEMBER' && what.gone.includes(orgId) && from <= today && (to === undefined || today <= to))
      expect(there).toEqual([])
      if (what.to !== undefined) expect([next.cellId, grantsOf(next)[0]?.orgId]).toEqual([what.to, what.to])
    }), { numRuns: 500 })
  })
})
