import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { sheetOf, SheetWriter, wordOf, type OfficialDocument } from '../src/office/index.ts'

const readBack = async (bytes: Buffer) => JSON.stringify(await readXlsx(bytes))

describe('a workbook', () => {
  const rows = [Array.from({ length: 60 }, (_, index) => `c${index}`), ['Nguyễn & <Trần>', 'ß𠮷', '', '=HYPERLINK("x")', "'-1"]]
  test('reads back what was put in, of many columns too, and nothing in it can become a formula', async () => {
    for (const framed of [false, true]) {
      const back = await readBack(sheetOf({ name: 'Thử', widths: [10], framed }, rows))
      expect(back).toContain('"c25","c26","c27"')
      expect(back).toContain('"Nguyễn & <Trần>","ß𠮷",null,"\'=HYPERLINK(\\"x\\")","\'\'-1"')
    }
  })
  test('written row by row is the same file, header first, as often as it is made', async () => {
    const shape = { name: 'Thử', header: ['Một', 'Hai'], widths: [10, 10] }
    const writer = new SheetWriter(shape)
    const bytes: Uint8Array[] = []
    for (const row of rows) {
      writer.add(row)
      bytes.push(...writer.take())
    }
    writer.end()
    const whole = Buffer.concat([...bytes, ...writer.take()])
    expect(whole.equals(sheetOf(shape, rows))).toBe(true)
    expect(await readBack(whole)).toContain('["Một","Hai"')
  })
})

const document: OfficialDocument = {
  superior: 'Đảng bộ phường An Bình',
  body: 'Chi bộ Khu phố 8',
  number: 'Số 01-NQ/CB',
  placeAndDay: 'An Bình, ngày 03 tháng 12 năm 2026',
  kind: 'Nghị quyết',
  subject: 'Nhiệm vụ <tháng> 12 & sau đó',
  blocks: [{ text: 'I. Kiểm điểm', as: 'heading' }, { heads: ['Nhiệm vụ', 'Kết quả'], rows: [['Sửa đèn', 'Xong']], shares: [2, 1] }, { heads: ['Trống'], rows: [] }, { text: 'một\nhai', as: 'item' }],
  recipients: ['Đảng ủy phường'],
  signatures: [{ above: ['T/M CHI BỘ', 'BÍ THƯ'], name: 'Nguyễn Văn Một' }],
  annex: { title: 'PHỤ LỤC', blocks: [{ text: 'Ý kiến' }] },
}
const partsIn = (bytes: Buffer) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
const textIn = (part = '') => [...part.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text)
/** Every tag is closed in its order, which is what an office program asks first. */
function isWellFormed(part: string): boolean {
  const open: string[] = []
  for (const [, end, name, alone] of part.matchAll(/<(\/?)([a-zA-Z:]+)[^>]*?(\/?)>/g)) {
    if (alone === '/') continue
    if (end === '') open.push(name ?? '')
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

describe('an official document as a Word file', () => {
  test('has its parts in the official order, well formed and escaped', () => {
    const parts = partsIn(wordOf(document))
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/header1.xml'])
    for (const part of Object.values(parts)) expect(isWellFormed(part.slice(part.indexOf('?>') + 2))).toBe(true)
    expect(textIn(parts['word/document.xml'])).toEqual(['ĐẢNG BỘ PHƯỜNG AN BÌNH', 'CHI BỘ KHU PHỐ 8', '*', 'Số 01-NQ/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'An Bình, ngày 03 tháng 12 năm 2026', 'NGHỊ QUYẾT', 'Nhiệm vụ &lt;tháng&gt; 12 &amp; sau đó', '-----', '', 'I. Kiểm điểm', '', 'Nhiệm vụ', 'Kết quả', 'Sửa đèn', 'Xong', '', 'Không có.', 'một', 'hai', '', 'Nơi nhận:', '- Đảng ủy phường', 'T/M CHI BỘ', 'BÍ THƯ', 'Nguyễn Văn Một', 'PHỤ LỤC', 'Ý kiến', ''])
    expect(parts['word/styles.xml']).toContain('Times New Roman')
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
  })
  test('is the same bytes for the same description', () => {
    expect(wordOf(document).equals(wordOf(document))).toBe(true)
  })
})
