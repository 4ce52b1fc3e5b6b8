import { describe, expect, test } from 'vitest'
import { created, HEADER, person, read, sheetXml, workbook, type TestCell } from './files.ts'

const TREE = ['Mã', 'Tên tổ chức', 'Loại', 'Mã cấp trên', 'Lĩnh vực']
const file = (...units: TestCell[][]) => workbook({ 'Danh sách': sheetXml([HEADER, person({ 'Chi bộ': 'KP 8 P.AB' })]), 'Tổ chức đảng': sheetXml([TREE, ...units]) })
const top = ['1', 'Đảng bộ quận Hòa Bình', 'SUPERIOR_ORG', null, null]
const ward = ['1.1', 'Đảng bộ phường An Bình', 'GRASSROOTS_ORG', '1', 'PHUONG']
const cell = ['1.1.8', 'Chi bộ Khu phố 8', 'CELL_SUBORDINATE', '1.1', 'KHU_PHO']
const judged = async (...units: TestCell[][]) => (await read(file(...units), { organisations: [] })).organisations
const told = async (...units: TestCell[][]) => (await judged(...units)).flatMap(({ row, messages }) => messages.map(({ column, code }) => `${row} ${column} ${code}`))

describe('a list of organisations', () => {
  test('is put parents first, whatever its order, and takes members at once', async () => {
    const { organisations, rows } = await read(file(cell, ward, top), { organisations: [] })
    expect(organisations.map(({ code, state }) => `${code} ${state}`)).toEqual(['1 NEW', '1.1 NEW', '1.1.8 NEW'])
    expect(rows[0]).toMatchObject({ state: 'NEW', fields: { cellCode: '1.1.8' } })
    expect(rows[0]!.fields.cellId).toBeUndefined()
  })

  test('may name kinds in words', async () => {
    expect((await judged(top, ward, ['1.1.9', 'Đảng bộ bộ phận Khu phố 9', 'Đảng bộ bộ phận', '1.1', '']))[2]).toMatchObject({ state: 'NEW', type: 'SECTIONAL_ORG' })
  })

  test.each([
    ['an unknown parent', [[...cell.slice(0, 3), '7.7', null]], ['4 Mã cấp trên tree.parent-unknown']],
    ['an unknown kind', [['1.1.9', 'Chi bộ lạ', 'CLUB', '1.1', null]], ['4 Loại tree.type-unknown']],
    ['a code twice', [cell, ['1.1.8', 'Chi bộ khác', 'CELL_SUBORDINATE', '1.1', null]], ['5 Mã tree.code-repeated']],
    ['a code nobody can type', [['1.1/8', 'Chi bộ khác', 'CELL_SUBORDINATE', '1.1', null]], ['4 Mã tree.code-form']],
    ['no name', [['1.1.9', null, 'CELL_SUBORDINATE', '1.1', null]], ['4 Tên tổ chức tree.name-missing']],
  ])('tells of %s', async (_, units, expected) => {
    expect(await told(top, ward, ...units)).toEqual(expected)
  })

  test('tells of a ring, and still ends', async () => {
    expect(await told(top, ['2', 'Đảng bộ A', 'GRASSROOTS_ORG', '3', null], ['3', 'Đảng bộ B', 'GRASSROOTS_ORG', '2', null], ['4', 'Đảng bộ C', 'GRASSROOTS_ORG', '4', null])).toEqual([
      '3 Mã cấp trên tree.goes-round', '4 Mã cấp trên tree.goes-round', '5 Mã cấp trên tree.goes-round',
    ])
  })

  test('against the tree that exists, a new name is a change and a new parent is told of but left alone', async () => {
    const organisations = created(await judged(top, ward, cell))
    const again = await read(file(top, ward, ['1.1.8', 'Chi bộ Khu phố 8A', 'CELL_SUBORDINATE', '1', 'KHU_PHO']), { organisations })
    expect(again.organisations.map(({ state }) => state)).toEqual(['SAME', 'SAME', 'CHANGED'])
    expect(again.organisations[2]).toMatchObject({ id: 'org_1.1.8', changed: ['name'], messages: [{ column: 'Mã cấp trên', severity: 'WARNING', code: 'tree.moved' }] })
  })
})
