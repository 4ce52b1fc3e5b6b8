import { roster } from '@nen-nep/testing'
import { pack } from '@nen-nep/rules/ballot/index'
import { projectGrants, readAll } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ballots, newKey, people } from './ballot-room.ts'
import { cast, setUp } from '../src/ballot/box.ts'
import { newPrivateKey, publicKeyFor, sealTo } from '../src/ballot/seal.ts'
import { opened, room, type Room } from './room.ts'

let r: Room
let b: Awaited<ReturnType<typeof ballots>>
const lead = 'mem_secretary8'
const everybody = roster().map(({ id }) => id)
const [t1, t2] = ['mem_p1', 'mem_p2']
const kiosk = ['mem_p3', 'mem_p4']
const paper = ['mem_p5', 'mem_p6', 'mem_p7', 'mem_p8', 'mem_p9', 'mem_p10'].filter((id) => everybody.includes(id))
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  b = await ballots(r, 'org_cell8', everybody)
})
afterAll(() => r.stop())

describe('one election in three ways', () => {
  const phones = everybody.filter((id) => ![...kiosk, ...paper].includes(id))
  const marks = (choice: string) => everybody.map(() => choice)
  const inBooth = (booth: string, code: string, body: object = {}) => r.call('POST', '/evaluations/public/booth/casts', { as: 'mem_nobody', body: { booth, code, marks: marks('GOOD'), ...body } })
  let id = ''
  let codes: string[] = []
  let booth = ''

  test('freezes who votes how; nobody has a paper in another way than theirs', async () => {
    id = await b.open(lead, { kiosk, paper, tellers: [t1, t2] })
    expect((await r.get(lead, `/ballots/${id}`)).body.counts).toEqual({ electors: everybody.length, phone: phones.length, kiosk: 2, paper: paper.length })
    expect((await r.get(kiosk[0]!, `/ballots/${id}/paper`)).body.code).toBe('ballot.at-kiosk')
    expect((await r.get(paper[0]!, `/ballots/${id}/paper`)).body.code).toBe('ballot.on-paper')
    expect((await r.get('mem_ward', `/ballots/${id}/paper`)).body.code).toBe('ballot.not-elector')
  })

  test('the booth takes one vote a code, knows no names, and opens nothing else', async () => {
    expect((await r.get(lead, `/ballots/${id}/codes`)).body.code).toBe('ballot.not-teller')
    expect((await r.get(t1, `/ballots/${id}/booth`)).body.code).toBe('ballot.not-leader')
    codes = (await r.get(t1, `/ballots/${id}/codes`)).body.codes as string[]
    booth = String((await r.get(lead, `/ballots/${id}/booth`)).body.booth)
    expect([codes.length, JSON.stringify(codes).includes('mem_'), Buffer.from(booth, 'base64url').toString().includes('mem_')]).toEqual([2, false, false])
    const first = await inBooth(booth, ` ${codes[0]!.slice(0, 4).toUpperCase()}-${codes[0]!.slice(4)}`)
    expect(first).toMatchObject({ status: 200, body: { receipt: expect.any(String) as string } })
    expect((await inBooth(booth, codes[0]!)).body.code).toBe('ballot.cast-already')
    expect((await inBooth(booth, 'zzzzzzzz')).body.code).toBe('ballot.code')
    expect((await inBooth(`${booth}x`, codes[1]!)).status).toBe(410)
    expect((await inBooth((await b.paperOf(t1, id)).slip, codes[1]!)).status).toBe(410)
    expect((await b.cast(t1, id, booth, marks('GOOD'))).status).toBe(404)
    expect((await inBooth(booth, codes[1]!, { marks: everybody.map(() => null) })).status).toBe(200)
  })

  test('nobody holds booth and codes: not the secretary, nor who stands in for them; who had either is in the log', async () => {
    const asked = { year: 2026, cellId: 'org_cell8', title: 'Bỏ phiếu', until: '2026-12-20T04:00:00Z', kiosk, tellers: [t1, lead] }
    expect((await r.post(lead, '/ballots', asked)).body).toMatchObject({ code: 'ballot.teller-leads', memberId: lead })
    const standing = { role: 'SECRETARY' as const, orgId: 'org_cell8', from: '2020-01-01', standsInFor: lead }
    await projectGrants(r.table, [{ memberId: t2, version: 2, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }, standing] }])
    expect((await r.get(t2, `/ballots/${id}/codes`)).body.code).toBe('ballot.leads')
    const read = (await readAll(asService(r.table), { pk: 'RD#org_cell8' })).map(({ reads, changedBy }) => `${String(reads)} ${String(changedBy)}`)
    expect(read.sort()).toEqual([`ballot.booth-opened ${lead}`, `ballot.codes-read ${t1}`])
  })

  test('waits for two tellers who agree, and no more paper than electors of paper', async () => {
    for (const [at, as] of phones.entries()) await b.vote(as, id, () => (at < 6 ? 'EXCELLENT' : 'GOOD'))
    expect((await r.post(lead, `/ballots/${id}/close`)).body.code).toBe('ballot.paper-first')
    const many = paper.length
    const tally = (teller: string, issued: number) => r.post(lead, '/sheets/sht_2026.cell8/tallies', { teller, issued, returned: issued, unreturned: 0, valid: issued, invalid: 0, votes: everybody.map((memberId) => ({ memberId, GOOD: issued })) })
    await tally(t1, many + 1)
    expect((await r.get(lead, '/sheets/sht_2026.cell8/protocol')).body.code).toBe('protocol.not-agreed')
    await tally(t1, many)
    await tally(t2, many)
    const seen = (await r.get(lead, '/sheets/sht_2026.cell8/ballot')).body
    expect([seen.agreed, seen.result, seen.differences, seen.notes]).toEqual([true, undefined, [], ['Kết quả phiếu giấy được giữ kín đến khi cuộc bỏ phiếu điện tử đóng và đếm xong.']])
    expect(JSON.stringify([await r.get(lead, '/sheets/sht_2026.cell8'), await r.get('mem_ward', `/records/rec_2026.cell8.${t1.slice(4)}`)])).not.toContain('BALLOT')
    expect([(await r.get(lead, '/sheets/sht_2026.cell8')).body.ballot, (await r.get(lead, '/sheets/sht_2026.cell8/protocol')).body.code]).toMatchObject([{ agreed: true }, 'protocol.not-agreed'])
    expect((await r.get(lead, '/sheets/sht_2026.cell8')).body.ballot).not.toHaveProperty('result')
    expect((await r.post(lead, `/ballots/${id}/close`, { present: many - 1 })).body).toMatchObject({ code: 'ballot.present', least: many })
    await b.close(lead, id)
    const { body } = await r.get(t1, `/ballots/${id}`)
    const cast = phones.length + 2
    expect(body.result).toMatchObject({ issued: cast + many, returned: cast + many, valid: cast + many - 1, invalid: 1, base: everybody.length })
    expect(body.result.sums).toEqual([
      `Phiếu phát ra: ${many} phiếu giấy + ${cast} phiếu điện tử = ${cast + many}.`,
      `Phiếu thu về: ${many} phiếu giấy + ${cast} phiếu điện tử = ${cast + many}.`,
      `Phiếu hợp lệ: ${many} phiếu giấy + ${cast - 1} phiếu điện tử = ${cast + many - 1}.`,
      `Phiếu không hợp lệ: 0 phiếu giấy + 1 phiếu điện tử = 1.`,
    ])
    expect(body.result.lines[0].choices.slice(0, 2).map(({ votes }: { votes: number }) => votes)).toEqual([6, phones.length - 6 + 1 + many])
    await r.quiet()
    expect((await r.get(lead, '/sheets/sht_2026.cell8/protocol')).body).toContain('BIÊN BẢN KIỂM PHIẾU')
    const again = { year: 2026, cellId: 'org_cell8', title: 'Lần hai', until: '2026-12-20T04:00:00Z', tellers: [t1, t2] }
    expect((await r.post(lead, '/ballots', { ...again, paper })).body.code).toBe('ballot.paper-once')
    expect((await r.post(lead, '/ballots', again)).status).toBe(201)
  })
})

describe('who does not vote', () => {
  test('probationary and suspended members, guests and those away; exempt ones who are away do not count', async () => {
    const eight = people(8, 'w')
    const odd = [{ ...eight[0]!, status: 'PROBATIONARY' as const }, { ...eight[1]!, flags: ['suspended' as const] }, { ...eight[2]!, flags: ['temporaryHere' as const] }, { ...eight[3]!, flags: ['temporaryAway' as const] }, { ...eight[4]!, flags: ['exempt' as const] }]
    await r.setRoster('org_cell9', 3, [...odd, ...eight.slice(5)])
    const answer = await r.post('mem_secretary9', '/ballots', { year: 2026, cellId: 'org_cell9', title: 'Bầu', until: '2026-12-20T04:00:00Z', others: 'PAPER', tellers: ['mem_w005', 'mem_w006'], absentExempt: ['mem_w004'], lines: [{ kind: 'CLASS', memberId: 'mem_w000' }] })
    expect(answer.body).toMatchObject({ status: 'OPEN', counts: { electors: 3, paper: 3, phone: 0 } })
    expect(r.published.at(-1)).toMatchObject({ type: 'ballot.opened.v1', data: { paper: 3, phone: 0 } })
  })
})

test('a box of thirty, with a line for each of them, costs 1 / 0 / 2.0 a ballot on average', async () => {
  const layout = { kinds: Array.from({ length: 30 }, () => 'CLASS' as const) }
  const box = r.deps.box
  const ballot = 'blt_2026.cell0.cccccc'
  const to = publicKeyFor(newPrivateKey())
  await setUp(box, ballot, 0)
  box.meter.read(true)
  for (let index = 0; index < 30; index++) await cast(box, 'a secret of tests', { ballot, index, shards: 0, key: newKey(), sealed: sealTo(to, ballot, pack(layout.kinds.map(() => 'GOOD'), layout)) }, false)
  const { roundTrips, rcu, wcu } = box.meter.read()
  expect([roundTrips, rcu, wcu / 30]).toEqual([30, 0, expect.closeTo(1.9, 0)])
  expect(wcu / 30).toBeLessThanOrEqual(2)
})

describe('a box of many', () => {
  test('lies in shards by chance, takes each voter once, and is counted whole: casting costs 1 / 0 / ≤ 4', async () => {
    const forty = people(40, 'z')
    await r.setRoster('org_school', 2, forty)
    const s = await ballots(r, 'org_school', forty.map(({ id }) => id))
    const id = await s.open('mem_schoolsec', { lines: [{ kind: 'YES_NO', text: 'Thông qua' }] })
    r.table.meter.read(true)
    const box = r.deps.box
    let wcu = 0
    for (const [at, { id: as }] of forty.entries()) {
      const { slip } = await s.paperOf(as, id)
      const key = newKey()
      box.meter.read(true)
      r.table.meter.read(true)
      const first = await s.cast(as, id, slip, [at % 4 === 0 ? 'NO' : 'YES'], key)
      const cost = box.meter.read(true)
      expect([cost.roundTrips, cost.rcu, r.table.meter.read(true).roundTrips]).toEqual([1, 0, 0])
      wcu = Math.max(wcu, cost.wcu)
      if (at < 3) expect((await s.cast(as, id, slip, ['NO'], key)).body).toEqual(first.body)
      if (at < 3) expect((await s.cast(as, id, slip, ['NO'])).body.code).toBe('ballot.cast-already')
    }
    expect(wcu).toBeLessThanOrEqual(4)
    await s.close('mem_schoolsec', id)
    const { body } = await r.get('mem_schoolsec', `/ballots/${id}`)
    expect(body.result).toMatchObject({ returned: 40, valid: 40, notes: [], lines: [{ outcome: 'YES', choices: [{ votes: 30 }, { votes: 10 }] }] })
  })
})
