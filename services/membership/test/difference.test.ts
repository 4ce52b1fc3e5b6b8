import readXlsx from 'read-excel-file/node'
import { readAll } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { settle } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { saveLines } from '../src/difference/pages.ts'
import type { Difference } from '../src/difference/schema.ts'
import { linesFrom } from '../src/difference/use-cases.ts'
import { HEADER, roster, sheetXml, workbook, type TestCell } from './roster/files.ts'
import { ward, type Ward } from './ward.ts'

vi.setConfig({ testTimeout: 60_000 })

let w: Ward
beforeAll(async () => { w = await ward() })
afterAll(() => w.bucket.stop())

const at = (header: string) => HEADER.indexOf(header)
const reason = 'Đối chiếu với cơ sở dữ liệu 3.0'
async function compared(bytes: Uint8Array, as = w.officer) {
  const { body } = await w.post(as, '/differences', { uploadId: await w.upload(as, bytes), matchOn: ['citizenId', 'cardNumber'] })
  return (await w.get(as, `/differences/${body.id}`)).body
}
const linesOf = async (id: string, more = '') => (await w.get(w.officer, `/differences/${id}/rows${more}`)).body.items as any[]
const sheetOf = async (url: string) => (await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer())))[0]!.data
const download = async (id: string, body: object, as = w.officer) => w.post(as, `/differences/${id}/download`, body)

/** What the party's database says: two other phones, another cell, a lost phone, one person less and one more. */
const theirs = (): (readonly TestCell[])[] => [
  w.people[0]!.with(at('Điện thoại'), '0987000111'),
  w.people[1]!,
  w.people[2]!.with(at('Điện thoại'), '0987000222').with(at('Chi bộ'), 'KP 1'),
  w.people[3]!.with(at('Điện thoại'), null),
  w.people[5]!,
  w.people[6]!.with(at('Ngày sinh'), '31/02/1961'),
  w.people[7]!,
  w.people[4]!.with(at('Họ và tên'), 'Đặng Văn Mới').with(at('Số CCCD'), '999000009999').with(at('Số thẻ đảng viên'), null).with(at('Điện thoại'), '0987000333'),
]

describe('a file of the party\'s database held against the registry', () => {
  let report: any
  beforeAll(async () => { report = await compared(roster(...theirs().map((row) => [...row]))) })

  test('is told in a sentence, and writes nothing to the registry', async () => {
    expect([report.state, report.sentence]).toEqual(['READY', '5 người có chỗ khác: 3 về điện thoại, 1 về chi bộ, 1 chưa có ở đây, 1 chưa có trong tệp. 1 dòng chưa so được, cần xem lại.'])
    expect(report.counts).toEqual({ rows: 8, same: 3, people: 5, missingHere: 1, missingThere: 1, unclear: 1, fields: { phone: 3, cell: 1 } })
    expect((await w.get(w.officer, '/organisations/org_root')).body.memberCount).toBe(8)
  })
  test('shows each line with both values, numbers masked', async () => {
    const lines = await linesOf(report.id)
    expect(lines.map(({ row, kind, name, fields }) => [row, kind, name, ...fields.map(({ field, here, there }: any) => `${field}: ${here} | ${there}`)])).toEqual([
      [2, 'DIFFERENT', 'Trần Thị Bình', 'phone: •••••••670 | •••••••111'],
      [4, 'DIFFERENT', 'Lê Văn Ân', 'cell: Chi bộ Khu phố 8 | Chi bộ Khu phố 1', 'phone: •••••••672 | •••••••222'],
      [5, 'DIFFERENT', 'Nguyễn', 'phone: •••••••673 | undefined'],
      [7, 'UNCLEAR', 'Vũ Thị Yến'],
      [9, 'MISSING_HERE', 'Đặng Văn Mới'],
      [undefined, 'MISSING_THERE', 'Đỗ Ngọc Hà'],
    ])
    expect(JSON.stringify(lines)).not.toMatch(/\d{8}/)
    expect((await linesOf(report.id, '?kind=MISSING_THERE')).map(({ name, memberId }) => [name, memberId])).toEqual([['Đỗ Ngọc Hà', w.idOf('Đỗ Ngọc Hà')]])
  })
  test('gives a workbook in the columns of the file, whole for a reason, which is written down', async () => {
    const { body: { url } } = await download(report.id, { reason })
    const [header, ...rows] = await sheetOf(url)
    expect(header).toEqual([...HEADER, 'Khác nhau'])
    expect(rows.map((row) => [row[at('Họ và tên')], row[at('Điện thoại')], row.at(-1)])).toEqual([
      ['Trần Thị Bình', '0912345670', 'Điện thoại: trong tệp 0987000111, ở đây 0912345670.'],
      ['Lê Văn Ân', '0912345672', 'Chi bộ: trong tệp Chi bộ Khu phố 1, ở đây Chi bộ Khu phố 8.\nĐiện thoại: trong tệp 0987000222, ở đây 0912345672.'],
      ['Nguyễn', '0912345673', 'Điện thoại: trong tệp (trống), ở đây 0912345673.'],
      ['Vũ Thị Yến', '0912345676', expect.stringContaining('31/02/1961')],
      ['Đặng Văn Mới', '0987000333', 'Chưa có ở đây.'],
      ['Đỗ Ngọc Hà', '0912345674', 'Chưa có trong tệp gửi đến.'],
    ])
    await settle(w.table)
    expect((await readAll(w.table, { pk: 'RD#org_root' })).filter(({ reads }) => reads === 'difference.downloaded')).toMatchObject([{ thing: `DF#${report.id}|A`, reason, changedBy: w.officer }])
  })
  test('sent back, the workbook says the same as the registry', async () => {
    const { body: { url } } = await download(report.id, { reason })
    const rows = await sheetOf(url)
    const known = rows.filter((row) => !['Đặng Văn Mới', 'Vũ Thị Yến'].includes(String(row[at('Họ và tên')]))).map((row) => row.map((value) => (value === null ? null : String(value))))
    const back = await compared(workbook({ 'Đối chiếu': sheetXml(known) }))
    expect([back.counts.same, back.counts.fields, back.counts.missingThere]).toEqual([4, {}, 4])
  })
  test('gives a masked workbook to whoever keeps the registry, and the whole one never to an administrator', async () => {
    const text = JSON.stringify(await sheetOf((await download(report.id, {}, w.admin)).body.url))
    expect(text).not.toMatch(/\d{9}/)
    expect(text).toContain('•••••••670')
    expect((await download(report.id, { reason }, w.admin)).body.code).toBe('roster-export.not-officer')
    expect((await download(report.id, { reason: 'xem' })).body.code).toBe('roster-export.reason-required')
  })
  test('looks through forty pages for one answer, however rare the kind that is asked for', async () => {
    const [table, now] = [asService(w.table), new Date('2026-11-22T03:00:00Z')]
    const line = (row: number, kind: 'DIFFERENT' | 'UNCLEAR') => ({ row, kind, name: 'Trần Thị Mai', fields: [], messages: [] })
    await Promise.all(Array.from({ length: 60 }, (_, page) => saveLines(table, 'dif_rare', page, { lines: [line(page, page === 50 ? 'UNCLEAR' : 'DIFFERENT')], now })))
    const ask = (page: number) => linesFrom(table, { id: 'dif_rare', pages: 60 } as Difference, { page, limit: 50, kind: 'UNCLEAR' })
    const [first, second] = [await ask(0), await ask(40)]
    expect([first.items.length, first.next, second.items.map(({ row }) => row), second.next]).toEqual([0, 40, [50], undefined])
  })
  test('is told to who keeps the registry alone', async () => {
    expect((await w.get(w.secretary, `/differences/${report.id}`)).body).toEqual((await w.get(w.secretary, '/differences/dif_none')).body)
    expect((await w.post(w.secretary, '/differences', { uploadId: await w.upload(w.secretary, roster()), matchOn: ['citizenId'] })).body.code).toBe('import.not-registrar')
  })
})

describe('differences that are accepted', () => {
  test('go over into an import without typing: only the rows and fields named, previewed and confirmed as ever', async () => {
    const report = await compared(roster(...theirs().map((row) => [...row])))
    const { status, body: job } = await w.post(w.officer, `/differences/${report.id}/acceptance`, { rows: [{ row: 4, fields: ['phone'] }, { row: 9 }] })
    expect(status).toBe(201)
    const preview = (await w.get(w.officer, `/imports/${job.id}`)).body
    expect([preview.state, preview.counts]).toEqual(['READY', { rows: 2, new: 1, changed: 1, same: 0, warning: 0, error: 0, held: 0 }])
    await w.post(w.officer, `/imports/${job.id}/confirmation`, {})
    const shown = async (id: string) => (await w.get(w.officer, `/members/${id}`)).body
    expect(await shown(w.idOf('Lê Văn Ân'))).toMatchObject({ phone: '•••••••222', cellId: w.cellOf('Lê Văn Ân') })
    expect(await shown(w.idOf('Trần Thị Bình'))).toMatchObject({ phone: '•••••••670' })
    const again = await compared(roster(...theirs().map((row) => [...row])))
    expect(again.sentence).toBe('4 người có chỗ khác: 2 về điện thoại, 1 về chi bộ, 1 chưa có trong tệp. 1 dòng chưa so được, cần xem lại.')
  })
  test('need to be named, each once, and a report that is ready', async () => {
    const { id } = await compared(roster([...w.people[1]!]))
    const accept = async (body: object) => (await w.post(w.officer, `/differences/${id}/acceptance`, body)).body.code
    expect([await accept({}), await accept({ rows: [{ row: 2 }, { row: 2 }] })]).toEqual(['difference.nothing-accepted', 'difference.row-twice'])
    const { body: late } = await w.call('POST', '/membership/differences', { as: w.officer, body: { uploadId: await w.upload(w.officer, roster()), matchOn: ['citizenId'] } })
    expect((await w.call('POST', `/membership/differences/${late.id}/acceptance`, { as: w.officer, body: { all: true } })).body.code).toBe('difference.not-ready')
    await w.settle()
  })
})

describe('a file that says less than an import needs', () => {
  test('is compared in the columns it has', async () => {
    const report = await compared(workbook({ DS: sheetXml([['Họ và tên', 'Ngày sinh', 'Số thẻ đảng viên', 'Điện thoại'], ['Nguyễn', '05/09/1968', '12345673', '0911111111'], ['Hồ Quý', '05/09/1968', '12345677', '0912345677']]) }))
    expect([report.counts.same, report.counts.fields]).toEqual([1, { phone: 1 }])
    const { body: job } = await w.post(w.officer, `/differences/${report.id}/acceptance`, { all: true })
    expect((await w.get(w.officer, `/imports/${job.id}`)).body.counts).toMatchObject({ rows: 2, changed: 1, same: 1 })
  })
  test('that is no list at all fails with a sentence', async () => {
    expect(await compared(Buffer.from('%PDF-1.7 …'))).toMatchObject({ state: 'FAILED', error: { code: 'file.pdf' } })
  })
})
