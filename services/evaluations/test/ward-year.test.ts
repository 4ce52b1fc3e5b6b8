import { MeetingClosed } from '@nen-nep/contracts'
import { reactions } from '@nen-nep/evaluations'
import { projectGrants } from '@nen-nep/service-kit'
import { deliver, roster } from '@nen-nep/testing'
import { CertifiedFile, verifyFile } from '@nen-nep/rules/rollup/certified'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell9, room, type Room } from './room.ts'

const year = 2026
const since = '2020-01-01'
const WARD = 'cmp_2026.ward'
const cells = { cell8: roster(2).map(({ id }) => id), cell9: cell9.map(({ id }) => id) }
const secretaries = { cell8: 'mem_secretary8', cell9: 'mem_secretary9' } as const
const both = ['cell8', 'cell9'] as const
type Row = { memberId: string; version: number; proposed?: { class: string } }
let r: Room
/** Hanoi's nine in the morning of a day. */
const on = (day: string) => { r.clock.now = `${day}T02:00:00Z` }
const rows = async (as: string, cell: string) => (await r.get(as, `/sheets/sht_2026.${cell}`)).body.rows as Row[]
const must = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
  const { status, body } = await answer
  expect([status, body['code']]).toEqual([expect.any(Number), undefined])
  return body
}

beforeAll(async () => {
  r = await room(inject('dynamodb'), { now: '2026-11-16T02:00:00Z' })
  await r.setRoster('org_cell8', 8, roster(2))
  const members = both.flatMap((cell) => cells[cell].filter((id) => id !== secretaries[cell]).map((memberId) => ({ memberId, version: 9, grants: [{ role: 'MEMBER' as const, orgId: `org_${cell}`, from: since }] })))
  await projectGrants(r.table, [...members, { memberId: 'mem_deputy', version: 1, grants: [{ role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from: since }] }])
  const attended = MeetingClosed({ meetingId: 'mtg_cell9.2026.m1', cellId: 'org_cell9', kind: 'REGULAR', year, month: 10, attendance: cells.cell9.map((memberId) => ({ memberId, state: memberId === 'mem_b9' ? 'UNEXCUSED' : 'PRESENT', turns: 1 })) })
  await deliver(reactions, r.deps, [{ type: attended.type, data: attended.data, id: 'm1@2.0', at: '2026-10-05T12:00:00Z', by: 'service:meetings', version: 2 }])
})
afterAll(() => r.stop())

describe('the year end of a ward', () => {
  test('16 November: the ward plans its calendar, demands every step, and freezes the population', async () => {
    const deadlines = { reviews: '2026-12-05', opinions: '2026-12-08', conferences: '2026-12-12', proposals: '2026-12-15', decisions: '2026-12-31', closing: '2027-01-10' }
    const plan = { year, orgId: 'org_ward', rulePackId: 'rating-366', requires: ['FORMS', 'BALLOT', 'APPRAISAL'] }
    const wrong = await r.post('mem_ward', '/campaigns', { ...plan, deadlines: { ...deadlines, opinions: '2026-12-01' } })
    expect([wrong.body.code, wrong.body.step]).toEqual(['campaign.deadlines', 'opinions'])
    await must(r.post('mem_ward', '/campaigns', { ...plan, deadlines }))
    await must(r.post('mem_ward', `/campaigns/${WARD}/open`))
    await r.quiet()
    expect((await r.get('mem_ward', `/campaigns/${WARD}`)).body).toMatchObject({ status: 'OPEN', asOf: '2026-11-16', cells: 2, members: 10, unknown: [], digest: expect.stringMatching(/^[\w-]{43}$/) })
  })

  test('1 December: members write from their year, one contests a fact, one writes on paper; the cells write their own reports', async () => {
    on('2026-12-01')
    const record = '/records/rec_2026.cell9.b9'
    expect((await r.get('mem_b9', `${record}/dossier`)).body.attendance).toMatchObject({ owed: 1, present: 0 })
    await must(r.post('mem_b9', `${record}/contests`, { source: 'mtg_cell9.2026.m1', why: 'Tôi có mặt.' }))
    await must(r.post('mem_secretary9', `${record}/contests/decision`, { source: 'mtg_cell9.2026.m1', outcome: 'CORRECTED', reason: 'Có chữ ký.', correction: { kind: 'MEETING', state: 'PRESENT' } }))
    expect((await r.get('mem_b9', `${record}/dossier`)).body.attendance).toMatchObject({ owed: 1, present: 1 })
    for (const cell of both) for (const member of cells[cell].filter((id) => id !== 'mem_d9')) {
      const path = `/records/rec_2026.${cell}.${member.slice(4)}/review`
      await must(r.put(member, path, { text: 'Tôi tự kiểm điểm.', selfClass: member === 'mem_a9' ? 'EXCELLENT' : 'GOOD' }, { ifMatch: '"0"' }))
      await must(r.post(member, `${path}/submission`))
    }
    await r.quiet()
    await must(r.post('mem_secretary9', '/sheets/sht_2026.cell9/paper-reviews', { rows: [{ memberId: 'mem_d9', selfClass: 'COMPLETED' }] }))
    for (const org of [...both, 'ward'] as const) {
      const as = org === 'ward' ? 'mem_ward' : secretaries[org]
      await must(r.put(as, `/collectives/col_2026.${org}/report`, { text: 'Hoàn thành chỉ tiêu.', selfClass: 'GOOD' }, { ifMatch: '"0"' }))
      await must(r.post(as, `/collectives/col_2026.${org}/report/submission`))
    }
    await must(r.post('mem_secretary9', '/records/rec_2026.cell9.a9/opinions', { source: 'MASS_ORGANISATION', from: 'Hội Phụ nữ', text: 'Nhiệt tình.', receivedOn: '2026-12-01' }))
  })

  test('10 December: each cell holds its conference, votes on paper, proposes and sends up; who is late is seen on the board', async () => {
    on('2026-12-10')
    for (const cell of both) {
      const as = secretaries[cell]
      const sheet = `/sheets/sht_2026.${cell}`
      await must(r.post(as, `${sheet}/proposals`, { rows: (await rows(as, cell)).map(({ memberId, version }, at) => ({ memberId, version, class: at === 0 ? 'EXCELLENT' : 'GOOD' })) }))
      expect((await r.post(as, '/submissions', { year, orgId: `org_${cell}` })).body.code).toBe('sheet.no-ballot')
      const tellers = cells[cell].filter((id) => id !== as).slice(0, 2)
      await must(r.put(as, `${sheet}/conference`, { heldOn: '2026-12-10', summoned: 5, present: 5, tellers, comments: [{ memberId: cells[cell][1]!, text: 'Nhất trí.', class: 'GOOD' }] }, { ifMatch: '"0"' }))
      const votes = cells[cell].map((memberId) => ({ memberId, EXCELLENT: 1, GOOD: 4 }))
      for (const teller of tellers) await must(r.post(as, `${sheet}/tallies`, { teller, issued: 5, returned: 5, unreturned: 0, valid: 5, invalid: 0, votes }))
      if (cell === 'cell9') continue
      expect((await must(r.post(as, '/submissions', { year, orgId: 'org_cell8' })))['status']).toBe('SUBMITTED')
    }
    await r.quiet()
    on('2026-12-16')
    const { body } = await r.get('mem_ward', `/campaigns/${WARD}/board`)
    expect(body.overdue).toEqual([{ step: 'conferences', dueOn: '2026-12-12', open: 1 }])
    await must(r.post('mem_secretary9', '/submissions', { year, orgId: 'org_cell9' }))
  })

  test('20 December: one sheet is given back and comes again; the ward appraises, sees the quota over both cells, and decides', async () => {
    on('2026-12-20')
    await must(r.post('mem_ward', '/returns', { year, orgId: 'org_cell9', reason: 'Bổ sung nhận xét.' }))
    await must(r.post('mem_secretary9', '/submissions', { year, orgId: 'org_cell9' }))
    await r.quiet()
    expect((await r.get('mem_ward', '/quota?year=2026&orgId=org_ward')).body).toMatchObject({ base: 8, limit: 1, proposed: 2, over: 1, sentence: expect.stringContaining('vượt 1') })
    for (const cell of both) {
      const lines = await rows('mem_ward', cell)
      const as = (grade: string, more: object = {}) => lines.map(({ memberId, proposed, version }) => ({ memberId, version, ...(proposed?.class === grade ? { class: grade } : { class: proposed!.class }), ...more }))
      expect((await r.post('mem_ward', `/sheets/sht_2026.${cell}/decisions`, { rows: as('GOOD') })).body.code).toBe('sheet.not-appraised')
      await must(r.post('mem_deputy', `/sheets/sht_2026.${cell}/appraisals`, { rows: as('GOOD') }))
      const decisions = (await rows('mem_ward', cell)).map(({ memberId, version, proposed }) => (cell === 'cell9' && proposed!.class === 'EXCELLENT' ? { memberId, version, class: 'GOOD', reason: 'Cân đối tỷ lệ của đảng bộ.' } : { memberId, version, class: proposed!.class }))
      expect((await must(r.post('mem_ward', `/sheets/sht_2026.${cell}/decisions`, { rows: decisions })))['status']).toBe('DECIDED')
    }
    await r.quiet()
    expect((await r.post('mem_ward', '/submissions', { year, orgId: 'org_ward' })).body).toMatchObject({ code: 'node.collectives-open', collectives: [{ orgId: 'org_cell8' }, { orgId: 'org_cell9' }], title: expect.stringContaining('Chi bộ Khu phố 8, Chi bộ Khu phố 9') })
    for (const cell of both) await must(r.put('mem_ward', `/collectives/col_2026.${cell}/decision`, { class: 'GOOD' }, { ifMatch: '"2"' }))
    expect((await must(r.post('mem_ward', '/submissions', { year, orgId: 'org_ward' })))['status']).toBe('SUBMITTED')
  })

  test('5 January: results are published and read by each; one asks again and another decides; the table is certified and the campaign ends', async () => {
    on('2027-01-05')
    const record = '/records/rec_2026.cell9.a9'
    expect((await r.get('mem_a9', record)).body.decided).toBeUndefined()
    for (const cell of both) await must(r.post('mem_ward', `/sheets/sht_2026.${cell}/publication`))
    expect((await r.get('mem_a9', record)).body.decided).toMatchObject({ class: 'GOOD', reason: 'Cân đối tỷ lệ của đảng bộ.' })
    await must(r.post('mem_officer', '/rollups', { year, orgId: 'org_ward' }))
    await must(r.post('mem_a9', `${record}/reconsideration`, { why: 'Tôi có sáng kiến được công nhận.' }))
    on('2027-01-12')
    await must(r.put('mem_deputy', `${record}/reconsideration`, { class: 'EXCELLENT', reason: 'Có quyết định công nhận.' }, { ifMatch: '"1"' }))
    await r.quiet()
    const { body } = await r.get('mem_a9', record)
    expect(body.steps.map(({ step, class: grade }: { step: string; class?: string }) => `${step} ${grade ?? ''}`.trim())).toEqual(['SELF EXCELLENT', 'CELL GOOD', 'BALLOT GOOD', 'PROPOSED EXCELLENT', 'APPRAISED EXCELLENT', 'DECIDED GOOD', 'PUBLISHED', 'REQUESTED', 'RECONSIDERED EXCELLENT'])
    const second = await must(r.post('mem_officer', '/rollups', { year, orgId: 'org_ward' }))
    expect(second).toMatchObject({ revision: 2, missing: [], counts: { EXCELLENT: 2, GOOD: 8 } })
    const files = await Promise.all([1, 2].map(async (revision) => v.parse(CertifiedFile, (await r.get('mem_ward', `/rollups/export?year=2026&orgId=org_ward&revision=${revision}`)).body)))
    expect(files.map((file) => [verifyFile(file).ok, file.revision.total.counts, file.chain.map(({ changed }) => changed)])).toEqual([[true, { EXCELLENT: 1, GOOD: 9 }, [undefined, true]], [true, { EXCELLENT: 2, GOOD: 8 }, [undefined, undefined]]])
    expect((await must(r.post('mem_ward', `/campaigns/${WARD}/close`)))['status']).toBe('CLOSED')
    expect((await r.get('mem_a9', '/members/mem_a9/years')).body.items).toMatchObject([{ year, class: 'EXCELLENT' }])
    expect(r.parked).toEqual([])
  })
})
