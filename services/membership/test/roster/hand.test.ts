import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { given, read } from './files.ts'
import { handAnswers } from './hand-roster.ts'

const answers = JSON.parse(given('roster-hand.answers.json').toString()) as ReturnType<typeof handAnswers>
const reading = () => read(given('roster-hand.xlsx'), { organisations: [] })

describe('the roster made by hand', () => {
  test('is the one its maker describes', () => {
    expect(answers).toEqual(JSON.parse(JSON.stringify(handAnswers())))
  })
  test('opens in another reader', async () => {
    const sheets = await readXlsx(given('roster-hand.xlsx'))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Hướng dẫn', 'DSĐV 2026', 'Cây tổ chức'])
  })
  test('has its header in two lines, its columns in other words and another order', async () => {
    const { sheet, columns } = await reading()
    expect(sheet).toBe('DSĐV 2026')
    expect(columns.map(({ field }) => field)).toEqual(['tt', 'cell', 'name', 'sex', 'birthDate', 'admittedOn', 'officialOn', 'citizenId', 'cardNumber', 'phone', 'status', 'partyTitle', 'email', 'parent', 'note'])
  })
  test('has exactly the problems of its answers, by row, column, severity and code', async () => {
    const { rows, counts, organisations } = await reading()
    const found = rows.flatMap(({ row, tt, messages }) => messages.map(({ column, severity, code }) => ({ tt: Number(tt), sheetRow: row, column, severity, code })))
    expect(found).toEqual(answers.problems)
    const { errors, warnings, held_possible_duplicates: held, written } = answers.expect_with_no_decisions
    expect([counts, organisations.length]).toEqual([{ rows: answers.rows, new: written, changed: 0, same: 0, warning: warnings, error: errors, held }, answers.organisations])
  })
  test('is read row by row as its answers say: states, mended values, cells found by other words', async () => {
    const { rows } = await reading()
    expect(rows.map(({ row, state }) => [row, state])).toEqual(answers.states.map(({ sheetRow, state }) => [sheetRow, state]))
    for (const [index, { repairs = [], fields = {}, perfect }] of answers.states.entries()) {
      const row = rows[index]!
      expect({ row: row.row, repairs: row.repairs.map(({ code }) => code) }).toEqual({ row: row.row, repairs })
      expect(row.fields).toMatchObject(fields)
      expect({ row: row.row, doubtful: row.matches.some((match) => !match.perfect) }).toEqual({ row: row.row, doubtful: perfect === false })
    }
  })
  test('names the cells that come close to one that is not there', async () => {
    const { rows } = await reading()
    expect(rows.flatMap(({ messages }) => messages).find(({ code }) => code === 'cell.unknown')!.message).toContain('gần giống “Chi bộ Khu phố Đông Hà”, “Chi bộ Khu phố Đông”; chọn đúng chi bộ')
  })
  test('lists what was taken for nobody', async () => {
    const { skipped } = await reading()
    expect(skipped.map(({ row }) => row)).toEqual(answers.skipped)
  })
})
