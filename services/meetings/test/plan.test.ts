import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '@nen-nep/testing'
import { reactions } from '../src/reactions.ts'
import { setPlan } from '../src/plan/rules.ts'
import { planView } from '../src/plan/view.ts'
import { room, secretary, type Room } from './room.ts'

let r: Room
const put = (year: number, months: unknown, etag = '"0"') => r.call('PUT', `/meetings/plans/org_cell8/${year}`, { ...secretary, body: { months }, ifMatch: etag })
const days = (year: number) => Array.from({ length: 12 }, (_, index) => ({ month: index + 1, regularOn: `${year}-${String(index + 1).padStart(2, '0')}-04` }))
beforeEach(async () => {
  r = await room()
})

describe('a year plan', () => {
  test('proposes a day for every unset month, with the reason, and says what is missing', async () => {
    const { body } = await r.call('GET', '/meetings/plans/org_cell8/2027', { as: 'mem_member8' })
    expect(body.months[1]).toEqual({ month: 2, suggestedOn: '2027-02-03', why: expect.stringContaining('03/02/2027') })
    // 3 January 2027 is a Sunday.
    expect(body.months[0]).toMatchObject({ suggestedOn: '2027-01-04' })
    expect(body.notices).toEqual([expect.stringContaining('tháng 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12'), expect.stringContaining('quý I, II, III, IV')])
  })
  test('holds twelve regular meetings and a theme each quarter with a co-owner, and then has nothing to say', async () => {
    const months = days(2027).map((one, index) => (index % 3 === 0 ? { ...one, thematic: `Chuyên đề ${index}`, coOwner: 'Phòng Giáo dục' } : one))
    const { body } = await put(2027, months)
    expect([body.gaps, body.quartersWithoutTheme, body.notices, body.months[3].coOwner]).toEqual([[], [], [], 'Phòng Giáo dục'])
  })
  test('warns of a theme treated in the twelve months before, whatever its accents and capitals', async () => {
    await put(2026, [{ month: 2, thematic: 'Phân loại rác' }, { month: 6, thematic: 'Nêu gương' }])
    const { body } = await put(2027, [{ month: 1, thematic: 'phan loai RAC' }, { month: 3, thematic: 'Phân loại rác' }, { month: 7, thematic: 'Nêu gương' }])
    expect(body.repeats).toEqual([
      { month: 1, theme: 'phan loai RAC', before: { year: 2026, month: 2 } },
      { month: 3, theme: 'Phân loại rác', before: { year: 2027, month: 1 } },
    ])
    expect(body.notices.at(-1)).toContain('tháng 1/2027')
  })
  test('lacks exactly the months and quarters that nobody gave it', () =>
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 })), fc.uniqueArray(fc.integer({ min: 1, max: 12 })), (met, themed) => {
      const months = [...new Set([...met, ...themed])].map((month) => ({ month, ...(met.includes(month) ? { regularOn: `2027-${String(month).padStart(2, '0')}-04` } : {}), ...(themed.includes(month) ? { thematic: `Chuyên đề ${month}` } : {}) }))
      const { next } = setPlan({ cellId: 'org_cell8', year: 2027 }, { months }, undefined, { by: 'mem_x', at: '2026-12-01T00:00:00Z' })
      const { gaps, quartersWithoutTheme } = planView(next, undefined)
      expect([...gaps, ...met].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      expect(quartersWithoutTheme.every((quarter) => !themed.some((month) => Math.ceil(month / 3) === quarter))).toBe(true)
      expect(quartersWithoutTheme.length + new Set(themed.map((month) => Math.ceil(month / 3))).size).toBe(4)
    })))
})

describe('the superior', () => {
  test('reads which cells lack days or themes, from the board alone', async () => {
    await put(2027, [...days(2027).slice(0, 11).map((one) => ({ ...one, ...(one.month < 7 ? { thematic: `Chuyên đề ${one.month}` } : {}) }))])
    await deliver(reactions, r.deps, r.published)
    r.table.meter.read(true)
    const { body } = await r.call('GET', '/meetings/plans?orgId=org_ward&year=2027', { as: 'mem_ward' })
    expect(body).toMatchObject({ cells: 2, complete: 0 })
    expect(body.items[0]).toMatchObject({ cellId: 'org_cell8', gaps: [12], quartersWithoutTheme: [3, 4], message: expect.stringMatching(/^Chi bộ Khu phố 8: .*tháng 12.*quý III, IV/) })
    expect(body.items[1].gaps.length).toBe(12)
    expect(r.table.meter.read().roundTrips).toBeLessThanOrEqual(2)
  })
  test('is told nothing of an organisation outside their sight', async () => {
    expect((await r.call('GET', '/meetings/plans?orgId=org_ward&year=2027', { as: 'mem_member8' })).status).toBe(404)
  })
})

describe('the topic bank', () => {
  const propose = (as: string, body: object) => r.call('POST', '/meetings/topics', { as, body })
  const list = async (as: string, more = '') => (await r.call('GET', `/meetings/topics?orgId=org_cell8${more}`, { as })).body.items as { title: string; treatedIn?: unknown }[]
  test('holds the themes of the cell, of those above it, and the shipped ones, by sector and tag', async () => {
    expect((await propose('mem_member8', { orgId: 'org_cell8', title: 'Hẻm văn minh', tags: ['Trật tự đô thị'] })).status).toBe(201)
    await propose('mem_ward', { orgId: 'org_ward', title: 'Chuyển đổi số', sectorType: 'KHU_PHO' })
    expect((await propose('mem_ward', { orgId: 'org_cell8', title: 'Không phải của mình' })).body.code).toBe('topic.not-member')
    expect((await list('mem_member8', '&sectorType=KHU_PHO')).map(({ title }) => title)).toEqual(expect.arrayContaining(['Hẻm văn minh', 'Chuyển đổi số', 'Phân loại rác tại nguồn', 'Trách nhiệm nêu gương của cán bộ, đảng viên']))
    expect((await list('mem_member8', '&sectorType=DN')).map(({ title }) => title)).not.toContain('Chuyển đổi số')
    expect((await list('mem_member8', '&tag=trat%20tu%20do%20thi')).map(({ title }) => title)).toEqual(['Hẻm văn minh', 'Chống lấn chiếm lòng, lề đường'])
    expect((await r.call('GET', '/meetings/topics?orgId=org_cell8', { as: 'mem_secretary9' })).status).toBe(404)
  })
  test('says when the cell treated a theme in the last twelve months, and asks about marked words', async () => {
    await put(2026, [{ month: 3, thematic: 'Phân loại rác tại nguồn' }])
    expect((await list('mem_secretary8')).find(({ title }) => title.startsWith('Phân loại'))?.treatedIn).toEqual({ year: 2026, month: 3 })
    expect((await propose('mem_secretary8', { orgId: 'org_cell8', title: 'Phương án tác chiến phòng thủ, tài liệu tuyệt mật' })).body.code).toBe('secrecy.asks')
  })
})
