import type { Act } from '@nen-nep/service-kit'
import { roster } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { countBallot, prepareBallot, type Tallying } from '../src/ballot/tally.ts'
import { ballots, newKey } from './ballot-room.ts'
import { mortal } from './mortal.ts'
import { opened, room, type Room } from './room.ts'

let r: Room
let b: Awaited<ReturnType<typeof ballots>>
let death: ReturnType<typeof mortal>
const lead = 'mem_secretary8'
const everybody = roster().map(({ id }) => id)
const act: Act = { by: 'service:evaluations', at: '2026-12-20T02:00:00Z' }
const lines = [{ kind: 'YES_NO', text: 'Thông qua' }]
beforeAll(async () => {
  // Deaths are told to the operator; here they are what is wanted.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  r = await room(inject('dynamodb'))
  await opened(r)
  b = await ballots(r, 'org_cell8', everybody)
  death = mortal([r.table.db, r.deps.box.db])
})
afterAll(() => r.stop())

/** Does the work again and again, dying one call later each time, before or after the call was done; answers how often it died. */
async function dying(work: (deps: Tallying) => Promise<void>): Promise<number> {
  const deps = { ...b.deps, vault: death.vault(b.vault) }
  for (let deaths = 0; ; deaths++) {
    death.after(deaths + 1, deaths % 2 === 0 ? 'before' : 'after')
    const survived = await work(deps).then(() => true, () => false)
    death.never()
    if (survived) return deaths
  }
}

describe('a tally that dies at every step', () => {
  test('opens a ballot once, with one key, and counts it once; then key and box are gone', async () => {
    const id = String((await r.post(lead, '/ballots', { year: 2026, cellId: 'org_cell8', title: 'Thông qua', until: '2026-12-20T04:00:00Z', lines })).body.id)
    expect(await dying((deps) => prepareBallot(deps, act, id))).toBeGreaterThanOrEqual(4)
    const [key] = [...b.vault.kept.values()]
    for (const [at, as] of everybody.slice(0, 7).entries()) await b.vote(as, id, () => (at < 5 ? 'YES' : 'NO'))
    await prepareBallot(b.deps, act, id)
    expect([...b.vault.kept.values()]).toEqual([key])
    await r.post(lead, `/ballots/${id}/close`)
    expect(await dying((deps) => countBallot(deps, act, id))).toBeGreaterThanOrEqual(6)
    await countBallot(b.deps, act, id)
    const { body } = await r.get(lead, `/ballots/${id}`)
    expect(body).toMatchObject({ status: 'CLOSED', result: { returned: 7, lines: [{ choices: [{ votes: 5 }, { votes: 2 }] }] } })
    expect(b.vault.kept.size).toBe(0)
    expect(r.published.filter(({ type, data }) => type === 'ballot.closed.v1' && data['ballotId'] === id)).toHaveLength(1)
    // A preparation that comes late, when all is over, sets up neither key nor box again.
    await prepareBallot(b.deps, act, id)
    expect(b.vault.kept.size).toBe(0)
  })

  test('says that nobody can count where the key is lost, and leaves nothing', async () => {
    const id = await b.open(lead, { lines })
    for (const as of everybody.slice(0, 6)) await b.vote(as, id, () => 'YES')
    b.vault.kept.clear()
    await b.close(lead, id)
    expect((await r.get(lead, `/ballots/${id}`)).body).toMatchObject({ status: 'VOID' })
    expect(r.published.at(-1)).toMatchObject({ type: 'ballot.voided.v1' })
  })

  test('and then lets go of the paper that was counted with it, so that the cell votes again on paper too', async () => {
    const [t1, t2, ...paper] = everybody.slice(6, 11) as [string, string, ...string[]]
    const id = await b.open(lead, { paper, tellers: [t1, t2] })
    const tally = (teller: string) => r.post(lead, '/sheets/sht_2026.cell8/tallies', { teller, issued: 3, returned: 3, unreturned: 0, valid: 3, invalid: 0, votes: [{ memberId: t1, GOOD: 3 }] })
    expect([(await tally(t1)).status, (await tally(t2)).body.agreed]).toEqual([200, true])
    b.vault.kept.clear()
    await b.close(lead, id)
    await r.quiet()
    expect((await r.get(lead, '/sheets/sht_2026.cell8/ballot')).body).toMatchObject({ tellers: [], agreed: false })
    expect((await tally(t1)).status).toBe(200)
  })

  test('a ballot stuffed into the box from outside is unreadable, counted as invalid, and named with its mark that is missing', async () => {
    const id = await b.open(lead, { lines })
    for (const as of everybody.slice(0, 6)) await b.vote(as, id, () => 'YES')
    await death.stuff(r.deps.box, id)
    await b.close(lead, id)
    const { result } = (await r.get(lead, `/ballots/${id}`)).body
    expect(result).toMatchObject({ returned: 7, valid: 6, invalid: 1 })
    expect(result.notes).toEqual(['1 phiếu trong hòm không mở được và tính là không hợp lệ. Hãy báo cấp trên trước khi dùng kết quả.', 'Sổ ghi 6 người đã bỏ phiếu nhưng trong hòm có 7 phiếu. Hãy báo cấp trên trước khi dùng kết quả.'])
  })
})

test('twenty casts at once of each voter, among them such as die before or after the box has them, count once', async () => {
  const id = await b.open(lead, { lines })
  const voters = everybody.slice(0, 6)
  for (const [at, as] of voters.entries()) {
    const { slip } = await b.paperOf(as, id)
    const key = newKey()
    death.chance(0.4, at)
    await Promise.all(Array.from({ length: 20 }, () => b.cast(as, id, slip, [at < 4 ? 'YES' : 'NO'], key)))
    death.never()
    expect((await b.cast(as, id, slip, ['NO'], key)).status).toBe(200)
  }
  await b.close(lead, id)
  expect((await r.get(lead, `/ballots/${id}`)).body.result).toMatchObject({ returned: 6, valid: 6, notes: [], lines: [{ choices: [{ votes: 4 }, { votes: 2 }] }] })
})
