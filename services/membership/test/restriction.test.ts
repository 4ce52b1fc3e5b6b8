import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HEADER, sheetXml, workbook } from './roster/files.ts'
import { ward, type Ward } from './ward.ts'

let w: Ward
let quy = ''
beforeAll(async () => {
  w = await ward()
  quy = w.idOf('Hồ Quý')
  await w.post(w.officer, `/members/${quy}/restriction`, { reason: 'Theo đề nghị của đảng viên' })
})
afterAll(() => w.bucket.stop())

test('No file changes the record of whom processing is restricted for: the row says why, and the others are written', async () => {
  const phone = HEADER.indexOf('Điện thoại')
  const bytes = workbook({ 'Danh sách': sheetXml([HEADER, ...w.people.slice(5).map((row) => row.with(phone, '0987654321'))]) })
  const { body: job } = await w.post(w.officer, '/imports', { uploadId: await w.upload(w.officer, bytes), matchOn: ['cardNumber'] })
  await w.post(w.officer, `/imports/${job.id}/confirmation`, {})
  expect((await w.get(w.officer, `/imports/${job.id}`)).body).toMatchObject({ state: 'DONE', written: 2, refused: [{ code: 'member.restricted', message: expect.stringContaining('hạn chế') }] })
  expect((await w.get(w.officer, `/members/${quy}`)).body.phone).toBe('•••••••677')
})

test('A list says of them that they are counted, where and as what, and nothing more', async () => {
  const { body } = await w.post(w.officer, '/roster-exports', { orgId: 'org_root', reason: 'Gửi cơ sở dữ liệu đảng viên 3.0' })
  const { url } = (await w.get(w.officer, `/roster-exports/${body.id}`)).body
  const [, ...rows] = (await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer())))[0]!.data
  expect(rows).toHaveLength(8)
  expect(rows.find(([name]) => name === 'Hồ Quý')).toEqual(['Hồ Quý', null, null, null, null, null, 'Chi bộ Khu phố 1', null, null, 'Chính thức', 'Đảng bộ phường Bình Tân', '1.2.1'])
  expect(rows.find(([name]) => name === 'Vũ Thị Yến')?.[7]).toMatch(/^\d{12}$/)
})

test('They are found, read and corrected at their own wish as ever, and their rights stay', async () => {
  const { body: correction } = await w.post(quy, `/members/${quy}/corrections`, { changes: { phone: '0911111111' }, why: 'Đổi số điện thoại' })
  expect((await w.post(w.officer, `/corrections/${correction.id}/decision`, { decision: 'ACCEPT' })).body.state).toBe('ACCEPTED')
  expect((await w.get(quy, `/members/${quy}`)).body.phone).toBe('•••••••111')
})
