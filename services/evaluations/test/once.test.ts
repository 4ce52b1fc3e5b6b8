import type { RosterMember } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { qd366 } from '@nen-nep/rules/packs/rating/qd366'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { once, type Frozen } from '../src/campaign/once.ts'
import { freeze } from '../src/campaign/population.ts'
import { DISTRICT, cell9, room } from './room.ts'

const ASOF = '2026-12-31'
const CELLS = ['org_a', 'org_b', 'org_c']
const member = (id: string, since: string, admittedOn = '2015-01-01'): RosterMember => ({ id, name: id, status: 'OFFICIAL', flags: [], roles: [], since, admittedOn })
const frozen = (cellId: string, roster: RosterMember[]): Frozen => {
  const { lines, late } = freeze(roster, { asOf: ASOF, year: 2026, rating: qd366 })
  return { cellId, lines: lines.map((line) => line.member), late, roster }
}
/** Where everybody is reviewed once the moves are made. */
function reviewed(cells: readonly Frozen[]): string[] {
  const { leave, join } = once(cells, ASOF)
  return cells.flatMap(({ cellId, lines }) => [
    ...lines.filter((id) => !leave.some((move) => move.cellId === cellId && move.memberId === id)),
    ...join.filter((move) => move.cellId === cellId).map(({ memberId }) => memberId),
  ])
}

describe('every member counts in exactly one cell', () => {
  test.each([
    ['2026-12-31T16:59:59.999Z', 'org_b'],
    ['2026-12-31T17:00:00.000Z', 'org_a'],
  ])('one who moves at %s, however the two rosters reached us', (instant, home) => {
    const since = civilDayOf(instant)
    const before = [member('mem_x', '2020-01-01')]
    const both = [frozen('org_a', before), frozen('org_b', [member('mem_x', since)])]
    const { leave, join } = once(both, ASOF)
    expect([reviewed(both), leave, join]).toEqual([['mem_x'], home === 'org_b' ? [{ cellId: 'org_a', memberId: 'mem_x' }] : [], []])
    expect(reviewed([frozen('org_a', []), frozen('org_b', [member('mem_x', since)])])).toEqual(['mem_x'])
    expect(reviewed([frozen('org_a', before), frozen('org_b', [])])).toEqual(['mem_x'])
  })

  test('whoever moves among cells at whatever moments, with rosters of any age', () => {
    const instant = fc.date({ min: new Date('2026-11-01T00:00:00Z'), max: new Date('2027-02-01T00:00:00Z'), noInvalidDate: true })
    const life = fc.record({ start: fc.constantFrom(...CELLS), moves: fc.array(fc.record({ to: fc.constantFrom(...CELLS), at: instant }), { maxLength: 3 }), admitted: fc.constantFrom('2015-01-01', '2027-01-15') })
    fc.assert(fc.property(fc.array(life, { minLength: 1, maxLength: 6 }), fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), (lives, ages) => {
      const histories = lives.map(({ start, moves, admitted }, at) => ({ id: `mem_${at}`, admitted, steps: [{ cell: start, since: '2020-01-01' }, ...moves.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map((move) => ({ cell: move.to, since: civilDayOf(move.at.toISOString()) }))] }))
      const cells = CELLS.map((cellId, at) => frozen(cellId, histories.flatMap(({ id, admitted, steps }) => {
        const seen = steps.slice(0, Math.max(1, steps.length - (ages[at] ?? 0))).at(-1)
        return seen?.cell === cellId ? [member(id, seen.since, admitted)] : []
      })))
      const counted = reviewed(cells)
      const known = new Set(cells.flatMap(({ roster }) => roster.filter(({ admittedOn = '' }) => admittedOn <= ASOF).map(({ id }) => id)))
      expect(new Set(counted).size).toBe(counted.length)
      for (const id of known) expect(counted).toContain(id)
    }), { numRuns: 200 })
  })

  test('in the sheets that a campaign makes; its digest is the same however often it is opened', async () => {
    const open = async () => {
      const r = await room(inject('dynamodb'))
      r.clock.now = '2026-12-31T17:30:00Z'
      const moved = { ...cell9[1]!, since: '2026-12-31' }
      const late = { ...cell9[2]!, since: '2027-01-01' }
      await r.setRoster('org_school', 5, [moved, late, member('mem_new', '2027-01-01', '2027-01-01')])
      await r.setRoster('org_cell9', 6, cell9.filter(({ id }) => id !== late.id))
      await r.post('mem_officer', '/campaigns', { year: 2026, orgId: 'org_district', rulePackId: 'rating-366' })
      await r.post('mem_officer', `/campaigns/${DISTRICT}/open`, { asOf: '2026-12-31' })
      await r.quiet(5)
      const sheetOf = async (cell: string) => (await r.get('mem_officer', `/sheets/sht_2026.${cell}`)).body as { rows: { memberId: string }[]; late: string[]; changes: { step: string; members: string[] }[] }
      const [nine, school, { body }] = [await sheetOf('cell9'), await sheetOf('school'), await r.get('mem_officer', `/campaigns/${DISTRICT}`)]
      expect(nine.rows.map(({ memberId }) => memberId)).toEqual(['mem_c9', 'mem_d9', 'mem_secretary9'])
      expect([school.rows.map(({ memberId }) => memberId), school.late]).toEqual([['mem_a9', 'mem_b9'], ['mem_new']])
      expect([nine.changes, school.changes]).toMatchObject([[{ step: 'LEFT', members: ['mem_a9'] }], [{ step: 'JOINED', members: ['mem_b9'] }]])
      const { body: population } = await r.get('mem_officer', '/sheets/sht_2026.cell9/population')
      expect(population).toMatchObject({ frozen: 4, reviewed: 3, moved: [{ step: 'LEFT', members: [{ memberId: 'mem_a9', name: 'Trần Thị a9' }] }], late: [{ memberId: 'mem_a9' }], left: [] })
      expect((await r.get('mem_a9', '/sheets/sht_2026.cell9/population')).status).toBe(404)
      await r.stop()
      return body.digest as string
    }
    const [first, again] = [await open(), await open()]
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(again).toBe(first)
  })
})
