// Files that must not be read: each a named refusal in Vietnamese, and the process goes on.
import { strToU8, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { FileRefused } from '../../src/roster/index.ts'
import { fileMessages } from '../../src/roster/messages.vi.ts'
import { csv, HEADER, person, read, roster, sheetXml, workbook } from './files.ts'

// Whole districts and bombs, on machines that do other things meanwhile.
vi.setConfig({ testTimeout: 120_000 })

const refusalOf = async (content: Uint8Array | string, more = {}) => {
  const error: unknown = await read(typeof content === 'string' ? strToU8(content) : content, more).then(() => 'read', (reason: unknown) => reason)
  if (!(error instanceof FileRefused)) throw error
  expect(error.message).toBe(fileMessages[error.code](error.detail))
  return error.code
}
const sheets = { 'Danh sách': sheetXml([HEADER, person()]) }
const inSheet = (xml: string) => workbook({ 'Danh sách': xml })

describe('what is no spreadsheet', () => {
  test.each([
    ['nothing', '', 'file.empty'],
    ['a PDF', '%PDF-1.7\n', 'file.pdf'],
    ['an old .xls or a workbook with a password', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'file.old-excel'],
    ['a web page called .xls', '<html><table><tr><td>Họ và tên</td></tr></table></html>', 'file.markup'],
    ['an XML spreadsheet of 2003', '\uFEFF<?xml version="1.0"?><Workbook/>', 'file.markup'],
    ['a photograph', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'file.encoding'],
    ['bytes with zeros', Buffer.from([1, 0, 0, 0, 2, 3, 0, 0, 9, 9, 9, 9, 9, 9]), 'file.unknown'],
    ['another kind of zip', zipSync({ 'content.xml': strToU8('<office/>') }), 'file.not-workbook'],
  ])('%s', async (_, content, code) => {
    expect(await refusalOf(content)).toBe(code)
  })

  test.each([20, 200, 1500])('a workbook cut off after %i bytes', async (length) => {
    expect(await refusalOf(roster(person()).subarray(0, length))).toBe('file.broken')
  })

  test('a workbook with one damaged byte in its sheet, or refused or read, but never a crash', async () => {
    const whole = roster(person(), person())
    for (let at = 30; at < whole.length; at += 37) {
      const damaged = whole.slice()
      damaged[at] = damaged[at]! ^ 0xff
      await read(damaged).catch((error: unknown) => expect(error).toBeInstanceOf(FileRefused))
    }
  })
})

describe('what would harm the machine', () => {
  test('a zip bomb: a small file whose sheet would fill the memory', async () => {
    const bomb = inSheet(`<worksheet><sheetData><row r="1"><c><v>${'0'.repeat(40_000_000)}</v></c></row></sheetData></worksheet>`)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusalOf(bomb)).toBe('file.bomb')
  })

  test('a bomb that lies about its size yields not one byte more than it declares', async () => {
    const honest = Buffer.from(inSheet(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(60_000)}</sheetData></worksheet>`))
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    for (let at = honest.indexOf(name); at >= 0; at = honest.indexOf(name, at + 1)) {
      if (honest.readUInt32LE(at - 46) === 0x02014b50) honest.writeUInt32LE(500, at - 22)
    }
    expect(await refusalOf(honest)).toBe('file.broken')
  })

  test('thousands of parts', async () => {
    expect(await refusalOf(workbook(sheets, Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`xl/media/${index}`, 'x']))))).toBe('file.bomb')
  })

  test.each(['xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'xl/activeX/activeX1.bin'])('a macro in %s', async (part) => {
    expect(await refusalOf(workbook(sheets, { [part]: 'x' }))).toBe('file.macros')
  })

  test('a DTD, so that no entity can reach a file or the network (XXE)', async () => {
    const xxe = `<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sheets['Danh sách'].replace('Trần Thị Bình', '&x;')}`
    expect(await refusalOf(inSheet(xxe))).toBe('file.doctype')
  })

  test('entities that grow (a billion laughs)', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    expect(await refusalOf(workbook(sheets, { 'xl/sharedStrings.xml': laughs }))).toBe('file.doctype')
  })

  test('an entity nobody declared', async () => {
    expect(await refusalOf(inSheet(sheets['Danh sách'].replace('Trần Thị Bình', '&x;')))).toBe('file.broken')
  })

  test('a million columns', async () => {
    const cells = Array.from({ length: 100_000 }, (_, index) => `<c t="inlineStr"><is><t>${createHash('md5').update(String(index)).digest('hex')}</t></is></c>`).join('')
    expect(await refusalOf(inSheet(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`))).toBe('file.too-many-columns')
    expect(await refusalOf(csv([Array.from({ length: 100_000 }, (_, index) => `x${index}`)]))).toBe('file.too-many-columns')
  })

  test('elements nested without end, and one element with attributes without end', async () => {
    expect(await refusalOf(inSheet(`<worksheet>${'<a>'.repeat(100_000)}`))).toBe('file.bomb')
    const attributes = Array.from({ length: 5_000 }, (_, index) => `a${index}="1"`).join(' ')
    expect(await refusalOf(inSheet(`<worksheet ${attributes}/>`))).toBe('file.bomb')
  })

  test('more rows than a roster can have', async () => {
    expect(await refusalOf(`${HEADER.join(';')}\n${'x\n'.repeat(200_100)}`)).toBe('file.too-many-rows')
  })

  test('a file larger than 48 MB', async () => {
    expect(await refusalOf(new Uint8Array(49 * 1024 * 1024))).toBe('file.too-large')
  })

  test('a link to another file is not followed', async () => {
    const relations = '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://127.0.0.1:9/sheet.xml" TargetMode="External"/></Relationships>'
    expect(await refusalOf(workbook(sheets, { 'xl/_rels/workbook.xml.rels': relations }))).toBe('header.not-found')
  })
})

describe('texts that cannot be understood', () => {
  test('a CSV in Windows-1258 is told from Unicode', async () => {
    expect(await refusalOf(Buffer.concat([Buffer.from('TT;H\u00cco v\u00e0 t\u00ean;Ng\u00e0y sinh\n1;L\u00ea', 'latin1')]))).toBe('file.encoding')
  })

  test('a quote that never closes', async () => {
    expect(await refusalOf(`${HEADER.join(';')}\n1;"${'Bình;\n'.repeat(40_000)}`)).toBe('file.csv-quotes')
  })

  test('a sheet without a header, and one that lacks what must be there', async () => {
    expect(await refusalOf('a;b;c\n1;2;3\n')).toBe('header.not-found')
    expect(await refusalOf('TT;Họ và tên;Số CCCD;Email\n1;Bình;1;x\n')).toBe('header.missing-columns')
  })

  test('two columns for one field, until a person chooses', async () => {
    const rows = csv([['TT', 'Họ và tên', 'Ngày sinh', 'Đảng viên', 'Chi bộ', 'Đảng bộ', 'Điện thoại', 'SĐT'], ['1', 'Trần Bình', '1/1/1990', 'Dự bị', 'KP 8', 'Phường An Bình', '0912345678', '0987654321']])
    expect(await refusalOf(rows)).toBe('header.repeated-columns')
    const { rows: [row] } = await read(strToU8(rows), { mapping: { G: '' } })
    expect(row?.fields.phone).toBe('0987654321')
  })

  test('a roster before there is any organisation', async () => {
    expect(await refusalOf(roster(person()), { organisations: [] })).toBe('tree.missing')
  })
})
