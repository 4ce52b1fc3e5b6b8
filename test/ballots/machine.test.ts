import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from '../journeys/cloud.ts'
import { smallDistrict, type Small } from '../journeys/small.ts'

let whole: Whole
let small: Small
let voters: string[]
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
  const more = await Promise.all(['Vũ Thị Cúc', 'Hồ Văn Dũng', 'Bùi Thị Én'].map((name) => small.must('POST', '/membership/members', { as: small.administrator, body: { cellId: small.cell, name, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19' } })))
  voters = [small.secretary, ...small.members, ...more.map(({ body }) => String(body['id']))]
  await whole.settled()
}, 240_000)
afterAll(() => whole.stop())

const files = (folder: string) => readdirSync(join(whole.dataDir, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
const bytesOf = (paths: readonly string[]) => Buffer.concat(paths.map((path) => readFileSync(path)))
const keys = () => files('ballots/keys')
const outside = () => files('.').filter((path) => !path.startsWith(join(whole.dataDir, 'ballots')))

describe('a ballot on one machine, by the bundles that ship', () => {
  let id = ''
  let privateKey = ''
  const receipts: string[] = []

  it('keeps its key in a synced file and its box in a database of its own, both outside the database that copies are made of', async () => {
    const { body } = await small.must('POST', '/evaluations/ballots', { as: small.secretary, body: { year: 2026, cellId: small.cell, title: 'Thông qua chương trình', until: '2026-11-25T12:00:00Z', lines: [{ kind: 'YES_NO', text: 'Đồng ý chương trình năm 2027?' }] } })
    id = String(body['id'])
    await whole.settled()
    const [key = ''] = keys()
    expect([keys().length, statSync(key).mode & 0o777]).toEqual([1, 0o600])
    privateKey = readFileSync(key, 'utf8')
    for (const [at, as] of voters.entries()) {
      const { body: paper } = await small.must('GET', `/evaluations/ballots/${id}/paper`, { as })
      const { body: cast } = await small.must('POST', `/evaluations/ballots/${id}/casts`, { as, body: { slip: paper['slip'], marks: [at === 0 ? 'NO' : 'YES'] } })
      receipts.push(String(cast['receipt']))
    }
    const boxes = files('ballots').filter((path) => path.includes('dynamodb.db'))
    expect(receipts.filter((receipt) => bytesOf(boxes).includes(receipt))).toEqual(receipts)
    expect(receipts.filter((receipt) => bytesOf(outside()).includes(receipt))).toEqual([])
    expect(bytesOf([...boxes, ...outside()]).includes(privateKey)).toBe(false)
  })

  it('tells nothing of who cast when, in no log and no event', async () => {
    const told = bytesOf([...files('logs'), ...files('archive')]).toString()
    expect(told).toContain('ballot.opened.v1')
    expect(told).not.toMatch(/casts|castBallot|"YES"/)
    const { tables, queues } = await whole.dump()
    expect(JSON.stringify([queues, Object.entries(tables).filter(([name]) => name !== 'EvaluationsBallots')])).not.toMatch(/castBallot|"YES"/)
  })

  it('is counted, and then its key is gone from the disk and its box is empty', async () => {
    await small.must('POST', `/evaluations/ballots/${id}/close`, { as: small.secretary, body: {} })
    await whole.settled()
    const { body } = await small.must('GET', `/evaluations/ballots/${id}`, { as: voters[1]! })
    expect(body).toMatchObject({ status: 'CLOSED', receipts: receipts.toSorted(), result: { issued: 6, returned: 6, valid: 6, lines: [{ outcome: 'YES', choices: [{ choice: 'YES', votes: 5 }, { choice: 'NO', votes: 1 }], warnings: [{ code: 'ALL_BUT_ONE' }] }] } })
    expect(keys()).toEqual([])
    expect(bytesOf(files('.')).includes(privateKey)).toBe(false)
    expect((await whole.dump()).tables['EvaluationsBallots']).toEqual([{ pk: `B#${id}`, sk: 'BOX', o: false }])
  })

  it('leaves in the audit log that it was opened and closed, by whom, and no cast', async () => {
    const { body } = await small.must('GET', `/evaluations/audit?orgId=${small.cell}`, { as: small.secretary })
    const about = (body['items'] as Body[]).filter((entry) => JSON.stringify(entry).includes('V#2026'))
    expect(about.map(({ by }) => by)).toEqual(expect.arrayContaining([small.secretary, 'service:evaluations']))
    expect(about).toHaveLength(4)
    for (const as of voters.slice(1)) expect(JSON.stringify(body)).not.toContain(as)
  })
})
