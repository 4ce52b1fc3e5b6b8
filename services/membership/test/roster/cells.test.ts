import { describe, expect, test } from 'vitest'
import { rememberedOf, type Mapping } from '../../src/roster/index.ts'
import { codes, district, judgeOne, person, read, roster } from './files.ts'

const placed = async (cell: string, parent: string | null, code: string | null = null) => {
  const row = await judgeOne({ 'Chi bộ': cell, 'Đảng bộ cơ sở': parent, 'Mã chi bộ': code })
  const match = row.matches.find(({ column }) => column !== 'Chức vụ Đảng')
  return codes(row)[0] ?? `${row.fields.cellId ?? ''} ${match && !match.perfect ? match.how : 'PERFECT'}`
}
const AB = 'Đảng bộ phường An Bình'
const BTDA = 'Đảng bộ phường Bình Trị Đông A'

describe('a cell is found', () => {
  test.each([
    ['its name under its parent', 'Chi bộ Khu phố 1', BTDA, null, 'org_1.2.1 PERFECT'],
    ['its name in other case and spacing', 'CHI BỘ  khu phố 1', AB, null, 'org_1.1.1 PERFECT'],
    ['its name when only one in the tree has it', 'Chi bộ Trường THPT số 1', null, null, 'org_1.3 PERFECT'],
    ['its code alone', '', null, '1.1.8', 'org_1.1.8 PERFECT'],
    ['its code and name', 'Chi bộ Khu phố 8', AB, '1.1.8', 'org_1.1.8 PERFECT'],
    ['its code beside a short name', 'KP 8 P.AB', AB, '1.1.8', 'org_1.1.8 CODE'],
    ['a short name and its parent', 'KP 1 P.BTĐA', BTDA, null, 'org_1.2.1 SHORT'],
    ['a short name written together', 'KP1', AB, null, 'org_1.1.1 SIMILAR'],
    ['a short name with a leading zero', 'KP 01', AB, null, 'org_1.1.1 SIMILAR'],
    ['a short name, the ward spelled out', 'CB KP 8 phường An Bình', null, null, 'org_1.1.8 SHORT'],
    ['initials without the parent when they fit one ward', 'KP 8 P.AB', null, null, 'org_1.1.8 SHORT'],
    ['its name without accents', 'Chi bo Khu pho 8', AB, null, 'org_1.1.8 SIMILAR'],
    ['another dash', 'Chi bộ 2 - Công an phường', BTDA, null, 'org_1.2.2 SIMILAR'],
    ['a parent named by code or in short', 'Chi bộ Khu phố 8', '1.1', null, 'org_1.1.8 PERFECT'],
    ['a parent without its kind', 'Chi bộ Khu phố 8', 'Phường An Bình', null, 'org_1.1.8 PERFECT'],
    ['a sectional organisation of a neighbourhood', 'KP 13 P.AB', AB, null, 'org_1.1.13 SHORT'],
    ['a cell directly under the district', 'Chi bộ Trường THPT số 1', 'Đảng bộ quận Hòa Bình', null, 'org_1.3 PERFECT'],
  ])('by %s', async (...[, cell, parent, code, expected]) => {
    expect(await placed(cell, parent, code)).toBe(expected)
  })
})

describe('a row is held back', () => {
  test.each([
    ['nobody has the name', 'Chi bộ Không Có Thật', AB, null, 'Chi bộ ERROR cell.unknown'],
    ['the name is another ward’s', 'Chi bộ 2 – Công an phường', AB, null, 'Chi bộ ERROR cell.unknown'],
    ['the initials contradict the parent', 'KP 8 P.BTĐA', AB, null, 'Chi bộ ERROR cell.unknown'],
    ['several cells have the name', 'Chi bộ Khu phố 1', null, null, 'Chi bộ ERROR cell.ambiguous'],
    ['the parent is unknown', 'Chi bộ Khu phố 1', 'Đảng bộ phường Lạ', null, 'Đảng bộ cơ sở ERROR parent.unknown'],
    ['the code is unknown', 'Chi bộ Khu phố 1', AB, '9.9', 'Mã chi bộ ERROR cell.code-unknown'],
    ['code and name are two cells', 'Chi bộ Khu phố 1', AB, '1.1.8', 'Chi bộ ERROR cell.code-and-name-differ'],
    ['the code lies under another parent', '', BTDA, '1.1.8', 'Chi bộ ERROR cell.code-and-name-differ'],
    ['the organisation is no cell', AB, null, null, 'Chi bộ ERROR cell.not-a-cell'],
  ])('when %s', async (...[, cell, parent, code, expected]) => {
    expect(await placed(cell, parent, code)).toBe(expected)
  })
})

const tam = (to: string, parent: string | undefined = AB): Mapping => ({ kind: 'CELL', text: 'Khu phố tám', parent, to })

test('words taken for a cell are given back, and once a person has agreed they are a perfect match', async () => {
  const file = roster(person({ 'Chi bộ': 'KP 8 P.AB' }), person({ 'Chi bộ': 'Khu phố tám' }))
  const first = await read(file)
  expect(first.learned).toEqual([{ kind: 'CELL', text: 'KP 8 P.AB', parent: AB, to: 'org_1.1.8' }])
  expect(first.rows.map(({ state }) => state)).toEqual(['NEW', 'ERROR'])
  const again = await read(file, { remembered: rememberedOf([...first.learned, tam('org_1.1.8')]) })
  expect(again.rows.map(({ fields, matches }) => [fields.cellId, matches[0]?.how, matches[0]?.perfect])).toEqual(Array(2).fill(['org_1.1.8', 'REMEMBERED', true]))
})

test('an answer about a cell that is gone is not used', async () => {
  const remembered = rememberedOf([tam('org_gone')])
  const { rows } = await read(roster(person({ 'Chi bộ': 'Khu phố tám' })), { remembered, organisations: district })
  expect(rows[0]!.state).toBe('ERROR')
})

describe('an answer given once', () => {
  test.each([['KHU PHỐ TÁM'], ['kp  tám'], ['Khu pho tam'], ['CB KP. Tám'], ['Khu phô\u0301 ta\u0301m']])('holds for the spelling %s', async (cell) => {
    const { rows } = await read(roster(person({ 'Chi bộ': cell })), { remembered: rememberedOf([tam('org_1.1.8')]) })
    expect([rows[0]!.state, rows[0]!.fields.cellId, rows[0]!.matches[0]?.how]).toEqual(['NEW', 'org_1.1.8', 'REMEMBERED'])
  })
  test('gives way to the very name of another cell, and to a code', async () => {
    const remembered = rememberedOf([{ ...tam('org_1.1.8'), text: 'Chi bộ Khu phố 1' }])
    const { rows } = await read(roster(person({ 'Chi bộ': 'Chi bộ Khu phố 1' }), person({ 'Chi bộ': 'KP1' }), person({ 'Chi bộ': 'KP1', 'Mã chi bộ': '1.1.1' })), { remembered })
    expect(rows.map(({ fields }) => fields.cellId)).toEqual(['org_1.1.1', 'org_1.1.8', 'org_1.1.1'])
  })
  test('without a parent reaches into no other', async () => {
    const remembered = rememberedOf([tam('org_1.1.8', undefined)])
    const { rows } = await read(roster(person({ 'Chi bộ': 'Khu phố tám' }), person({ 'Chi bộ': 'Khu phố tám', 'Đảng bộ cơ sở': BTDA })), { remembered })
    expect(rows.map(({ fields, state }) => fields.cellId ?? state)).toEqual(['org_1.1.8', 'ERROR'])
  })
  test('about a standing is used too, and shown', async () => {
    const { rows } = await read(roster(person({ 'Đảng viên': 'ĐV sinh hoạt đủ' })), { remembered: rememberedOf([{ kind: 'STATUS', text: 'đv sinh hoạt ĐỦ', to: 'OFFICIAL' }]) })
    expect([rows[0]!.state, rows[0]!.fields.status, rows[0]!.matches]).toEqual(['NEW', 'OFFICIAL', [{ column: 'Đảng viên', from: 'ĐV sinh hoạt đủ', to: 'Chính thức', how: 'REMEMBERED', perfect: true }]])
  })
})
