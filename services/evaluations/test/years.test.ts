import { MemberUpdated } from '@nen-nep/contracts'
import { reactions } from '@nen-nep/evaluations'
import { projectGrants } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { patternsIn, type YearClass } from '../src/years/patterns.ts'
import { cell9, decideAll, proposeAll, room, type Room } from './room.ts'

const of = (...classes: YearClass['class'][]): YearClass[] => classes.map((grade, at) => ({ year: 2022 + at, class: grade }))
const found = (classes: YearClass[]) => patternsIn(classes).map(({ code, years }) => `${code} ${years.join(' ')}`)

describe('a row of years', () => {
  test.each<[string, YearClass[], string[]]>([
    ['the poorest class twice running', of('GOOD', 'NOT_COMPLETED', 'NOT_COMPLETED'), ['JUMP 2022 2023', 'TWICE_NOT_COMPLETED 2023 2024']],
    ['a jump upwards', of('COMPLETED', 'EXCELLENT'), ['JUMP 2022 2023']],
    ['one step', of('GOOD', 'EXCELLENT', 'GOOD'), []],
    ['five years of the best', of('EXCELLENT', 'EXCELLENT', 'EXCELLENT', 'EXCELLENT', 'EXCELLENT'), ['FIVE_EXCELLENT 2022 2023 2024 2025 2026']],
    ['a year that was not rated', of('NOT_COMPLETED', 'NOT_RATED', 'NOT_COMPLETED'), []],
    ['a year that is missing', [{ year: 2022, class: 'NOT_COMPLETED' }, { year: 2024, class: 'NOT_COMPLETED' }], []],
  ])('%s', (_what, classes, patterns) => expect(found(classes)).toEqual(patterns))
  test('tells of nothing but neighbours, whatever the classes', () => {
    const grade = fc.constantFrom('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'NOT_RATED')
    fc.assert(fc.property(fc.array(grade, { maxLength: 10 }), (classes) => {
      for (const { years } of patternsIn(of(...classes))) for (let at = 1; at < years.length; at++) expect(years[at]).toBe(years[at - 1]! + 1)
    }), { numRuns: 100 })
  })
})

describe('the years of a member and of a body', () => {
  let r: Room
  beforeAll(async () => {
    r = await room(inject('dynamodb'))
    for (const [year, pack, cell, secretary, decider] of [[2024, 'rating-124', 'cell9', 'mem_secretary9', 'mem_ward'], [2026, 'rating-366', 'school', 'mem_schoolsec', 'mem_officer']] as const) {
      if (year === 2026) await r.setRoster('org_school', 9, [{ ...cell9[1]!, since: '2025-03-01' }])
      await r.post('mem_officer', '/campaigns', { year, orgId: 'org_district', rulePackId: pack, requires: [] })
      await r.post('mem_officer', `/campaigns/cmp_${year}.district/open`, { asOf: '2026-11-30' })
      await r.quiet()
      await proposeAll(r, secretary, `sht_${year}.${cell}`, year === 2026 ? 1 : 0)
      await r.post(secretary, '/submissions', { year, orgId: `org_${cell}` })
      await decideAll(r, decider, `sht_${year}.${cell}`)
      await r.quiet()
    }
    await projectGrants(r.table, [{ memberId: 'mem_a9', version: 2, grants: [{ role: 'MEMBER', orgId: 'org_school', from: '2025-03-01' }] }])
    const { type, data } = MemberUpdated({ memberId: 'mem_a9', cellId: 'org_school', formerCellId: 'org_cell9' })
    await deliver(reactions, r.deps, [{ type, id: 'moved@2.0', at: '2024-12-20T00:00:00Z', by: 'service:membership', version: 2, data }])
    await r.post('mem_ward', '/sheets/sht_2024.cell9/publication')
  })
  afterAll(() => r.stop())

  test('follow a member through their cells, each year by the pack it was judged by; their own once published', async () => {
    const { body } = await r.get('mem_officer', '/members/mem_a9/years')
    expect(body.items).toMatchObject([{ year: 2024, cellId: 'org_cell9', class: 'GOOD', rulePackId: 'rating-124', citation: { regulation: expect.stringContaining('124') } }, { year: 2026, cellId: 'org_school', class: 'EXCELLENT', rulePackId: 'rating-366' }])
    expect((await r.get('mem_a9', '/members/mem_a9/years')).body.items).toMatchObject([{ year: 2024 }])
    expect((await r.get('mem_ward', '/members/mem_a9/years')).body).toEqual((await r.get('mem_ward', '/members/mem_none/years')).body)
  })
  test('of a body are for those who read its report', async () => {
    expect((await r.get('mem_officer', '/organisations/org_ward/years')).body).toEqual({ orgId: 'org_ward', items: [], patterns: [] })
    expect((await r.get('mem_member8', '/organisations/org_cell8/years')).status).toBe(403)
    expect((await r.get('mem_secretary8', '/organisations/org_cell9/years')).status).toBe(404)
  })
})
