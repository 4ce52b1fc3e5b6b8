import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { errorsWorkbook } from '../../src/roster/index.ts'
import { HEADER, person, read, roster, type TestCell } from './files.ts'

const failed = async (...rows: TestCell[][]) => {
  const first = await read(roster(...rows))
  return { ...first, bytes: Buffer.from(await errorsWorkbook(first.columns, first.rows.filter(({ state }) => state === 'ERROR'))) }
}

describe('the workbook of failed rows', () => {
  test('opens in another reader: the file’s own columns and texts, and what is wrong in a last column', async () => {
    const { bytes } = await failed(person({ TT: 1 }), person({ TT: 2, 'Ngày sinh': '31/02/1961', 'Chi bộ': 'Chi bộ Không Có Thật', 'Họ và tên': 'Trần <Thị> & "Bình"' }))
    const [sheet] = await readXlsx(bytes)
    expect(sheet!.sheet).toBe('Dòng lỗi')
    const [header, row, ...others] = sheet!.data
    expect(header).toEqual([...HEADER, 'Lỗi'])
    expect(others).toEqual([])
    expect(row!.slice(0, 3)).toEqual(['2', 'Trần <Thị> & "Bình"', '31/02/1961'])
    expect(row!.at(-1)).toBe('Dòng 3, cột Ngày sinh: 31/02/1961 không có thật; sửa thành ngày đúng (ngày trước, tháng sau) rồi gửi lại.\nDòng 3, cột Chi bộ: không có “Chi bộ Không Có Thật” trong Đảng bộ phường An Bình; chọn đúng chi bộ hoặc tạo chi bộ rồi gửi lại.')
  })

  test.each(['=1+1', '+84912345678', '-1', '@SUM(A1)', '\tx', '"=1', '＝1'])('%s cannot become a formula, and is read back as it was', async (text) => {
    const { bytes } = await failed(person({ 'Ngày sinh': '31/02/1961', 'Chức vụ Đảng': text }))
    const [sheet] = await readXlsx(bytes, { trim: false })
    expect(sheet!.data[1]![12]).toBe(`'${text}`)
    const { rows: [again] } = await read(bytes)
    expect(again!.fields.partyTitle).toBe(text.replace(/^"/, '').trim())
  })

  test('sent back unmended it fails alike, and its old remarks are replaced', async () => {
    const first = await failed(person({ 'Ngày sinh': '31/02/1961' }))
    const second = await read(first.bytes)
    expect(second.counts).toMatchObject({ rows: 1, error: 1 })
    const bytes = Buffer.from(await errorsWorkbook(second.columns, second.rows))
    expect((await readXlsx(bytes))[0]!.data[0]).toEqual([...HEADER, 'Lỗi'])
  })

  test('holds letters that XML cannot, by leaving them out', async () => {
    const columns = [{ index: 0, letter: 'A', header: 'Họ và tên', field: 'name' as const, perfect: true }]
    const bytes = Buffer.from(await errorsWorkbook(columns, [{ cells: ['a\u0000b\uD800c\u{1F600}'], messages: [] }]))
    expect((await readXlsx(bytes))[0]!.data[1]![0]).toBe('ab\uFFFDc\u{1F600}')
  })
})
