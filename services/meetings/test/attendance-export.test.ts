import { deliver, roster } from '@nen-nep/testing'
import { freshBucket } from '@nen-nep/testing/files'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '../src/work.ts'
import { room, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
let bucket: Awaited<ReturnType<typeof freshBucket>>
const fetched = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())
const work = () => deliver(jobs, { ...r.deps, now: () => new Date(r.clock.now) }, r.published.filter(({ type }) => type === 'attendance.export-requested.v1') as never)
const sheetIn = async (bytes: Buffer) => (await readXlsx(bytes)) as unknown as { sheet: string; data: (string | null)[][] }[]
beforeAll(async () => {
  bucket = await freshBucket()
  const people = roster(3).map((one) => (one.id === 'mem_p1' ? { ...one, name: '=HYPERLINK("x")' } : one))
  r = await room({ members: people, papers: bucket.files })
  s = steps(r)
  await s.held({ startsAt: '2026-05-03T12:00:00Z' })
  r.clock.now = '2026-06-16T02:00:00Z'
  await r.takeRoster(2, [...people.map((one) => (one.id === 'mem_p2' ? { ...one, flags: ['exempt' as const] } : one)), { ...people[5]!, id: 'mem_late', name: 'Võ Thị Mới', since: '2026-06-15' }])
  await s.held({ startsAt: '2026-07-03T12:00:00Z' })
})

afterAll(() => bucket.stop())

describe('the attendance of a cell as a sheet to sign', () => {
  test('has a line for each member, what they owed and attended, and cannot become a formula', async () => {
    const asked = await s.post('/attendance-exports', { cellId: 'org_cell8', year: 2026, fromMonth: 5, toMonth: 7 }, 'mem_minutes8')
    expect([asked.status, asked.body.state]).toEqual([201, 'WRITING'])
    await work()
    const ready = (await r.call('GET', `/meetings/attendance-exports/${asked.body.id}`, { as: 'mem_minutes8' })).body
    expect(ready).toMatchObject({ state: 'READY', url: expect.stringContaining(`exports/${asked.body.id}/diem-danh-sinh-hoat.xlsx`) })
    const bytes = await fetched(ready.url)
    const rows = JSON.stringify(await sheetIn(bytes))
    expect(rows).toContain('"STT","Họ và tên","03/05/2026","03/07/2026","Phải dự","Có mặt","Vắng có lý do","Vắng không lý do","Tỷ lệ","Ký xác nhận"')
    expect(rows).toContain('"Võ Thị Mới","/","x","1","1","0","0","100%"')
    expect(rows).toContain('"Nguyễn Văn p2","x","/","1","1","0","0","100%"')
    expect(rows).toContain('"Nguyễn Văn p0","P","P","2","0","2","0","0%"')
    expect(rows).toContain('"\'=HYPERLINK(\\"x\\")","x","x","2","2"')
    expect(rows).toContain('"Cộng","5","5","12","10","2","0","83,33%"')
    expect((await r.call('GET', `/meetings/attendance-exports/${asked.body.id}`, { as: 'mem_secretary8' })).status).toBe(404)
    await work()
    expect((await fetched(ready.url)).equals(bytes)).toBe(true)
    r.clock.now = '2026-08-30T02:00:00Z'
    expect((await r.call('GET', `/meetings/attendance-exports/${asked.body.id}`, { as: 'mem_minutes8' })).body).toMatchObject({ state: 'EXPIRED' })
  })
  test('comes in the columns of the handbook, a line for each owed seat, without why somebody was away; other columns by name', async () => {
    const written = async (more: object) => {
      const asked = await s.post('/attendance-exports', { cellId: 'org_cell8', year: 2026, layout: 'HANDBOOK', ...more }, 'mem_minutes8')
      await work()
      const { url } = (await r.call('GET', `/meetings/attendance-exports/${asked.body.id}`, { as: 'mem_minutes8' })).body
      expect(url).toContain('diem-danh-so-tay-dang-vien.xlsx')
      return (await sheetIn(await fetched(url)))[0]!.data
    }
    const [header, first, ...rest] = await written({ fromMonth: 5, toMonth: 7 })
    expect(header).toEqual(['STT', 'Mã tổ chức đảng', 'Chi bộ', 'Họ và tên đảng viên', 'Ngày sinh hoạt', 'Giờ bắt đầu', 'Loại sinh hoạt', 'Trạng thái điểm danh', 'Giờ đến'])
    expect(rest).toHaveLength(11)
    expect(first).toEqual(['1', '79.777.001.000.008', 'Chi bộ Khu phố 8', expect.any(String), '03/05/2026', '19:00', 'Sinh hoạt thường kỳ', expect.stringMatching(/^Có mặt$|^Vắng/), null])
    expect(rest.filter((row) => row[7] === 'Vắng có lý do')).toHaveLength(first![7] === 'Vắng có lý do' ? 1 : 2)
    expect(await written({ toMonth: 6, columns: [{ field: 'memberName', header: 'Đảng viên' }, { field: 'state', header: 'Có mặt?' }] })).toEqual(expect.arrayContaining([['Đảng viên', 'Có mặt?'], ['Nguyễn Văn p2', 'Có mặt']]))
    expect((await s.post('/attendance-exports', { cellId: 'org_cell8', year: 2026, layout: 'HANDBOOK', columns: [{ field: 'health', header: 'Lý do' }] }, 'mem_minutes8')).status).toBe(400)
  })
  test('is for those who take the roll or decide over the cell', async () => {
    const ask = (as: string, more: object = {}) => s.post('/attendance-exports', { cellId: 'org_cell8', year: 2026, ...more }, as)
    expect((await ask('mem_ward')).status).toBe(201)
    expect((await ask('mem_member8')).body.code).toBe('attendance-export.not-yours')
    expect((await ask('mem_secretary9')).status).toBe(404)
    expect((await ask('mem_secretary8', { fromMonth: 7, toMonth: 5 })).body.code).toBe('attendance-export.backwards')
  })
})
