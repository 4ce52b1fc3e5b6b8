import { readFileSync } from 'node:fs'
import { caller, importRoster, importRows, surely, type Body, type Call } from '@nen-nep/testing/year/index'
import { inRoot } from '@nen-nep/toolchain/root'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import { archived } from './events.ts'
import { deadLetters, rowsOf } from './state.ts'

const answers = JSON.parse(readFileSync(inRoot('packages/testing/data/roster-district.answers.json'), 'utf8'))
const { errors, warnings, held_possible_duplicates: held, written } = answers.expect_with_no_decisions as Record<'errors' | 'warnings' | 'held_possible_duplicates' | 'written', number>
const file = { name: 'roster-district.xlsx', bytes: readFileSync(inRoot('packages/testing/data/roster-district.xlsx')) }

let whole: Whole
let administrator: string
let call: Call
let job: Body
let rows: Body[]
beforeAll(async () => {
  whole = await startWhole()
  administrator = (await whole.seed()).administrator
  call = caller(whole)
  job = await importRoster(call, administrator, file)
  rows = await importRows(call, administrator, String(job['id']))
  await whole.settled(600)
}, 900_000)
afterAll(() => whole.stop())

const members = async () => {
  const { body } = await surely(call)('GET', '/membership/organisations/org_root', { as: administrator })
  return Number(body['memberCount'])
}
/** What membership knows of people, cells and the tree, without the work of importing itself. */
const registry = async () => rowsOf(await whole.dump()).filter((row) => row.startsWith('MembershipTable') && /"pk":"(M|O|TREE|C)/.test(row))

describe('The district, imported over HTTP', () => {
  it('is reported exactly as its answers say: every problem at its row and column with its severity, every count', () => {
    expect(job).toMatchObject({ state: 'DONE', written, refused: [], counts: { rows: answers.rows, error: errors, warning: warnings, held } })
    const found = rows.flatMap((row) => (row['messages'] as Body[]).map(({ column, severity }) => `${row['row']} ${column} ${severity}`))
    expect(found).toHaveLength(85)
    expect(found.toSorted()).toEqual((answers.problems as Body[]).map(({ sheetRow, column, severity }) => `${sheetRow} ${column} ${severity}`).toSorted())
  })

  it('stands in the registry, cell by cell', async () => {
    expect(await members()).toBe(written)
    const { nodes } = (await surely(call)('GET', '/membership/organisations/tree', { as: administrator })).body as { nodes: Body[] }
    expect(nodes).toHaveLength(answers.organisations)
    expect(deadLetters(await whole.dump())).toEqual({})
  })

  it('took short names for cells by the parent column, and marks each as not a perfect match', () => {
    const short = rows.filter((row) => (row['matches'] as Body[] | undefined)?.some(({ from }) => /^KP \d+ P\./.test(String(from))))
    expect(short.length).toBeGreaterThan(0)
    expect(short.flatMap((row) => row['matches'] as Body[]).filter(({ from, perfect }) => /^KP /.test(String(from)) && perfect !== false)).toEqual([])
  })

  it('changes nothing when the same file comes again', async () => {
    const before = await registry()
    expect(before.length).toBeGreaterThan(written)
    const events = new Set(archived(whole.dataDir))
    const again = await importRoster(call, administrator, file)
    await whole.settled(600)
    expect(again).toMatchObject({ state: 'DONE', written: 0, counts: { new: 0, changed: 0, error: errors, held } })
    expect(await registry()).toEqual(before)
    expect([...new Set(archived(whole.dataDir))].filter((id) => !events.has(id) && !id.startsWith(`J#${again['id'] as string}`))).toEqual([])
  }, 900_000)

  it('gives back the rows with errors as a workbook; mended there and sent again, they are written', async () => {
    const { body: { url } } = await surely(call)('GET', `/membership/imports/${String(job['id'])}/errors`, { as: administrator })
    const [sheet] = await readXlsx(Buffer.from(await (await fetch(String(url))).arrayBuffer()))
    const [header = [], ...failed] = sheet!.data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    expect(failed).toHaveLength(errors + held)
    const at = (name: string) => header.indexOf(name)
    const mended = failed.filter((row) => /^Dòng \d+, cột Ngày sinh: [^\n]*$/.test(row.at(-1) ?? '')).map((row) => row.with(at('Ngày sinh'), '19/05/1970'))
    expect(mended).toHaveLength(10)
    const csv = [header, ...mended].map((row) => row.slice(0, -1).map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
    const again = await importRoster(call, administrator, { name: 'sua-loi.csv', bytes: Buffer.from(`\uFEFF${csv}`) })
    expect(again).toMatchObject({ state: 'DONE', written: 10, counts: { rows: 10, new: 10, error: 0 } })
    await whole.settled(600)
    expect(await members()).toBe(written + 10)
  }, 900_000)
})
