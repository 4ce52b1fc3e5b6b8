import { projectGrants } from '@nen-nep/service-kit'
import { wordsIn } from './word.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ballots } from './ballot-room.ts'
import { cell9, decideAll, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
let ballotId = ''
const lead = 'mem_secretary9'
const sheetId = 'sht_2026.cell9'
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  const b = await ballots(r, 'org_cell9', cell9.map(({ id }) => id))
  ballotId = await b.open(lead)
  for (const { id } of cell9) await b.vote(id, ballotId, () => 'GOOD')
  await b.close(lead, ballotId)
  await r.quiet()
  await r.put(lead, `/sheets/${sheetId}/conference`, { heldOn: '2026-12-19', summoned: 5, present: 5 }, { ifMatch: '"0"' })
  await proposeAll(r, lead, sheetId, 1)
  await r.post(lead, '/submissions', { year: 2026, orgId: 'org_cell9' })
  await decideAll(r, 'mem_ward', sheetId)
  await r.quiet()
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
  await r.quiet()
})
afterAll(() => r.stop())

const paper = async (as: string, asked: object) => {
  const made = await r.post(as, '/papers', asked)
  expect([made.status, made.body.state]).toEqual([201, 'WRITING'])
  await r.quiet()
  const { body } = await r.get(as, `/papers/${String(made.body.id)}`)
  expect(body.state).toBe('READY')
  return wordsIn(new Uint8Array(await (await fetch(String(body.url))).arrayBuffer()))
}
const refused = async (as: string, asked: object) => (await r.post(as, '/papers', asked)).body.code as string

describe('papers of the year as Word files', () => {
  test('the tellers’ protocol of a ballot, and of the sheet, with the same figures', async () => {
    const ofBallot = await paper(lead, { kind: 'BALLOT_PROTOCOL', ballotId, place: 'Khu phố 9' })
    expect(ofBallot).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', 'CHI BỘ KHU PHỐ 9', 'BIÊN BẢN KIỂM PHIẾU', 'Phiếu thu về: 5.', 'Tính trên 5 đảng viên chính thức được triệu tập.', 'Trần Thị a9', 'NGƯỜI KIỂM PHIẾU', 'CHỦ TRÌ HỘI NGHỊ']))
    expect(ofBallot.some((line) => line.startsWith('Mã nhận phiếu đã đếm (5)'))).toBe(true)
    expect(await paper(lead, { kind: 'PROTOCOL', sheetId })).toEqual(expect.arrayContaining(['Phiếu thu về: 5.', 'Trần Thị a9']))
  })

  test('the list of proposed classes, with the vote beside each', async () => {
    const lines = await paper(lead, { kind: 'PROPOSALS', sheetId })
    expect(lines).toEqual(expect.arrayContaining(['DANH SÁCH', 'Đề nghị xếp loại chất lượng đảng viên năm 2026', 'Bí thư', 'Hoàn thành tốt nhiệm vụ (5)', 'Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ: 4/5.', 'T/M CHI BỘ']))
  })

  test('the table of an organisation, as one revision has it, with what is missing and what proves it', async () => {
    const lines = await paper('mem_officer', { kind: 'SUMMARY', year: 2026, orgId: 'org_district' })
    const { digest } = (await r.get('mem_officer', '/rollups?year=2026&orgId=org_district')).body
    expect(lines).toEqual(expect.arrayContaining(['BẢNG TỔNG HỢP', 'Kết quả xếp loại chất lượng đảng viên năm 2026', 'Cộng', 'Chi bộ chưa có kết quả', '- Chi bộ Khu phố 8', `Mã kiểm chứng: ${String(digest)}`]))
    const ward = await paper('mem_ward', { kind: 'SUMMARY', year: 2026, orgId: 'org_ward' })
    expect([ward.includes('Chi bộ Khu phố 9'), ward.includes('Chi bộ Trường THPT số 2')]).toEqual([true, false])
  })

  test('are for whoever may read the thing itself; to others neither thing nor paper exists', async () => {
    await projectGrants(r.table, [{ memberId: 'mem_a9', version: 9, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from: '2020-01-01' }] }])
    expect(await refused('mem_a9', { kind: 'PROPOSALS', sheetId })).toBe('sheet.not-yours')
    expect(await refused('mem_ward', { kind: 'PROTOCOL', sheetId: 'sht_2026.cell8' })).toBe('protocol.not-agreed')
    for (const asked of [{ kind: 'PROPOSALS', sheetId }, { kind: 'BALLOT_PROTOCOL', ballotId }, { kind: 'SUMMARY', year: 2026, orgId: 'org_cell9' }]) expect((await r.post('mem_secretary8', '/papers', asked)).status).toBe(404)
    const made = await r.post(lead, '/papers', { kind: 'PROPOSALS', sheetId }, { key: 'paper-once' })
    expect((await r.post(lead, '/papers', { kind: 'PROPOSALS', sheetId }, { key: 'paper-once' })).body.id).toBe(made.body.id)
    expect((await r.get('mem_ward', `/papers/${String(made.body.id)}`)).status).toBe(404)
    await r.quiet()
    r.clock.now = '2026-12-28T02:00:00Z'
    expect((await r.get(lead, `/papers/${String(made.body.id)}`)).body).not.toHaveProperty('url')
    expect(r.parked).toEqual([])
  })
})
