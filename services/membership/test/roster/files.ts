// Workbooks made by hand, so that tests can be as nasty as files are.
import { strToU8, zipSync, type Zippable } from 'fflate'
import { readFileSync } from 'node:fs'
import type { Lookup, Organisation, OrganisationRow, RosterOptions, RosterRow, Source } from '../../src/roster/index.ts'
import { readRoster } from '../../src/roster/index.ts'

export const TODAY = '2026-11-22'
const data = new URL('../../../../packages/testing/data/', import.meta.url)
export const given = (name: string) => readFileSync(new URL(name, data))

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (column: number) => String.fromCharCode(65 + column)

/** A cell is a text, a number, raw XML, or absent. */
export type TestCell = string | number | { xml: string } | null

const cellXml = (value: TestCell, reference: string) => {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
  return typeof value === 'string' ? `<c r="${reference}" t="inlineStr"><is><t>${escape(value)}</t></is></c>` : value.xml.replace('<c', `<c r="${reference}"`)
}

export const sheetXml = (rows: readonly (readonly TestCell[])[]) =>
  `<worksheet xmlns="${NS}"><sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells.map((value, column) => cellXml(value, `${letter(column)}${index + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An XLSX of the given sheets, in order; `extra` adds or replaces parts. */
export function workbook(sheets: Readonly<Record<string, string>>, extra: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const names = Object.keys(sheets)
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${REL}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${NS}"><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...extra,
  }
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]))
  return zipSync(files, { level: 6 })
}

export const dated = (serial: number): TestCell => ({ xml: `<c s="1"><v>${serial}</v></c>` })

const unit = (code: string, name: string, type: Organisation['type'], parent?: string): Organisation => ({ id: `org_${code}`, code, name, type, ...(parent ? { parentId: `org_${parent}` } : {}) })

/** A small tree: two wards whose first neighbourhoods share a name, and a cell directly under the district. */
export const district: Organisation[] = [
  unit('1', 'Đảng bộ quận Hòa Bình', 'SUPERIOR_ORG'),
  unit('1.1', 'Đảng bộ phường An Bình', 'GRASSROOTS_ORG', '1'),
  unit('1.2', 'Đảng bộ phường Bình Trị Đông A', 'GRASSROOTS_ORG', '1'),
  unit('1.1.1', 'Chi bộ Khu phố 1', 'CELL_SUBORDINATE', '1.1'),
  unit('1.1.8', 'Chi bộ Khu phố 8', 'CELL_SUBORDINATE', '1.1'),
  unit('1.1.13', 'Đảng bộ bộ phận Khu phố 13', 'SECTIONAL_ORG', '1.1'),
  unit('1.2.1', 'Chi bộ Khu phố 1', 'CELL_SUBORDINATE', '1.2'),
  unit('1.2.2', 'Chi bộ 2 – Công an phường', 'CELL_SUBORDINATE', '1.2'),
  unit('1.3', 'Chi bộ Trường THPT số 1', 'CELL_GRASSROOTS', '1'),
]

export const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Số thẻ đảng viên', 'Ngày vào Đảng', 'Ngày chính thức', 'Đảng viên', 'Chi bộ', 'Đảng bộ cơ sở', 'Mã chi bộ', 'Chức vụ Đảng', 'Điện thoại', 'Email']

const PERSON: Readonly<Record<string, TestCell>> = {
  'Họ và tên': 'Trần Thị Bình', 'Ngày sinh': '05/09/1968', 'Giới tính': 'Nữ', 'Ngày vào Đảng': '03/02/1990', 'Ngày chính thức': '03/02/1991',
  'Đảng viên': 'Chính thức', 'Chi bộ': 'Chi bộ Khu phố 8', 'Đảng bộ cơ sở': 'Đảng bộ phường An Bình',
}
let numbers = 0
/** A row of an ordinary person with what a test changes; each has a citizen ID of its own. */
export const person = (changes: Readonly<Record<string, TestCell>> = {}): TestCell[] => {
  const cells: Readonly<Record<string, TestCell>> = { TT: '', 'Số CCCD': `9990${String(++numbers).padStart(8, '0')}`, ...PERSON, ...changes }
  return HEADER.map((header) => cells[header] ?? null)
}

export const roster = (...rows: TestCell[][]) => workbook({ 'Danh sách': sheetXml([HEADER, ...rows]) })

export const options = (more: Partial<RosterOptions> = {}): RosterOptions => ({ today: TODAY, matchOn: ['citizenId'], organisations: district, ...more })
const named = (content: Uint8Array): Source => ({ name: 'danh-sach', bytes: content })

export async function read(content: Uint8Array, more: Partial<RosterOptions> = {}) {
  const opened = await readRoster(named(content), options(more))
  const rows = await Array.fromAsync(opened.rows())
  return { ...opened, rows, ...opened.outcome() }
}

/** The rows of people alone. */
export const judge = async (...rows: TestCell[][]) => (await read(roster(...rows))).rows
export const judgeOne = async (changes: Readonly<Record<string, TestCell>>) => (await judge(person(changes)))[0]!
export const codes = (row: RosterRow) => row.messages.map(({ column, severity, code }) => `${column} ${severity} ${code}`)

export const csv = (rows: readonly (readonly string[])[], delimiter = ';') => rows.map((cells) => cells.join(delimiter)).join('\r\n')

/** Organisations of a file as if they had been created. */
export const created = (rows: readonly OrganisationRow[]): Organisation[] =>
  rows.map(({ code, name, type, parentCode, sectorType }) => ({ id: `org_${code}`, code, name, type: type!, ...(parentCode ? { parentId: `org_${parentCode}` } : {}), ...(sectorType ? { sectorType } : {}) }))

/** Records that hold what was written of a file: rows that were new or changed. */
export function records(rows: readonly RosterRow[]): Lookup {
  const people = rows.filter(({ state }) => state === 'NEW' || state === 'CHANGED').map(({ row, fields }) => ({
    ...fields, id: `mem_${row}`, name: fields.name!, status: fields.status!, cellId: `org_${fields.cellCode!}`,
    roles: (fields.roles ?? []).map(({ role, orgId, orgCode }) => ({ role, orgId: orgId ?? `org_${orgCode!}` })),
  }))
  const by = [Map.groupBy(people, ({ citizenId }) => citizenId), Map.groupBy(people, ({ cardNumber }) => cardNumber), Map.groupBy(people, ({ email }) => email)]
  return ({ citizenIds, cardNumbers, emails }) => {
    const asked = [citizenIds, cardNumbers, emails]
    return Promise.resolve([...new Set(asked.flatMap((keys, index) => keys.flatMap((key) => by[index]!.get(key) ?? [])))])
  }
}
