import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { heldOn } from '../src/person/held.ts'
import { decideAll, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
const sheet = '/sheets/sht_2026.cell9'
const lead = 'mem_secretary9'
const own = '/records/rec_2026.cell9.secretary9'
type Row = { memberId: string; decided?: object; appraised?: object; version: number }
const seen = async (as: string) => (await r.get(as, sheet)).body as { rows: Row[]; counts: Record<string, number>; changes: { step: string; was?: { member: string }[] }[]; undecided: number; status: string; conference?: object }
const decidedIn = ({ rows }: { rows: Row[] }) => rows.filter(({ decided }) => decided).map(({ memberId }) => memberId)

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  await proposeAll(r, lead, 'sht_2026.cell9', 0)
  await r.post(lead, '/submissions', { year: 2026, orgId: 'org_cell9' })
  await decideAll(r, 'mem_ward', 'sht_2026.cell9')
  const { etag } = await r.get('mem_ward', own)
  await r.put('mem_ward', `${own}/decision`, { class: 'COMPLETED', reason: 'Chi bộ còn một việc chậm.' }, { ifMatch: etag })
  await r.quiet()
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
  await r.quiet()
})
afterAll(() => r.stop())

describe('whoever leads a cell and stands on its sheet reads of themselves, until results are published, what a member reads', () => {
  test('on the sheet: neither their class, nor the sums that tell it, nor what stood before', async () => {
    const mine = await seen(lead)
    expect(decidedIn(mine)).toEqual(['mem_a9', 'mem_b9', 'mem_c9', 'mem_d9'])
    expect([mine.counts['GOOD'], mine.counts['COMPLETED'], mine.undecided, mine.status]).toEqual([5, 0, 0, 'DECIDED'])
    expect(mine.changes.flatMap(({ was = [] }) => was).map(({ member }) => member)).not.toContain(lead)
    const theirs = await seen('mem_ward')
    expect([decidedIn(theirs).includes(lead), theirs.counts['COMPLETED']]).toEqual([true, 1])
    expect(theirs.changes.at(-1)).toMatchObject({ step: 'DECIDED', was: [{ member: lead }] })
  })

  test('in their record, their dossier, their years, the figures of their cell, the lens, and what is handed out of everything held on them', async () => {
    const told = await Promise.all([own, `${own}/dossier`, '/my-record?year=2026', `/members/${lead}/years`].map(async (path) => JSON.stringify((await r.get(lead, path)).body)))
    for (const text of told) expect(text).not.toContain('COMPLETED')
    expect((await r.get(lead, '/rollups?year=2026&orgId=org_cell9')).body.code).toBe('rollup.not-published')
    expect((await r.get(lead, '/rollups/export?year=2026&orgId=org_cell9')).body.code).toBe('rollup.not-published')
    const lens = await r.get(lead, '/fairness?year=2026&orgId=org_cell9')
    expect(JSON.stringify(lens.body.classes)).toContain('{"class":"COMPLETED","count":0')
    const held = await heldOn(r.deps, { requestId: 'x', memberId: lead, orgs: ['org_cell9'], from: '2026-01-01' }, '2026-12-20')
    expect(JSON.stringify(held.filter(({ kind }) => kind === 'sheet' || kind === 'changes'))).not.toContain('COMPLETED')
  })

  test('and everything once it is published', async () => {
    await r.post('mem_ward', `${sheet}/publication`)
    expect(decidedIn(await seen(lead))).toContain(lead)
    expect((await r.get(lead, '/rollups?year=2026&orgId=org_cell9')).body.counts).toMatchObject({ COMPLETED: 1 })
    expect(r.parked).toEqual([])
  })
})
