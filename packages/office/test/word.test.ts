import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pageOf } from '../src/page.ts'
import { wordOf, type Block, type OfficialDocument } from '../src/index.ts'

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
const partsIn = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
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
  test('has its parts in the official order, well formed and escaped', async () => {
    const parts = partsIn(await wordOf(document))
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/header1.xml'])
    for (const part of Object.values(parts)) expect(isWellFormed(part.slice(part.indexOf('?>') + 2))).toBe(true)
    expect(textIn(parts['word/document.xml'])).toEqual(['ĐẢNG BỘ PHƯỜNG AN BÌNH', 'CHI BỘ KHU PHỐ 8', '*', 'Số 01-NQ/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'An Bình, ngày 03 tháng 12 năm 2026', 'NGHỊ QUYẾT', 'Nhiệm vụ &lt;tháng&gt; 12 &amp; sau đó', '-----', '', 'I. Kiểm điểm', '', 'Nhiệm vụ', 'Kết quả', 'Sửa đèn', 'Xong', '', 'Không có.', 'một', 'hai', '', 'Nơi nhận:', '- Đảng ủy phường', 'T/M CHI BỘ', 'BÍ THƯ', 'Nguyễn Văn Một', 'PHỤ LỤC', 'Ý kiến', ''])
    expect(parts['word/styles.xml']).toContain('Times New Roman')
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
  })
  test('never leaves the signatures alone on a page, and gives each hand three centimetres', async () => {
    const lastKept = async (last: Block) => {
      const xml = partsIn(await wordOf({ ...document, blocks: [{ text: 'I. Kiểm điểm' }, last] }))['word/document.xml'] ?? ''
      const [before = '', closing = ''] = xml.split('Nơi nhận:')
      expect(closing).toContain(`<w:spacing w:before="${Math.round((30 * 1440) / 25.4)}"`)
      return [...before.slice(before.indexOf('I. Kiểm điểm')).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one.includes('<w:keepNext/>'))
    }
    expect(await lastKept({ text: 'hết' })).toEqual([true, true])
    expect(await lastKept({ heads: ['TT', 'Tên'], rows: [['1', 'Một'], ['2', 'Hai']] })).toEqual([false, false, false, false, false, true, true, true, true])
    expect(await lastKept({ heads: ['TT'], rows: [] })).toEqual([true, true])
  })
  test('repeats the heads of a table, keeps its rows whole, and sets figures in the middle', async () => {
    const xml = partsIn(await wordOf({ ...document, blocks: [{ heads: ['TT', 'Họ và tên'], rows: [['1', 'Nguyễn Văn Một']], signed: true }], signatures: [] }))['word/document.xml'] ?? ''
    const [head = '', row = ''] = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => one).slice(1)
    expect([head, row].map((one) => [one.includes('<w:tblHeader/>'), one.includes('<w:cantSplit/>'), one.includes('<w:trHeight')])).toEqual([[true, true, false], [false, true, true]])
    expect([...row.matchAll(/<w:jc w:val="(\w+)"/g)].map(([, side]) => side)).toEqual(['center', 'left'])
  })
  test('has lines for the pen from margin to margin, kept with what is asked above them', async () => {
    const xml = partsIn(await wordOf({ ...document, blocks: [{ text: 'Nhận xét', as: 'item' }, { text: '', as: 'blank' }, { text: 'Khác' }], signatures: [] }))['word/document.xml'] ?? ''
    expect(xml.match(/<w:tab w:val="right" w:leader="dot" w:pos="9354"\/>/g)).toHaveLength(1)
    expect(/<w:keepNext\/>(?:(?!<\/w:p>).)*Nhận xét/s.test(xml)).toBe(true)
  })
  test('turns a sheet sideways for a wide table', async () => {
    expect(partsIn(await wordOf({ ...document, landscape: true }))['word/document.xml']).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  })
  test('is the same bytes for the same description', async () => {
    expect(await wordOf(document)).toEqual(await wordOf(document))
  })
})

describe('the same document as a page to print', () => {
  test('has the columns of its tables, room to sign, and no frame to sign where nobody does', () => {
    const page = pageOf({ ...document, blocks: [...document.blocks, { text: '', as: 'blank' }], landscape: true })
    expect(page).toContain('<col style="width:66.7%"><col style="width:33.3%">')
    expect(page).toContain('<p class="blank"></p>')
    expect(page).toContain('.sign{margin-top:30mm')
    expect(page).toContain('A4 landscape')
    expect(pageOf({ ...document, recipients: undefined, signatures: [] } as never)).not.toContain('<footer>')
  })
})
