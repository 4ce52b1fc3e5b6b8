import { aggregate, auditConcerning, commit, find, recordRead, sealInto, type Act, type ServiceTable } from '@nen-nep/service-kit'
import { freshTable, settle, tail } from '@nen-nep/testing'
import * as v from 'valibot'
import { beforeEach, describe, expect, inject, test } from 'vitest'

const Note = v.object({ id: v.string(), cellId: v.string(), text: v.string(), reason: v.optional(v.string()) })
let table: ServiceTable
let sealAll: () => Promise<unknown>
const by = (memberId: string, at = '2026-12-01T00:00:00.000Z'): Act => ({ by: memberId, at })
async function write(memberId: string, text: string, act: Act, cellId = 'org_cell8') {
  const notes = aggregate(table, Note, { keyOf: ({ id }) => ({ pk: `N#${id}`, sk: 'A' }), orgOf: (note) => note.cellId })
  await commit(notes, { next: { id: memberId, cellId, text, reason: 'Ghi riêng' }, facts: [] }, act, await find(notes, { pk: `N#${memberId}`, sk: 'A' }))
}
const concerning = (more: object = {}, bounds?: { pages: number; entries: number }) => auditConcerning(table, { memberId: 'mem_member8', orgs: ['org_cell8'], from: '2020-01-01', things: new Set(), ...more }, bounds)

beforeEach(async () => {
  table = await freshTable(inject('dynamodb'))
  await settle(table)
  const { records } = tail(table)
  const seal = sealInto(table, { service: 'notes', secret: 'a secret of tests' })
  sealAll = () => seal({ Records: records } as never)
})

describe('what the log says of one person', () => {
  test('is by month, the newest first: who by their office, what, when, which fields, and of a reading why', async () => {
    await write('mem_member8', 'a', by('mem_member8', '2026-11-02T00:00:00.000Z'))
    await write('mem_member8', 'b', by('mem_secretary8'))
    await recordRead(table, by('mem_officer', '2026-12-02T00:00:00.000Z'), { reads: 'member.revealed', orgId: 'org_cell8', thing: 'N#mem_member8|A', fields: ['phone'], reason: 'Đối chiếu' })
    await write('mem_member8', 'c', by('service:notes', '2026-12-03T00:00:00.000Z'))
    await sealAll()
    expect(await concerning()).toEqual([
      { month: '2026-12', entries: [
        { at: '2026-12-03T00:00:00.000Z', act: 'item.saved', actor: 'SYSTEM', fields: ['text'] },
        { at: '2026-12-02T00:00:00.000Z', act: 'member.revealed', actor: 'OFFICE', office: [expect.objectContaining({ role: 'OFFICER' })], fields: ['phone'], reason: 'Đối chiếu' },
        { at: '2026-12-01T00:00:00.000Z', act: 'item.saved', actor: 'OFFICE', office: [expect.objectContaining({ role: 'SECRETARY', orgId: 'org_cell8' })], fields: ['text'] },
      ] },
      { month: '2026-11', entries: [{ at: '2026-11-02T00:00:00.000Z', act: 'item.saved', actor: 'SELF', fields: ['cellId', 'id', 'reason', 'text'] }] },
    ])
  })
  test('is of no other person, not of one whose id begins alike, and names nobody', async () => {
    await write('mem_member80', 'a', by('mem_secretary8'))
    await write('mem_member', 'a', by('mem_secretary8'))
    await write('mem_member8', 'a', by('mem_secretary8'))
    await sealAll()
    const months = await concerning()
    expect(months.flatMap((month) => ('entries' in month ? month.entries : []))).toHaveLength(1)
    expect(JSON.stringify(months)).not.toContain('mem_secretary8')
  })
  test('holds their things whose keys name the cell alone', async () => {
    await write('correction1', 'a', by('mem_secretary8'))
    await sealAll()
    expect([await concerning(), (await concerning({ things: new Set(['N#correction1|A']) })).length]).toEqual([[], 1])
  })
  test('says from which month on it is whole, when there is more than is handed over', async () => {
    for (const month of ['09', '10', '11']) for (const day of ['01', '02']) await write('mem_member8', `${month}${day}`, by('mem_secretary8', `2026-${month}-${day}T00:00:00.000Z`))
    await sealAll()
    const months = await concerning({}, { pages: 5, entries: 3 })
    expect(months.map((one) => ('cut' in one ? `${one.month} cut` : `${one.month} ${one.entries.length}`))).toEqual(['2026-11 2', '2026-10 1', '2026-10 cut'])
    expect((await concerning({}, { pages: 5, entries: 6 })).some((one) => 'cut' in one)).toBe(false)
  })
})
