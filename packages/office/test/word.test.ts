import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { wordOf, type OfficialDocument } from '../src/index.ts'

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
  test('is the same bytes for the same description', async () => {
    expect(await wordOf(document)).toEqual(await wordOf(document))
  })
})
