import { beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
beforeEach(async () => { d = await district() })
const TODAY = '2026-11-22'
const code = (answer: { body: { code?: string } }) => answer.body.code
const enter = (as: string, name: string, term: object = {}, more: object = {}) => d.post(as, '/members', { cellId: d.cell, name, status: 'OFFICIAL', positions: [{ role: 'SECRETARY', orgId: d.cell, from: TODAY, ...term }] }, more)
const secretaries = async (orgId = d.cell) => (await d.holders(orgId, d.admin, '&history=true')).filter(({ role }) => role === 'SECRETARY')

describe('whoever is entered as secretary', () => {
  test('is refused where somebody holds the office on one of those days, and nothing of them is kept', async () => {
    const refused = await enter(d.officer, 'Đinh Văn Khoa')
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'position.held', memberId: d.secretary }])
    expect((await d.get(d.officer, `/members?orgId=${d.cell}&q=Khoa`)).body.items).toEqual([])
  })
  test('takes it from the day after the last one of whoever holds it', async () => {
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: '2026-12-31' })
    expect(code(await enter(d.officer, 'Đinh Văn Khoa', { from: '2026-12-31' }))).toBe('position.held')
    expect((await enter(d.officer, 'Đinh Văn Khoa', { from: '2027-01-01' })).status).toBe(201)
  })
  test('is found at once by the next change, before any news of them has gone round', async () => {
    const [{ id: empty }] = [(await d.post(d.admin, '/organisations', { name: 'Chi bộ Khu phố 10', type: 'CELL_SUBORDINATE', parentId: d.ward, from: '2020-01-01' })).body]
    await d.settle()
    const first = await enter(d.officer, 'Đinh Văn Khoa', { orgId: empty })
    expect(first.status).toBe(201)
    expect(code(await d.post(d.officer, '/positions', { memberId: d.mai, role: 'SECRETARY', orgId: empty, from: TODAY }))).toBe('position.held')
    expect((await secretaries(empty)).map(({ memberId }) => memberId)).toEqual([first.body.id])
  })
  test('of two entered at once, exactly one is', async () => {
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY })
    const both = await Promise.all(['Đinh Văn Khoa', 'Cao Thị Lê', 'Tạ Văn Minh'].map((name) => enter(d.officer, name)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    expect((await secretaries()).filter(({ to }) => to === undefined)).toHaveLength(1)
  })
  test('of one entered and one appointed at once, exactly one is', async () => {
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY })
    const both = await Promise.all([enter(d.officer, 'Đinh Văn Khoa'), d.post(d.officer, '/positions', { memberId: d.mai, role: 'SECRETARY', orgId: d.cell, from: TODAY })])
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1)
    expect((await secretaries()).filter(({ to }) => to === undefined)).toHaveLength(1)
  })
  test('is answered as before when the same command comes again, also when another holds the office by then', async () => {
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY })
    const key = { key: 'the-very-same-key' }
    const first = await enter(d.officer, 'Đinh Văn Khoa', {}, key)
    await d.settle()
    await d.post(d.officer, '/positions/hand-over', { orgId: d.cell, role: 'SECRETARY', fromMemberId: first.body.id, toMemberId: d.mai, on: '2026-12-01' })
    const again = await enter(d.officer, 'Đinh Văn Khoa', {}, key)
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
    expect((await enter(d.officer, 'Đinh Văn Khôi', {}, key)).status).toBe(422)
  })
})

const HEADER = 'TT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Số thẻ đảng viên;Ngày vào Đảng;Ngày chính thức;Đảng viên;Chi bộ;Đảng bộ cơ sở;Mã chi bộ;Chức vụ Đảng;Chức vụ kiêm nhiệm;Điện thoại;Email;Ghi chú'
const secretary = (tt: number, name: string, cell: string) => `${tt};${name};02/01/1970;Nữ;99900000000${tt};;10/06/1996;10/06/1997;Chính thức;${cell};;;Bí thư chi bộ;;;;`
async function read(lines: readonly string[]) {
  const bytes = Buffer.from([HEADER, ...lines].join('\r\n'))
  const { body: { uploadId, url } } = await d.post(d.officer, '/uploads', { name: 'a.csv', size: bytes.length, mediaType: 'text/csv', classification: 'INTERNAL' })
  await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })
  const { body: { id } } = await d.post(d.officer, '/imports', { uploadId, matchOn: ['citizenId'] })
  await d.settle()
  return String(id)
}
const write = (id: string) => d.post(d.officer, `/imports/${id}/confirmation`, {})

describe('an import', () => {
  test('refuses the row of a second secretary with a sentence, and writes the others', async () => {
    const id = await read([secretary(1, 'Đinh Văn Khoa', 'Chi bộ Khu phố 8'), secretary(2, 'Cao Thị Lê', 'Chi bộ Khu phố 8').replace('Bí thư chi bộ', '')])
    await write(id)
    expect(await d.settle()).toEqual([])
    const { body } = await d.get(d.officer, `/imports/${id}`)
    expect([body.state, body.written, body.refused.map(({ code: refused }: { code: string }) => refused)]).toEqual(['DONE', 1, ['position.held']])
    expect(body.refused[0].message).toMatch(/^Trong thời gian này đã có người khác giữ chức vụ\./)
    expect((await secretaries()).map(({ memberId }) => memberId)).toEqual([d.secretary])
  })
  test('takes the first of two in one file', async () => {
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY })
    const id = await read([secretary(1, 'Đinh Văn Khoa', 'Chi bộ Khu phố 8'), secretary(2, 'Cao Thị Lê', 'Chi bộ Khu phố 8')])
    await write(id)
    await d.settle()
    const { body } = await d.get(d.officer, `/imports/${id}`)
    expect([body.written, body.refused.map(({ row }: { row: number }) => row)]).toEqual([1, [3]])
  })
  test('of two files at once that each bring one, one row is refused', async () => {
    await d.post(d.officer, '/positions/end', { memberId: d.secretary, role: 'SECRETARY', orgId: d.cell, to: TODAY })
    await d.settle()
    const ids = [await read([secretary(1, 'Đinh Văn Khoa', 'Chi bộ Khu phố 8')]), await read([secretary(2, 'Cao Thị Lê', 'Chi bộ Khu phố 8')])]
    await Promise.all(ids.map(write))
    await d.settle()
    const done = await Promise.all(ids.map(async (id) => (await d.get(d.officer, `/imports/${id}`)).body))
    expect(done.map(({ written, refused }) => [written, refused.length]).toSorted()).toEqual([[0, 1], [1, 0]])
  })
})
