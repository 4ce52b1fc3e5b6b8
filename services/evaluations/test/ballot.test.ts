import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { roster } from '@nen-nep/testing'
import { ballots, newKey } from './ballot-room.ts'
import { cell9, opened, room, type Room } from './room.ts'
import { scan } from '@nen-nep/service-kit'

let r: Room
let b: Awaited<ReturnType<typeof ballots>>
const everybody = roster().map(({ id }) => id)
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  b = await ballots(r, 'org_cell8', everybody)
})
afterAll(() => r.stop())
const rows = async () => {
  const found: unknown[] = []
  for await (const row of scan(r.deps.box)) found.push(row)
  return found
}

describe('a ballot by phone', () => {
  let id = ''
  const receipts: string[] = []
  const lead = 'mem_secretary8'

  test('opens with its electors and lines frozen, once its key is kept', async () => {
    const answer = await r.post(lead, '/ballots', { year: 2026, cellId: 'org_cell8', title: 'Xếp loại năm 2026', until: '2026-12-20T04:00:00Z' }, { key: 'open-one-ballot' })
    expect([answer.status, answer.body.status, answer.body.counts.phone]).toEqual([201, 'OPENING', everybody.length])
    id = String(answer.body.id)
    expect((await r.get('mem_p1', `/ballots/${id}/paper`)).body.code).toBe('ballot.not-open')
    await b.counted()
    expect((await r.post(lead, '/ballots', { year: 2026, cellId: 'org_cell8', title: 'Xếp loại năm 2026', until: '2026-12-20T04:00:00Z' }, { key: 'open-one-ballot' })).body.id).toBe(id)
    expect((await r.get('mem_p1', `/ballots/${id}`)).body).toMatchObject({ status: 'OPEN', mine: 'PHONE', progress: { cast: 0, of: everybody.length } })
    expect([...b.vault.kept.keys()]).toEqual([id])
  })

  test('is cast by the slip of its elector, once, and a repeat finds the first', async () => {
    const { slip, lines, promises } = await b.paperOf('mem_p1', id)
    expect(promises).toHaveLength(5)
    const marks = lines.map(() => 'GOOD')
    const key = newKey()
    const first = await b.cast('mem_p1', id, slip, marks, key)
    expect(first).toMatchObject({ status: 200, body: { receipt: expect.stringMatching(/^[0-9a-z]{10}$/) as unknown } })
    expect((await b.cast('mem_p1', id, slip, marks, key)).body).toEqual(first.body)
    expect((await b.cast('mem_p1', id, slip, marks)).body.code).toBe('ballot.cast-already')
    receipts.push(String(first.body.receipt))
  })

  test('belongs to its slip: a slip of another, of another ballot, or changed is of no ballot at all', async () => {
    const { slip, lines } = await b.paperOf('mem_p2', id)
    const marks = lines.map(() => 'GOOD')
    const unknown = await b.cast('mem_p3', 'blt_2026.none.aaaaaa', slip, marks)
    for (const [as, at, text] of [['mem_p3', id, slip], ['mem_p2', 'blt_2026.cell8.bbbbbb', slip], ['mem_p2', id, `${slip}x`], ['mem_p2', id, 'x.y']] as const) {
      const answer = await b.cast(as, at, text, marks)
      expect([answer.status, answer.body]).toEqual([404, unknown.body])
    }
    expect((await b.cast('mem_p2', id, slip, ['GOOD'])).body.code).toBe('ballot.marks')
    expect((await b.cast('mem_p2', id, slip, lines.map(() => 'YES'))).body.code).toBe('ballot.marks')
  })

  test('many casts at once of one voter count once', async () => {
    const voters = everybody.filter((one) => one !== 'mem_p1').slice(0, 20)
    for (const [at, as] of voters.entries()) {
      const { slip, lines } = await b.paperOf(as, id)
      const key = newKey()
      const answers = await Promise.all(Array.from({ length: at < 3 ? 20 : 1 }, (_, n) => b.cast(as, id, slip, lines.map(() => (at < 12 ? 'GOOD' : 'EXCELLENT')), n % 2 === 0 ? key : newKey())))
      const taken = answers.filter(({ status }) => status === 200)
      expect(new Set(taken.map(({ body }) => String(body.receipt))).size).toBe(1)
      expect(answers.filter(({ status }) => status !== 200).every(({ status, body }) => status === 409 && body.code === 'ballot.cast-already')).toBe(true)
      receipts.push(String(taken[0]!.body.receipt))
    }
    expect((await r.get(lead, `/ballots/${id}`)).body.progress).toMatchObject({ cast: 21, of: everybody.length })
  })

  test('tells nobody anything of its votes or voters before it is closed', async () => {
    for (const as of [lead, 'mem_ward', 'mem_officer', 'mem_p1']) {
      const text = JSON.stringify((await r.get(as, `/ballots/${id}`)).body)
      expect(text).not.toMatch(/EXCELLENT|GOOD|receipt|"w"|"b"|voted/)
    }
    for (const as of ['mem_admin', 'mem_secretary9', 'mem_nobody', 'mem_former']) expect((await r.get(as, `/ballots/${id}`)).status).toBeGreaterThanOrEqual(403)
    const stored = JSON.stringify(await rows())
    expect(stored).not.toMatch(/EXCELLENT|GOOD|mem_|2026-12-20/)
    expect(r.published.filter(({ type }) => type.startsWith('ballot.')).map(({ type }) => type)).toEqual(['ballot.requested.v1', 'ballot.opened.v1'])
  })

  test('is shut by its cell’s leader, counted, and its key and box destroyed', async () => {
    expect((await r.post('mem_ward', `/ballots/${id}/close`)).body.code).toBe('ballot.not-leader')
    const { slip, lines } = await b.paperOf(everybody.at(-1)!, id)
    const answer = await b.close(lead, id, { present: everybody.length })
    expect([answer.status, answer.body.status]).toEqual([202, 'SHUT'])
    const { body } = await r.get('mem_p1', `/ballots/${id}`)
    expect(body).toMatchObject({ status: 'CLOSED', result: { issued: everybody.length, returned: 21, valid: 21, invalid: 0, base: everybody.length, baseName: `Tính trên ${everybody.length} đảng viên chính thức được triệu tập.`, notes: [] } })
    expect(body.result.lines[0].choices.map(({ votes }: { votes: number }) => votes)).toEqual([8, 13, 0, 0])
    expect(body.receipts).toEqual(receipts.toSorted())
    expect(b.vault.kept.size).toBe(0)
    expect(await rows()).toEqual([{ pk: `B#${id}`, sk: 'BOX', o: false }])
    const late = await b.cast(everybody.at(-1)!, id, slip, lines.map(() => 'GOOD'))
    expect([late.status, late.body.code]).toEqual([409, 'ballot.over'])
    const told = r.published.filter(({ type }) => type === 'ballot.closed.v1').map(({ data }) => data)
    expect(told).toEqual([{ ballotId: id, cellId: 'org_cell8', year: 2026, issued: everybody.length, returned: 21, valid: 21, invalid: 0 }])
  })

  test('prints its protocol, with base, heads and receipts', async () => {
    const page = await r.get(lead, `/ballots/${id}/protocol`)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.body).toContain('BIÊN BẢN KIỂM PHIẾU')
    expect(page.body).toContain('Phiếu thu về: 21.')
    expect(page.body).toContain(`Tính trên ${everybody.length} đảng viên`)
    for (const receipt of receipts) expect(page.body).toContain(receipt)
  })

  test('nothing was parked', () => expect(r.parked).toEqual([]))
})

describe('the hour', () => {
  test('bounds casting, and whoever was in time and heard no answer still finds their ballot', async () => {
    const id = await b.open('mem_secretary8', { from: '2026-12-20T02:30:00Z', lines: [{ kind: 'YES_NO', text: 'Thông qua chương trình công tác' }] })
    const { slip } = await b.paperOf('mem_p1', id)
    const key = newKey()
    expect((await b.cast('mem_p1', id, slip, ['YES'], key)).body.code).toBe('ballot.not-yet')
    r.clock.now = '2026-12-20T03:00:00Z'
    const cast = await b.cast('mem_p1', id, slip, ['YES'], key)
    expect(cast.status).toBe(200)
    const other = await b.paperOf('mem_p2', id)
    r.clock.now = '2026-12-20T04:00:01Z'
    expect((await b.cast('mem_p1', id, slip, ['YES'], key)).body).toEqual(cast.body)
    expect((await b.cast('mem_p2', id, other.slip, ['NO'])).body.code).toBe('ballot.over')
    await b.close('mem_secretary8', id)
    const { body } = await r.get('mem_p1', `/ballots/${id}`)
    expect(body.result).toMatchObject({ returned: 1, lines: [{ choices: null, outcome: null, warnings: [{ code: 'FEW' }] }] })
    r.clock.now = '2026-12-20T02:00:00Z'
  })
})

describe('what is refused at the opening, and why', () => {
  const ask = (more: object, as = 'mem_secretary8', cellId = 'org_cell8') => r.post(as, '/ballots', { year: 2026, cellId, title: 'Bỏ phiếu', until: '2026-12-20T04:00:00Z', ...more })
  const four = cell9.map(({ id }) => id).slice(0, 4)
  test.each<[what: string, code: string, body: object]>([
    ['an hour that is over', 'ballot.times', { until: '2026-12-20T01:00:00Z' }],
    ['an end before the beginning', 'ballot.times', { from: '2026-12-20T05:00:00Z' }],
    ['somebody of another cell on paper', 'ballot.stranger', { paper: ['mem_a9'], tellers: ['mem_p1', 'mem_p2'] }],
    ['one person in two ways', 'ballot.two-ways', { paper: ['mem_p1'], kiosk: ['mem_p1'], tellers: ['mem_p2', 'mem_p3'] }],
    ['paper without two tellers', 'ballot.tellers', { paper: ['mem_p1'], tellers: ['mem_p2', 'mem_p2'] }],
    ['leaving out who is not exempt', 'ballot.not-exempt', { absentExempt: ['mem_p1'] }],
    ['a line of nobody', 'ballot.line-unknown', { lines: [{ kind: 'CLASS', memberId: 'mem_a9' }] }],
    ['a line twice', 'ballot.line-twice', { lines: [{ kind: 'CLASS', memberId: 'mem_p1' }, { kind: 'CLASS', memberId: 'mem_p1' }] }],
    ['yes and no on paper', 'ballot.paper-lines', { lines: [{ kind: 'YES_NO', text: 'Thông qua' }], paper: ['mem_p1'], tellers: ['mem_p2', 'mem_p3'] }],
  ])('%s', async (_what, code, body) => {
    const answer = await ask(body)
    expect([answer.body.code, typeof answer.body.title]).toEqual([code, 'string'])
  })
  test('fewer than five electronic voters, with the reason', async () => {
    const { body } = await ask({ paper: [cell9[4]!.id], tellers: four.slice(0, 2) }, 'mem_secretary9', 'org_cell9')
    expect(body).toMatchObject({ code: 'ballot.few', electronic: 4, least: 5 })
    expect(body.title).toContain('cần ít nhất 5')
  })
  test('a leader of another cell does not learn of this one; a member is told who opens', async () => {
    expect((await ask({}, 'mem_secretary9')).status).toBe(404)
    expect((await ask({}, 'mem_p1')).body.code).toBe('ballot.not-leader')
  })
})
