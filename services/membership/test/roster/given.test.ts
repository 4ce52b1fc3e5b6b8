// The two given rosters, in both formats, against their answers.
import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { errorsWorkbook } from '../../src/roster/index.ts'
import { created, given, read, records } from './files.ts'

// Whole districts and bombs, on machines that do other things meanwhile.
vi.setConfig({ testTimeout: 120_000 })

const Answers = v.object({
  rows: v.number(), organisations: v.number(),
  expect_with_no_decisions: v.object({ errors: v.number(), warnings: v.number(), held_possible_duplicates: v.number(), written: v.number() }),
  problems: v.array(v.object({ tt: v.number(), sheetRow: v.number(), csvLine: v.number(), column: v.string(), severity: v.string() })),
})
const answersOf = (name: string) => v.parse(Answers, JSON.parse(given(`${name}.answers.json`).toString()))
const readings = new Map<string, ReturnType<typeof read>>()
/** The workbook as a new office sends it, into an empty tree; read once for all tests. */
function firstReading(name: string) {
  const reading = readings.get(name) ?? read(given(`${name}.xlsx`), { organisations: [] })
  readings.set(name, reading)
  return reading
}

describe.each(['roster-small', 'roster-district'])('%s', (name) => {
  describe.each(['xlsx', 'csv'] as const)('as %s', (format) => {
    test('has exactly the problems of its answers, at their rows and columns, and writes the rest', async () => {
      const answers = answersOf(name)
      const first = await firstReading(name)
      const { rows, counts, total } = format === 'xlsx' ? first : await read(given(`${name}.csv`), { organisations: created(first.organisations) })
      const found = rows.flatMap(({ row, tt, messages }) => messages.map(({ column, severity }) => ({ tt: Number(tt), row, column, severity })))
      const told = answers.problems.map(({ tt, sheetRow, csvLine, column, severity }) => ({ tt, row: format === 'csv' ? csvLine : sheetRow, column, severity }))
      expect(found).toHaveLength(told.length)
      expect(found).toEqual(expect.arrayContaining(told))
      const { errors, warnings, held_possible_duplicates: held, written } = answers.expect_with_no_decisions
      expect(counts).toEqual({ rows: answers.rows, new: written, changed: 0, same: 0, warning: warnings, error: errors, held })
      expect(total).toBe(answers.rows)
    })
  })

  test('lists its organisations, parents first', async () => {
    const { organisations } = await firstReading(name)
    const codes = organisations.map(({ code }) => code)
    expect(codes).toHaveLength(answersOf(name).organisations)
    expect(organisations.every(({ parentCode }, index) => parentCode === undefined || codes.indexOf(parentCode) < index)).toBe(true)
    expect(new Set(organisations.map(({ state }) => state))).toEqual(new Set(['NEW']))
  })

  test('sent again after it was written changes nothing, whichever key people are matched by', async () => {
    const first = await firstReading(name)
    const organisations = created(first.organisations)
    for (const matchOn of [['citizenId'], ['cardNumber'], ['cardNumber', 'citizenId', 'email']] as const) {
      const again = await read(given(`${name}.xlsx`), { organisations, existing: records(first.rows), matchOn })
      expect(again.organisations.every(({ state }) => state === 'SAME')).toBe(true)
      expect({ ...again.counts, same: 0, held: 0 }).toEqual({ ...first.counts, new: 0, same: 0, held: 0 })
      if (matchOn[0] === 'citizenId') expect(again.counts.same).toBe(first.counts.new)
    }
  })

  test('short names lead to the cell their code tells, and every one is marked as not a perfect match', async () => {
    const { rows, columns } = await firstReading(name)
    const [cell, code] = ['Chi bộ', 'Mã chi bộ'].map((header) => columns.find((column) => column.header === header)!.index)
    const short = rows.filter(({ cells }) => cells[cell!]!.startsWith('KP '))
    expect(short.length).toBeGreaterThan(15)
    expect(short.every(({ matches }) => matches.some(({ column, perfect }) => column === 'Chi bộ' && !perfect))).toBe(true)
    const plainNames = rows.filter(({ cells }) => cells[cell!]!.startsWith('Chi bộ Khu phố'))
    expect(plainNames.every(({ matches }) => matches.every(({ column }) => column !== 'Chi bộ'))).toBe(true)
    // Without the codes the words alone must lead to the same cells.
    const header = { 'Mã chi bộ': '' }
    const uncoded = await read(given(`${name}.xlsx`), { organisations: [], mapping: header })
    const wrong = uncoded.rows.filter(({ fields, cells }) => cells[code!] && fields.cellCode !== cells[code!])
    expect(wrong).toEqual([])
  })

  test('its failed rows can be mended in their own workbook and sent again', async () => {
    const first = await firstReading(name)
    const failed = first.rows.filter(({ state }) => state === 'ERROR')
    const mended = failed.filter(({ messages }) => messages.every(({ code }) => code === 'date.impossible')).map(({ cells, messages }) => {
      const at = cells.indexOf('31/02/1961')
      return { cells: cells.with(at, '28/02/1961'), messages }
    })
    const bytes = Buffer.from(await errorsWorkbook(first.columns, mended))
    const again = await read(bytes, { organisations: created(first.organisations), existing: records(first.rows) })
    expect(again.counts).toEqual({ rows: mended.length, new: mended.length, changed: 0, same: 0, warning: 0, error: 0, held: 0 })
    expect(mended.length).toBeGreaterThan(0)
  })
})
