import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { caller, surely } from '@nen-nep/testing/year/index'
import { inRoot } from '@nen-nep/toolchain/root'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder, startWhole, type Whole } from './cloud.ts'
import { committed, writes } from './events.ts'
import { smallDistrict, type Small } from './small.ts'

type Entry = Readonly<{ thing: string; version?: number; by: string; act: string; seq: number; org: string }>
const places = { membership: '/membership', meetings: '/meetings', evaluations: '/evaluations', notifications: '/notifications' }
const dataDir = newFolder()
let whole: Whole
let small: Small

/** The whole log of the district, of every service: all its writes are the ward's, which is its root. Page by page. */
async function log(): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const at of Object.values(places)) {
    let cursor = ''
    do {
      const { body } = await small.must('GET', `${at}/audit?orgId=${small.ward}&limit=5${cursor}`, { as: small.administrator })
      entries.push(...(body['items'] as Entry[]))
      cursor = body['next'] === undefined ? '' : `&cursor=${String(body['next'])}`
    } while (cursor !== '')
  }
  return entries
}
const named = (entries: readonly Entry[]) => entries.map(({ thing, version }) => `${thing}@${String(version)}`).toSorted()
const verdicts = () => Promise.all(Object.values(places).map(async (at) => (await small.must('GET', `${at}/audit/verify?orgId=${small.ward}`, { as: small.administrator })).body['ok']))

beforeAll(async () => {
  whole = await startWhole({ dataDir })
  small = await smallDistrict(whole)
  const { must, secretary, cell, members: [member = ''] } = small
  const { id } = await small.meeting()
  await must('POST', `/meetings/${String(id)}/open`, { as: secretary, body: { notify: true } })
  await must('POST', '/meetings/tasks', { as: secretary, body: { cellId: cell, memberId: member, title: 'Vận động hộ dân', dueOn: '2026-12-28' } })
  const { etag } = await must('GET', `/membership/members/${member}`, { as: secretary })
  await must('PATCH', `/membership/members/${member}`, { as: secretary, ifMatch: etag, body: { phone: '0901234567', note: 'Ghi chú riêng' } })
  const { body: officer } = await must('POST', '/membership/members', { as: small.administrator, body: { cellId: cell, name: 'Ngô Thị Lan', status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19', positions: [{ role: 'OFFICER', orgId: small.ward, from: '2020-01-01' }] } })
  await whole.settled()
  const { body: campaign } = await must('POST', '/evaluations/campaigns', { as: String(officer['id']), body: { orgId: small.ward, year: 2026, rulePackId: 'rating-366' } })
  await must('POST', `/evaluations/campaigns/${String(campaign['id'])}/open`, { as: String(officer['id']), body: {} })
  await whole.settled()
}, 240_000)
afterAll(() => whole.stop())

describe('The audit log', () => {
  it('holds every write of everybody, each once, in chains that are well', async () => {
    const entries = await log()
    expect(named(entries)).toEqual(writes(dataDir).toSorted())
    expect(entries.length).toBeGreaterThan(15)
    expect(await verdicts()).toEqual([true, true, true, true])
  })

  it('leaves out of what carried events only what tells of other writes: the tree', () => {
    const known = new Set(writes(dataDir))
    const silent = new Set(committed(dataDir).map((id) => id.slice(0, id.lastIndexOf('.'))).filter((id) => !known.has(id)).map((id) => id.slice(0, id.indexOf('@'))))
    expect([...silent].filter((place) => place !== 'TREE|A')).toEqual([])
  })

  it('says who did what, and nothing of what a review, a telephone or a note holds', async () => {
    const { body } = await small.must('GET', `/membership/audit?orgId=${small.cell}`, { as: small.secretary })
    const items = body['items'] as (Entry & { changes: { field: string }[] })[]
    const edited = items.find(({ act, by }) => act === 'member.updated.v1' && by === small.secretary)
    expect(edited?.changes.map(({ field }) => field)).toEqual(['note', 'phone'])
    expect(JSON.stringify(items)).not.toMatch(/0901234567|Ghi chú riêng|mai@example|Trần Thị Mai/)
  })

  it('is verified offline by the command, which says in Vietnamese what is broken and where', async () => {
    const folder = newFolder()
    const { body } = await small.must('GET', `/membership/audit?orgId=${small.ward}&limit=500`, { as: small.administrator })
    const run = (value: unknown) => {
      const file = join(folder, 'log.json')
      writeFileSync(file, JSON.stringify(value))
      const { status, stdout } = spawnSync(process.execPath, [inRoot('packages/toolchain/src/audit.ts'), file], { encoding: 'utf8' })
      return { status, last: stdout.trim().split('\n').at(-1) }
    }
    const items = body['items'] as Entry[]
    expect(run(body)).toEqual({ status: 0, last: `membership org_root: nguyên vẹn, ${items.length} dòng.` })
    expect(run({ ...body, items: items.map((one) => (one.seq === 3 ? { ...one, by: 'mem_other' } : one)) })).toMatchObject({ status: 1, last: expect.stringContaining('HỎNG tại dòng 3: dòng này bị sửa') as string })
    expect(run({ ...body, items: items.filter(({ seq }) => seq !== 4) })).toMatchObject({ status: 1, last: expect.stringContaining('dòng 4: dòng này bị xóa') as string })
    expect(run([{ ...body, items: items.slice(0, 2) }, { service: 'membership', chain: 'org_root', anchors: [{ seq: 3, hash: 'x' }] }])).toMatchObject({ status: 1, last: expect.stringContaining('dòng 3') as string })
    rmSync(folder, { recursive: true })
  })

  it('gains nothing when its consumers die before they note their place, and are given everything again', async () => {
    const before = await log()
    await whole.cloud.close()
    const places = new DatabaseSync(join(dataDir, 'checkpoints.db'))
    expect(places.prepare("DELETE FROM checkpoints WHERE mapping LIKE '%AuditStream'").run().changes).toBe(4)
    places.close()
    whole = await startWhole({ dataDir })
    small = { ...small, must: surely(caller(whole)) }
    await whole.settled()
    expect(await log()).toEqual(before)
    expect(await verdicts()).toEqual([true, true, true, true])
  }, 120_000)

  it('is anchored every day, outside the service that keeps it', async () => {
    await whole.clock('2026-11-27T02:00:00.000Z')
    await whole.settled()
    for (const service of ['membership', 'meetings', 'evaluations']) {
      const { body } = await small.must('GET', `/notifications/audit-anchors?service=${service}&orgId=${small.ward}`, { as: small.administrator })
      const anchors = body['anchors'] as { day: string; seq: number; hash: string }[]
      expect([service, anchors.at(-1)]).toMatchObject([service, { day: '2026-11-27', hash: expect.any(String) as string }])
    }
    expect(await verdicts()).toEqual([true, true, true, true])
  })
})
