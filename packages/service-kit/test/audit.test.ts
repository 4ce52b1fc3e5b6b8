import type { Entry } from '@nen-nep/rules/audit/index'
import { aggregate, anchorChains, auditRoutes, chainKey, commit, find, putNewer, putRow, readAll, recordRead, sealInto, type Act, type Http, type ServiceTable } from '@nen-nep/service-kit'
import { compress, pack } from '@nen-nep/service-kit'
import { freshTable, inProcess, settle, tail } from '@nen-nep/testing'
import { Hono } from 'hono'
import * as v from 'valibot'
import { beforeEach, describe, expect, inject, test } from 'vitest'

const at = '2026-12-01T00:00:00.000Z'
const act: Act = { by: 'mem_secretary8', at }
const Note = v.object({ id: v.string(), cellId: v.string(), status: v.string(), text: v.optional(v.string()), rating: v.optional(v.string()), score: v.optional(v.number()), email: v.optional(v.string()) })

type Listed = Entry & { seq: number; prev: string; hash: string; digest?: string }
let table: ServiceTable & { meter: unknown }
let records: ReturnType<typeof tail>['records']
let sealBatch: (some: readonly unknown[]) => Promise<unknown>
let call: ReturnType<typeof inProcess>
const notes = () => aggregate(table, Note, { keyOf: ({ id }) => ({ pk: `N#${id}`, sk: 'A' }), orgOf: ({ cellId }) => cellId })
const write = (id: string, more: Partial<v.InferOutput<typeof Note>> = {}) => commit(notes(), { next: { id, cellId: 'org_cell8', status: 'DRAFT', ...more }, facts: [] }, act)
const list = async (orgId: string, as = 'mem_officer', more = '') => (await call('GET', `/notes/audit?orgId=${orgId}${more}`, { as })).body.items as Listed[]
const verified = async (orgId = 'org_ward') => (await call('GET', `/notes/audit/verify?orgId=${orgId}`, { as: 'mem_officer' })).body

beforeEach(async () => {
  table = await freshTable(inject('dynamodb'))
  await settle(table)
  ;({ records } = tail(table))
  const seal = sealInto(table, { service: 'notes', secret: 'a secret of tests' })
  sealBatch = (Records) => seal({ Records } as never)
  call = inProcess('notes', new Hono<Http>().route('/', auditRoutes({ table }, { service: 'notes', list: 'listAudit', verify: 'verifyAudit' })), {}, () => new Date(at))
})

describe('the sealer', () => {
  test('puts every write into the chain of its grassroots organisation, and none of a projection', async () => {
    await write('a')
    await write('b', { cellId: 'org_cell9' })
    await write('c', { cellId: 'org_school' })
    await write('d', { cellId: 'org_district' })
    await write('e', { cellId: 'org_nowhere' })
    await putNewer(table, { pk: 'G#mem_x', sk: 'A', version: 1, grants: [] })
    await sealBatch(records)
    const things = async (orgId: string) => (await list(orgId)).map(({ thing }) => thing)
    expect([await things('org_ward'), await things('org_school'), await things('org_district')]).toEqual([['N#a|A', 'N#b|A'], ['N#c|A'], ['N#d|A']])
    expect(await readAll(table, { pk: chainKey('org_nowhere') })).toHaveLength(1)
    expect(await things('org_cell9')).toEqual(['N#b|A'])
  })
  test('says who, when, what and which version, and of values only what is harmless', async () => {
    const { version } = await write('a', { email: 'mai@example.org', rating: 'EXCELLENT', score: 87 })
    const before = await find(notes(), { pk: 'N#a', sk: 'A' })
    await commit(notes(), { next: { id: 'a', cellId: 'org_cell8', status: 'OPEN', text: 'Canary of a review', rating: 'GOOD', score: 87, email: 'mai@example.org' }, facts: [{ type: 'note.opened.v1', data: {} }] }, act, before)
    await sealBatch(records)
    const [first, second] = await list('org_ward')
    expect([first, second]).toMatchObject([
      { seq: 1, prev: '', at, by: 'mem_secretary8', act: 'item.saved', org: 'org_cell8', version },
      { seq: 2, prev: first!.hash, act: 'note.opened.v1', changes: [{ field: 'rating' }, { field: 'status', was: 'DRAFT', now: 'OPEN' }, { field: 'text' }] },
    ])
    const digests = first!.changes.filter(({ field }) => ['email', 'rating', 'score'].includes(field)).map(({ now }) => now)
    for (const digest of digests) expect(digest).toMatch(/^#[\w-]{10}$/)
    expect(JSON.stringify([first, second])).not.toMatch(/Canary|mai@|EXCELLENT|GOOD|87/)
  })
  test('shows the same rating of two people as two digests', async () => {
    await write('a', { rating: 'EXCELLENT' })
    await write('b', { rating: 'EXCELLENT' })
    await sealBatch(records)
    const ratings = (await list('org_ward')).map(({ changes }) => changes.find(({ field }) => field === 'rating')?.now)
    expect(new Set(ratings).size).toBe(2)
  })
  test('adds nothing when a batch comes again, whole, in parts, or after others', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await write(id)
    const all = [...records]
    await sealBatch(all.slice(0, 3))
    await sealBatch(all)
    await sealBatch(all.slice(1, 4))
    await sealBatch(all.slice(4))
    // Another shard's records, with lower numbers, that come late are no repeats.
    await sealBatch([{ ...all[0], dynamodb: { ...all[0]!.dynamodb, SequenceNumber: '0' } }])
    expect((await list('org_ward')).map(({ thing }) => thing[2])).toEqual(['a', 'b', 'c', 'd', 'e', 'a'])
    expect(await verified()).toEqual({ service: 'notes', chain: 'org_ward', ok: true, apart: [] })
  })
  test('keeps one chain whole where many seal into it at once', async () => {
    for (let index = 0; index < 24; index++) await write(`n${index}`)
    const parts = Array.from({ length: 8 }, (_, index) => records.slice(index * 3, index * 3 + 3))
    await Promise.all([...parts, ...parts].map((part) => sealBatch(part)))
    const entries = await list('org_ward')
    expect([entries.length, new Set(entries.map(({ thing }) => thing)).size]).toEqual([24, 24])
    expect(await verified()).toMatchObject({ ok: true })
  })
  test('notes what was removed, but not what the engine let expire', async () => {
    await write('a')
    const { dynamodb: { NewImage } } = records[0]!
    const gone = { eventName: 'REMOVE', dynamodb: { SequenceNumber: '9', OldImage: NewImage, ApproximateCreationDateTime: 1_796_083_200 } }
    await sealBatch([...records, gone, { ...gone, dynamodb: { ...gone.dynamodb, SequenceNumber: '10' }, userIdentity: { principalId: 'dynamodb.amazonaws.com' } }])
    expect((await list('org_ward')).map((one) => [one.act, one.by])).toEqual([['item.saved', 'mem_secretary8'], ['item.removed', 'service:notes']])
  })
})

describe('a sensitive reading', () => {
  test('is an entry with its reason and its fields, once for one command', async () => {
    const reading = { reads: 'member.revealed', orgId: 'org_cell8', thing: 'mem_x', fields: ['citizenId', 'phone'], reason: 'đối chiếu hồ sơ' }
    await recordRead(table, { ...act, key: 'k' }, reading)
    await recordRead(table, { ...act, key: 'k', at: '2026-12-01T00:00:05.000Z' }, reading)
    await sealBatch(records)
    expect(await list('org_ward')).toMatchObject([{ act: 'member.revealed', by: 'mem_secretary8', thing: 'mem_x', changes: [{ field: 'citizenId' }, { field: 'phone' }, { field: 'reason', now: 'đối chiếu hồ sơ' }] }])
  })
})

describe('the log', () => {
  test.each([
    ['org_cell8', 'mem_secretary8', 200],
    ['org_ward', 'mem_ward', 200],
    ['org_ward', 'mem_officer', 200],
    ['org_ward', 'mem_admin', 200],
    ['org_cell8', 'mem_member8', 403],
    ['org_cell8', 'mem_ward', 403],
    ['org_ward', 'mem_secretary8', 404],
    ['org_cell8', 'mem_secretary9', 404],
    ['org_cell8', 'mem_former', 404],
    ['org_cell8', 'mem_nobody', 404],
    ['org_unknown', 'mem_officer', 404],
  ])('of %s answers %s with %i', async (orgId, as, status) => {
    for (const path of ['audit', 'audit/verify']) expect((await call('GET', `/notes/${path}?orgId=${orgId}`, { as })).status).toBe(status)
  })
  test('shows administrators that something was written, not what, and can be verified all the same', async () => {
    await write('a')
    await sealBatch(records)
    const [entry] = await list('org_ward', 'mem_admin')
    expect(entry).toMatchObject({ by: 'mem_secretary8', thing: 'N#a|A', digest: expect.any(String) as string })
    expect(entry).not.toHaveProperty('changes')
  })
  test('is read by days, and page by page', async () => {
    for (let index = 0; index < 45; index++) {
      await write(`n${index}`)
      await sealBatch(records.slice(-1))
    }
    const first = (await call('GET', '/notes/audit?orgId=org_ward&limit=5', { as: 'mem_officer' })).body
    const rest = (await call('GET', `/notes/audit?orgId=org_ward&cursor=${first.next}`, { as: 'mem_officer' })).body
    expect([...first.items, ...rest.items].map(({ seq }: Listed) => seq)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1))
    expect([await list('org_ward', 'mem_officer', '&from=2026-12-02'), (await list('org_ward', 'mem_officer', '&to=2026-12-01')).length]).toEqual([[], 45])
  })
  test('that somebody with the table in hand edits, cuts or makes anew is found with the place', async () => {
    for (const id of ['a', 'b', 'c']) {
      await write(id)
      await sealBatch(records.slice(-1))
    }
    await anchorChains(table, 'notes', new Date(at))
    await anchorChains(table, 'notes', new Date(at))
    const rows = await readAll(table, { pk: chainKey('org_ward') })
    const [head] = await list('org_ward')
    const forged = { ...rows[0]!, body: pack({ entries: [{ ...head, by: 'mem_other' }], sequences: ['1'] }) }
    await putRow(table, { row: forged, when: { is: 'any' } })
    expect(await verified()).toMatchObject({ ok: false, brokenAt: { seq: 1, what: 'edited' } })
    await putRow(table, { row: rows[0]!, when: { is: 'any' } })
    await putRow(table, { row: { ...rows[2]!, body: compress('{"entries":[],"sequences":[]}') }, when: { is: 'any' } })
    expect(await verified()).toMatchObject({ ok: false, brokenAt: { seq: 3, what: 'truncated' } })
  })
})

describe('what was sealed before the tree was known', () => {
  async function before() {
    table = await freshTable(inject('dynamodb'))
    const { records: early } = tail(table)
    const seal = sealInto(table, { service: 'notes', secret: 'a secret of tests' })
    call = inProcess('notes', new Hono<Http>().route('/', auditRoutes({ table }, { service: 'notes', list: 'listAudit', verify: 'verifyAudit' })), {}, () => new Date(at))
    await write('early')
    await write('other', { cellId: 'org_cell9' })
    await seal({ Records: early } as never)
    await settle(table)
    await write('late')
    await seal({ Records: early } as never)
  }
  const pages = async (orgId: string, as = 'mem_officer') => {
    const found: { chain: string; orgId: string; things: string[] }[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const { body } = await call('GET', `/notes/audit?orgId=${orgId}${cursor === undefined ? '' : `&cursor=${cursor}`}`, { as })
      found.push({ chain: body.chain, orgId: body.orgId, things: body.items.map(({ thing }: Listed) => thing) })
      cursor = body.next
      more = cursor !== undefined
    }
    return found
  }
  test('is read after the rest, each chain as its own', async () => {
    await before()
    expect(await pages('org_ward')).toEqual([
      { chain: 'org_ward', orgId: 'org_ward', things: ['N#late|A'] },
      { chain: 'org_cell8', orgId: 'org_cell8', things: ['N#early|A'] },
      { chain: 'org_cell9', orgId: 'org_cell9', things: ['N#other|A'] },
    ])
    expect((await pages('org_cell8', 'mem_secretary8')).flatMap(({ things }) => things)).toEqual(['N#late|A', 'N#early|A'])
  })
  test('is verified with the rest, which says that it stands apart', async () => {
    await before()
    expect(await verified()).toEqual({ service: 'notes', ok: true, chain: 'org_ward', apart: ['org_cell8', 'org_cell9'] })
    const [row] = await readAll(table, { pk: chainKey('org_cell9') })
    await putRow(table, { row: { ...row!, body: pack({ entries: [{ ...(await list('org_cell8'))[0]!, by: 'mem_other' }], sequences: ['1'] }) }, when: { is: 'any' } })
    expect(await verified()).toMatchObject({ ok: false, chain: 'org_cell9', brokenAt: { seq: 1, what: 'edited' } })
  })
})
