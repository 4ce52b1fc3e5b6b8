// The roster made by hand: what it holds, and what must be said of it. `make-hand-roster.ts` writes the file and its answers from here.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { dated, sheetXml, workbook, type TestCell } from './files.ts'

const TREE: TestCell[][] = [
  ['PHỤ LỤC: CÂY TỔ CHỨC'],
  ['Mã số', 'Tên tổ chức đảng', 'Loại hình tổ chức', 'Mã cấp trên', 'Lĩnh vực'],
  ['46.100', 'Đảng bộ thành phố Sông Hương', 'Đảng bộ cấp trên', '', ''],
  ['46.100.001', 'Đảng bộ phường Vĩ Dạ Mới', 'Đảng bộ cơ sở', '46.100', 'PHUONG'],
  ['46.100.001.001', 'Chi bộ Khu phố Đông', 'Chi bộ', '46.100.001', 'KHU_PHO'],
  ['46.100.001.002', 'Chi bộ Khu phố Đông Hà', 'Chi bộ', '46.100.001', 'KHU_PHO'],
  ['46.100.001.003', 'Chi bộ Trường tiểu học Lê Lợi', 'Chi bộ', '46.100.001', 'TRUONG_HOC'],
]

/** Two lines of header, groups of columns merged over their parts. */
const UPPER = ['Số TT', 'Nơi sinh hoạt', 'Họ và tên khai sinh', 'Phái', 'Ngày tháng năm', null, null, 'Số', null, 'SĐT', 'Tình trạng', 'Chức vụ trong Đảng', 'Hộp thư', 'Tổ chức cơ sở Đảng', 'Ghi chú'] as const
const LOWER = [null, null, null, null, 'sinh', 'vào Đảng', 'chính thức', 'CCCD', 'thẻ đảng', null, null, null, null, null, null] as const
export const columns = { cell: 'Nơi sinh hoạt', name: 'Họ và tên khai sinh', born: 'Ngày tháng năm sinh', citizenId: 'Số CCCD', phone: 'SĐT', title: 'Chức vụ trong Đảng', mail: 'Hộp thư' } as const

type Cells = Partial<Record<'tt' | 'cell' | 'name' | 'sex' | 'born' | 'admitted' | 'official' | 'citizenId' | 'card' | 'phone' | 'status' | 'title' | 'mail' | 'parent' | 'note', TestCell>>
type Said = readonly [column: string, severity: 'ERROR' | 'WARNING', code: string]
/** A row as it is typed, and what must come of it. */
type Row = Readonly<{ cells: Cells; state: 'NEW' | 'HELD' | 'ERROR'; said?: readonly Said[]; repairs?: readonly string[]; fields?: object; perfect?: false }>
const ORDER = ['tt', 'cell', 'name', 'sex', 'born', 'admitted', 'official', 'citizenId', 'card', 'phone', 'status', 'title', 'mail', 'parent', 'note'] as const

const usual: Cells = { cell: 'Chi bộ Khu phố Đông', sex: 'Nữ', born: '05/09/1968', admitted: '03/02/1990', official: '03/02/1991', status: 'Chính thức', parent: 'Đảng bộ phường Vĩ Dạ Mới' }
let count = 0
const row = (cells: Cells, state: Row['state'], more: Omit<Row, 'cells' | 'state'> = {}): Row => ({ cells: { tt: ++count, citizenId: `99900000${String(1000 + count)}`, ...usual, ...cells }, state, ...more })
const wrong = (cells: Cells, ...said: readonly Said[]): Row => row(cells, 'ERROR', { said })
const long = (length: number) => `Hồ ${'Ngọc '.repeat(30)}`.slice(0, length - 1).replace(/ $/, 'a') + 'n'

const first: readonly Row[] = [
  row({ name: 'Đoàn Thị Mẫu' }, 'NEW'),
  row({ name: 'Lê Thị Hồng Ngọc'.normalize('NFD'), born: '1968-9-5', phone: 914_567_890 }, 'NEW', { repairs: ['lost-zero'], fields: { name: 'Lê Thị Hồng Ngọc', birthDate: '1968-09-05', phone: '0914567890' } }),
  row({ name: 'Phan Văn Tí', sex: 'Nam', born: dated(25_086), card: 1_234_567 }, 'NEW', { repairs: ['lost-zero'], fields: { birthDate: '1968-09-05', cardNumber: '01234567' } }),
  row({ name: 'Cao Thị Sửu', born: 25_086, admitted: '03.02.1990' }, 'NEW', { repairs: ['serial-date'], fields: { birthDate: '1968-09-05', admittedOn: '1990-02-03' } }),
  row({ name: 'VÕ THỊ DẦN', born: 'ngày 5 tháng 9 năm 1968', official: '3-2-1991' }, 'NEW', { repairs: ['capitals'], fields: { name: 'Võ Thị Dần', birthDate: '1968-09-05', officialOn: '1991-02-03' } }),
  row({ name: 'Mạc Văn Ẩn', note: 'dòng này bị ẩn' }, 'NEW'),
]
const second: readonly Row[] = [
  row({ name: 'Tạ Thị Tỵ', born: { xml: '<c s="1"><f>DATE(1968,9,5)</f><v>25086</v></c>' }, cell: 'KP Đông Hà' }, 'NEW', { fields: { birthDate: '1968-09-05', cellCode: '46.100.001.002' }, perfect: false }),
  wrong({ name: 'Ông Văn Ngọ', born: { xml: '<c><f>DATE(1968,9,5)</f></c>' } }, [columns.born, 'ERROR', 'cell.uncomputed']),
  wrong({ name: 'Chu Thị Mùi', cell: 'Khu phố Đông H' }, [columns.cell, 'ERROR', 'cell.unknown']),
  row({ name: 'Thái Thị Thân', born: '29/02/1960' }, 'NEW', { fields: { birthDate: '1960-02-29' } }),
  wrong({ name: 'Thái Thị Dậu', born: '29/02/1961' }, [columns.born, 'ERROR', 'date.impossible']),
  wrong({ name: 'Hà Thị Tuất', born: '05/09/68' }, [columns.born, 'ERROR', 'date.two-digit-year']),
  wrong({ name: 'Hà Thị Hợi', born: '05/09/1898' }, [columns.born, 'ERROR', 'date.too-early']),
  row({ name: 'Hân', born: dated(10_000), admitted: dated(18_000), official: dated(18_400) }, 'NEW', { fields: { name: 'Hân', birthDate: '1927-05-18', admittedOn: '1949-04-12' } }),
  row({ name: long(100) }, 'NEW', { fields: { name: long(100) } }),
  wrong({ name: long(101) }, [columns.name, 'ERROR', 'name.too-long']),
  row({ name: 'Đinh Thị Giáp', born: '01/01/1970' }, 'NEW'),
  row({ name: 'Đinh Thị Giáp', born: '01/01/1970' }, 'NEW'),
  row({ name: 'đinh thị giáp', born: '1/1/1970', citizenId: null }, 'HELD', { said: [[columns.name, 'WARNING', 'person.possible-duplicate']] }),
  row({ name: 'Kiều Văn Ất', sex: 'nam', citizenId: 1_068_000_123 }, 'NEW', { repairs: ['lost-zero'], fields: { citizenId: '001068000123', sex: 'MALE' } }),
  wrong({ name: 'Kiều Thị Bính', citizenId: '1,06800000012E+11' }, [columns.citizenId, 'ERROR', 'citizen-id.rounded']),
  row({ name: 'Tống Công Đinh', mail: 'không có', title: 'Tổ trưởng tổ may' }, 'NEW', { said: [[columns.title, 'WARNING', 'role.unknown'], [columns.mail, 'WARNING', 'email.form']] }),
  row({ name: 'Mai Thị Mậu', title: 'BTCB kiêm Đảng ủy viên', cell: 'CB Trường TH Lê Lợi', phone: '+84 (0) 934 382 123' }, 'NEW', { repairs: ['country-code'], fields: { phone: '0934382123', cellCode: '46.100.001.003' }, perfect: false }),
]

const HEAD_ROWS = 6
const cellsOf = (cells: Cells) => ORDER.map((field) => cells[field] ?? null)
const numbering = ORDER.map((_, index) => `(${index + 1})`)
const sections = { one: ['I. CHI BỘ KHU PHỐ ĐÔNG'], two: ['II. CÁC CHI BỘ KHÁC'] }
const total: TestCell[] = [null, null, 'Tổng cộng', `${count} đồng chí`, null, null, null, null, null, null, `${count} người`]
const total2: TestCell[] = [null, 'Cộng nữ', null, null, null, null, null, null, null, null, 19]
const signature: TestCell[] = [null, null, 'Người lập biểu', null, null, null, null, null, null, null, 'T/M ĐẢNG ỦY']

const body: readonly (Row | TestCell[])[] = [numbering, sections.one, ...first, [], [], sections.two, ...second, total, total2, [], signature]
const title: TestCell[][] = [['ĐẢNG BỘ PHƯỜNG VĨ DẠ MỚI', null, null, null, null, null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['DANH SÁCH ĐẢNG VIÊN NĂM 2026'], [], ['(Kèm theo Công văn số 12-CV/ĐU)'], [...UPPER], [...LOWER]]
const isRow = (one: Row | TestCell[]): one is Row => 'cells' in one

/** The file: a sheet of hints, the roster, and the tree on a sheet after it. */
export function handRoster(): Uint8Array {
  const rows = [...title, ...body.map((one) => (isRow(one) ? cellsOf(one.cells) : one))]
  const hidden = HEAD_ROWS + body.findIndex((one) => isRow(one) && one.cells.note !== undefined) + 1
  const merges = ['A1:F1', 'I1:O1', 'A2:O2', 'E5:G5', 'H5:I5', 'A5:A6', 'B5:B6', 'C5:C6', 'A8:O8']
  const roster = sheetXml(rows).replace(`<row r="${hidden}">`, `<row r="${hidden}" hidden="1">`).replace('</sheetData>', `</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`)
  const parts = unzipSync(workbook({ 'Hướng dẫn': sheetXml([['Điền đủ các cột, gửi trước ngày 15.']]), 'DSĐV 2026': roster, 'Cây tổ chức': sheetXml(TREE) }))
  // Types that a spreadsheet program wants to see, so that people can open the file too.
  const kinds = Object.keys(parts).filter((name) => /^xl\/.*\.xml$/.test(name) && !name.includes('_rels')).map((name) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${/sheet\d/.test(name) ? 'worksheet' : name.includes('styles') ? 'styles' : 'sheet.main'}+xml"/>`)
  parts['[Content_Types].xml'] = strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds.join('')}</Types>`)
  parts['_rels/.rels'] = strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')
  const rels = 'xl/_rels/workbook.xml.rels'
  parts[rels] = strToU8(strFromU8(parts[rels]!).replace('<Relationships>', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">').replace(/<Relationship Id="rId91"[^>]*\/>/, ''))
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, { level: 6, mtime: '2026-11-22T00:00:00' }]])))
}

/** What must be said: every row with its state, every problem with its place, what was mended, and what was taken for no person. */
export function handAnswers() {
  const at = (index: number) => HEAD_ROWS + index + 1
  const people = body.flatMap((one, index) => (isRow(one) ? [{ row: at(index), one }] : []))
  const states = people.map(({ row: sheetRow, one }) => ({ sheetRow, tt: Number(one.cells.tt), state: one.state, ...(one.repairs ? { repairs: one.repairs } : {}), ...(one.fields ? { fields: one.fields } : {}), ...(one.perfect === false ? { perfect: false } : {}) }))
  const problems = people.flatMap(({ row: sheetRow, one }) => (one.said ?? []).map(([column, severity, code]) => ({ tt: Number(one.cells.tt), sheetRow, column, severity, code })))
  const skipped = body.flatMap((one, index) => (isRow(one) || one.length === 0 ? [] : [at(index)]))
  const many = (state: Row['state']) => states.filter((one) => one.state === state).length
  return {
    meaning: 'The third roster, made by hand; every person is invented. sheetRow counts from 1 in the sheet “DSĐV 2026”. A hidden row is a person like any other; titles, numbering, sections, sums and signatures are nobody.',
    rows: states.length, organisations: TREE.length - 2,
    expect_with_no_decisions: { errors: many('ERROR'), warnings: states.filter(({ sheetRow }) => problems.some((one) => one.sheetRow === sheetRow && one.severity === 'WARNING')).length, held_possible_duplicates: many('HELD'), written: many('NEW') },
    states, problems, skipped,
  }
}
