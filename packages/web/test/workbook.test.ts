import { neutral as theirs, letterOf } from '@nen-nep/service-kit/office/index'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { all } from '../src/excel/all.ts'
import { neutral, workbook } from '../src/excel/workbook.ts'

type Read = Readonly<{ sheet: string; data: (string | number | null)[][] }>
async function read(sheet: Parameters<typeof workbook>[0]): Promise<Read> {
  const [only] = (await readXlsx(Buffer.from(await (await workbook(sheet)).arrayBuffer()))) as unknown as Read[]
  return only!
}

test('a list read back from its sheet is the list: words in every letter, sums as numbers, nothing that runs', async () => {
  const rows = [['Đặng Ngọc Hưởng', 'Ấp <3> & "Ẫ"', 12.5], ['=HYPERLINK("x")', ' hai  chỗ trống', 0], ['\u0000a\u000bb', '', -3]] as const
  const { sheet, data } = await read({ name: 'Nơi: [một/hai]?', header: ['Tên', 'Ở', 'Điểm'], widths: [20, 20, 8], rows })
  expect(sheet).toBe('Nơi   một hai  ')
  expect(data).toEqual([['Tên', 'Ở', 'Điểm'], ['Đặng Ngọc Hưởng', 'Ấp <3> & "Ẫ"', 12.5], ['\'=HYPERLINK("x")', expect.stringMatching(/hai {2}chỗ trống$/), 0], ['ab', null, -3]])
})

test('more columns than there are letters stand under their own', async () => {
  const header = Array.from({ length: 60 }, (_, column) => letterOf(column))
  expect((await read({ name: 'Rộng', header, widths: [], rows: [header] })).data).toEqual([header, header])
})

test('what could run is made harmless exactly as the services do it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', "'", '"', 'a', ' ') }), (text) => { expect(neutral(text)).toBe(theirs(text)) }), { numRuns: 200 })
})

test('a list of many pages is read to its end, in order', async () => {
  const pages = [{ items: [1, 2], next: 'b' }, { items: [], next: 'c' }, { items: [3] }]
  const asked: (string | undefined)[] = []
  expect(await all((cursor) => { asked.push(cursor); return Promise.resolve(pages[asked.length - 1]!) })).toEqual([1, 2, 3])
  expect(asked).toEqual([undefined, 'b', 'c'])
})
