import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { neutral } from '../src/cells.ts'
import { letterOf, sheetOf, SheetWriter, type Cell, type Shape } from '../src/index.ts'

type Read = Readonly<{ sheet: string; data: (string | number | Date | null)[][] }>
async function read(bytes: Uint8Array): Promise<Read> {
  const [only] = (await readXlsx(Buffer.from(bytes), { trim: false })) as unknown as Read[]
  return only!
}
const shape: Shape = { name: 'Thử', header: ['Một', 'Hai'], widths: [10, 10] }
const back = async (rows: readonly (readonly Cell[])[], of: Partial<Shape> = {}) => (await read(await sheetOf({ ...shape, ...of }, rows))).data

describe('a workbook', () => {
  test('read back is what was put in: words in every letter, sums as numbers, days as days', async () => {
    const rows = [['Đặng Ngọc Hưởng', 'Ấp <3> & "Ẫ" ß𠮷'], [12.5, -3], [0, { day: '2026-12-03' }], [' hai  chỗ trống', Number.NaN], ['\u0000a\u000bb\uD800', { day: '1890-05-19' }], [{ day: '1900-03-01' }, { day: '1961' }]] as const
    for (const framed of [false, true]) {
      expect(await back(rows, { framed })).toEqual([['Một', 'Hai'], rows[0], rows[1], [0, new Date('2026-12-03')], [' hai  chỗ trống', null], ['ab\uFFFD', '1890-05-19'], [new Date('1900-03-01'), '1961']])
    }
  })
  test('never has a cell or a title that could run, now or once it is saved as CSV and opened again', async () => {
    expect(await back([['=HYPERLINK("x")', "'-1"]], { header: ['@SUM(A1)', '＝1'] })).toEqual([["'@SUM(A1)", "'＝1"], ['\'=HYPERLINK("x")', "''-1"]])
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', "'", '"', 'a', ' ') }), (text) => {
      expect(neutral(text).replace(/^"*/, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
      expect(['', "'"]).toContain(neutral(text).slice(0, neutral(text).length - text.length))
    }), { numRuns: 200 })
  })
  test('has more columns than there are letters under their own, and a name that Excel takes', async () => {
    const header = Array.from({ length: 60 }, (_, column) => letterOf(column))
    const { sheet, data } = await read(await sheetOf({ name: 'Nơi: [một/hai]?', header, widths: [] }, [header]))
    expect(data).toEqual([header, header])
    expect(sheet).toBe('Nơi   một hai  ')
  })
  test('written row by row is the same file as at once, however long, and as often as it is made', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [`Họ và tên ${row}`, row * 7919])
    const writer = new SheetWriter(shape)
    for (const row of rows) await writer.add(row)
    const bytes = await writer.end()
    expect(Buffer.compare(bytes, await sheetOf(shape, rows))).toBe(0)
    expect((await read(bytes)).data).toEqual([['Một', 'Hai'], ...rows])
  })
  test('keeps its header in view, and its columns as wide as asked', async () => {
    const part = async (of: Partial<Shape>) => strFromU8(unzipSync(await sheetOf({ ...shape, ...of }, []))['xl/worksheets/sheet1.xml']!)
    expect(await part({})).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(await part({})).toContain('<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="10" customWidth="1"/></cols>')
    expect(await part({ header: [], widths: [] })).not.toContain('<cols>')
  })
})
