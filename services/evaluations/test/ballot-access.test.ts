import { roster } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { projectGrants, update } from '@nen-nep/service-kit'
import { placeOfBallot } from '../src/ballot/keys.ts'
import { ballots } from './ballot-room.ts'
import { opened, room, type Room } from './room.ts'

let r: Room
let id = ''
let b: Awaited<ReturnType<typeof ballots>>
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  b = await ballots(r, 'org_cell8', roster().map((one) => one.id))
  id = await b.open('mem_secretary8', { others: 'PAPER', tellers: ['mem_p1', 'mem_p2'] })
})
afterAll(() => r.stop())

type Ask = readonly [name: string, ask: (as: string, id: string) => ReturnType<Room['get']>]
const get = (path: string) => (as: string, of: string) => r.get(as, `/ballots/${of}${path}`)
const asks: Ask[] = [
  ['getBallot', get('')],
  ['getBallotPaper', get('/paper')],
  ['getBallotProtocol', get('/protocol')],
  ['openBooth', get('/booth')],
  ['listBoothCodes', get('/codes')],
  ['closeBallot', (as, of) => r.post(as, `/ballots/${of}/close`)],
  ['castBallot', (as, of) => r.post(as, `/ballots/${of}/casts`, { slip: 'a.b', marks: ['GOOD'] })],
  ['openBallot', (as, of) => r.post(as, '/ballots', { year: 2026, cellId: of === id ? 'org_cell8' : 'org_none', title: 'Bỏ phiếu', until: '2026-12-20T04:00:00Z' })],
  ['listBallots', (as, of) => r.get(as, `/ballots?year=2026&cellId=${of === id ? 'org_cell8' : 'org_none'}`)],
  ['getProtocol', (as, of) => r.get(as, `/sheets/sht_2026.${of === id ? 'cell8' : 'none'}/protocol`)],
]

describe.each(asks)('%s', (name, ask) => {
  test.each(['mem_nobody', 'mem_secretary9', 'mem_former'])('answers %s as if there were none', async (as) => {
    const [foreign, none] = [await ask(as, id), await ask(as, 'blt_2026.none.aaaaaa')]
    expect([foreign.status, foreign.body]).toEqual([404, none.body])
  })
  test('tells each who knows the cell what their part is', async () => {
    const member = { getBallot: 200, getBallotPaper: 409, getBallotProtocol: 409, listBallots: 200, castBallot: 404 }[name] ?? 403
    const leader = { openBallot: 201, getBallot: 200, listBallots: 200, castBallot: 404, listBoothCodes: 403 }[name] ?? 409
    const superior = { getBallot: 200, getBallotProtocol: 409, listBallots: 200, castBallot: 404, getProtocol: 409 }[name] ?? 403
    const administrator = { listBallots: 200, castBallot: 404 }[name] ?? 403
    const got: number[] = []
    for (const as of ['mem_p9', 'mem_ward', 'mem_admin', 'mem_secretary8']) got.push((await ask(as, id)).status)
    expect(got).toEqual([member, superior, administrator, leader])
  })
})

test('an administrator who sees that the cell exists is shown none of its ballots', async () => {
  expect((await r.get('mem_admin', '/ballots?year=2026&cellId=org_cell8')).body.items).toEqual([])
  expect((await r.get('mem_p1', `/ballots/${id}/codes`)).body.code).toBe('ballot.not-open')
})

test('whoever stands in for somebody has no ballot of theirs, and who has left the cell none of their own', async () => {
  await projectGrants(r.table, [{ memberId: 'mem_p4', version: 9, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01', standsInFor: 'mem_p5' }] }])
  expect((await r.get('mem_p4', `/ballots/${id}/paper`)).body.code).toBe('ballot.not-elector')
})

test('whoever was too late to close a ballot is shown nothing that it keeps', async () => {
  const late = { by: 'mem_secretary8', at: '2026-12-10T01:00:00.000Z', key: 'k', body: 'b', ifMatch: 99 }
  const refused = update(b.deps.ballots, late, placeOfBallot(id)!.key, () => { throw new Error('decided all the same') })
  const { details } = await refused.catch((error: unknown) => error) as { details: Record<string, unknown> }
  expect(details['current']).toEqual({ id, status: 'OPEN' })
})
