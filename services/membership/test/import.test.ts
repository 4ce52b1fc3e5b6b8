import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, importFile, registry, roster, type Registry } from './room.ts'

type Answers = { rows: number; problems: { sheetRow: number; tt: number; column: string; severity: string }[]; expect_with_no_decisions: { errors: number; warnings: number; held_possible_duplicates: number; written: number }; cell_sizes: Record<string, number> }
const answers = (name: string): Answers => JSON.parse(readFileSync(new URL(`../../../packages/testing/data/${name}.answers.json`, import.meta.url), 'utf8'))

async function allRows({ call, admin }: Registry, id: string) {
  const rows = []
  for (let cursor: string | undefined, more = true; more; ) {
    const { body } = await call('GET', `/membership/imports/${id}/rows?limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, { as: admin })
    rows.push(...body.items)
    cursor = body.next
    more = cursor !== undefined
  }
  return rows
}

let r: Registry
beforeAll(async () => { r = await registry() })
afterAll(() => r.bucket.stop())

describe('the small roster', () => {
  const expected = answers('roster-small')
  test('is previewed with exactly the problems of its answers, and nothing is written before it is confirmed', async () => {
    const job = await importFile(r, 'roster-small.xlsx', roster('roster-small.xlsx'))
    expect([job.state, job.counts.rows, job.counts.error, job.counts.held]).toEqual(['READY', expected.rows, expected.expect_with_no_decisions.errors, expected.expect_with_no_decisions.held_possible_duplicates])
    const rows = await allRows(r, job.id)
    const found = rows.flatMap(({ row, tt, messages }) => messages.map(({ column, severity }: any) => `${row} ${tt} ${column} ${severity}`)).sort()
    expect(found).toEqual(expected.problems.map(({ sheetRow, tt, column, severity }) => `${sheetRow} ${tt} ${column} ${severity}`).sort())
    expect((await r.call('GET', '/membership/organisations/tree', { as: r.admin })).body.nodes).toEqual([])
  })
  test('is written when confirmed, before dawn too on the civil day of Vietnam; the same file again changes nothing', async () => {
    r.clock.now = '2026-11-21T20:00:00Z'
    const job = await importFile(r, 'roster-small.xlsx', roster('roster-small.xlsx'))
    const confirmed = await r.call('POST', `/membership/imports/${job.id}/confirmation`, { as: r.admin, body: {} })
    expect(confirmed.status).toBe(202)
    expect(await r.settle()).toEqual([])
    const { body: done } = await r.call('GET', `/membership/imports/${job.id}`, { as: r.admin })
    expect([done.state, done.written, done.refused]).toEqual(['DONE', expected.expect_with_no_decisions.written, []])
    const { body: root } = await r.call('GET', '/membership/organisations/org_root', { as: r.admin })
    expect([root.name, root.memberCount, root.from]).toEqual(['Đảng bộ quận Hòa Bình', 170, '2026-11-22'])
    r.clock.now = DAY
    const before = r.published.length
    const again = await importFile(r, 'roster-small.xlsx', roster('roster-small.xlsx'))
    expect([again.counts.new, again.counts.changed, again.counts.same]).toEqual([0, 0, 170])
    await r.call('POST', `/membership/imports/${again.id}/confirmation`, { as: r.admin, body: {} })
    await r.settle()
    expect(r.published.slice(before).map(({ type }) => type).filter((type) => type.startsWith('member.') || type.startsWith('roster.'))).toEqual([])
  })
  test('publishes each cell as files: names without addresses, addresses apart, and grants with the positions held', async () => {
    const rosters = r.published.filter(({ type }) => type === 'roster.changed.v1')
    const newest = new Map(rosters.map(({ data }) => [data['cellId'], data]))
    expect([...newest.values()].reduce((sum, { members }) => sum + Number(members), 0)).toBe(170)
    const { file, contacts } = [...newest.values()][0] as { file: string; contacts: string }
    const text = JSON.stringify(await r.deps.files.json(file))
    expect(text).not.toMatch(/example\.org|\b0\d{9}\b|\d{12}/)
    expect(text).toMatch(/"bornIn":(19|20)\d\d[,}]/)
    expect(JSON.stringify(await r.deps.files.json(contacts))).toMatch(/example\.org/)
    for (const event of r.published) expect(JSON.stringify(event)).not.toMatch(/example\.org|@.*\.org|"0\d{9}"|\b999\d{9}\b/)
  })
  test('gives the officer who stood in the file the rights of an officer', async () => {
    const { body } = await r.call('GET', '/membership/members?orgId=org_root&subtree=true&limit=500', { as: r.admin })
    expect(body.items).toHaveLength(170)
    const secretary = body.items.find(({ roles }: any) => roles.includes('SECRETARY'))
    const mine = await r.call('GET', `/membership/members?orgId=${secretary.cellId}`, { as: secretary.id })
    expect([mine.status, mine.body.items.length > 20]).toEqual([200, true])
    const other = body.items.find(({ cellId }: any) => cellId !== secretary.cellId)
    const foreign = await r.call('GET', `/membership/members/${other.id}`, { as: secretary.id })
    const unknown = await r.call('GET', '/membership/members/mem_none', { as: secretary.id })
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body])
    expect((await r.call('GET', `/membership/members?orgId=${other.cellId}`, { as: secretary.id })).status).toBe(404)
  })
  test('masks numbers and addresses on the way out', async () => {
    const { body } = await r.call('GET', '/membership/members?orgId=org_root&subtree=true&limit=500', { as: r.admin })
    for (const { id } of body.items.slice(0, 5)) {
      const { body: member } = await r.call('GET', `/membership/members/${id}`, { as: r.admin })
      expect(JSON.stringify(member)).not.toMatch(/\d{12}|"0\d{9}"|\w{3,}@example/)
    }
  })
  test('finds a name typed without accents', async () => {
    const { body } = await r.call('GET', '/membership/members?orgId=org_root&subtree=true&q=nguyen&limit=500', { as: r.admin })
    expect(body.items.length).toBeGreaterThan(30)
    for (const { name } of body.items) expect(name.toLowerCase()).toContain('nguyễn')
  })
  test('a held row is written when somebody decides', async () => {
    const job = await importFile(r, 'roster-small.xlsx', roster('roster-small.xlsx'))
    const [held] = (await r.call('GET', `/membership/imports/${job.id}/rows?state=HELD`, { as: r.admin })).body.items
    expect((await r.call('POST', `/membership/imports/${job.id}/confirmation`, { as: r.admin, body: { decisions: [{ row: held.row, decision: 'SAME' }] } })).body.code).toBe('import.ruling-without-member')
    await r.call('POST', `/membership/imports/${job.id}/confirmation`, { as: r.admin, body: { decisions: [{ row: held.row, decision: 'NEW' }] } })
    await r.settle()
    expect((await r.call('GET', `/membership/imports/${job.id}`, { as: r.admin })).body.written).toBe(1)
  })
  test('the workbook of errors can be downloaded', async () => {
    const job = await importFile(r, 'roster-small.xlsx', roster('roster-small.xlsx'))
    const { body: { url } } = await r.call('GET', `/membership/imports/${job.id}/errors`, { as: r.admin })
    const response = await fetch(url)
    expect([response.status, (await response.arrayBuffer()).byteLength > 2_000]).toEqual([200, true])
  })
})

describe('a file that cannot be taken', () => {
  test.each([['nothing.xlsx', Buffer.from('PK not a zip')], ['a.pdf', Buffer.from('%PDF-1.7 …')], ['empty.csv', Buffer.from('a;b\n1;2\n')]])('%s fails with a sentence that says what to do', async (name, bytes) => {
    const job = await importFile(r, name, bytes)
    expect([job.state, typeof job.error.code, job.error.message.length > 20]).toEqual(['FAILED', 'string', true])
  })
  test('a state secret is refused before a byte is sent', async () => {
    const refused = await r.call('POST', '/membership/uploads', { as: r.admin, body: { name: 'mật.docx', size: 10, mediaType: 'application/msword', classification: 'MAT' } })
    expect([refused.status, refused.body.code]).toEqual([403, 'upload.state-secret'])
  })
})
