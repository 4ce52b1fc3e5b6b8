import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import { smallDistrict, type Small } from './small.ts'

let whole: Whole
let small: Small
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
}, 240_000)
afterAll(() => whole.stop())

const doors = () => [`/membership/members/${small.members[0]!}`, `/meetings?cellId=${small.cell}&year=2026`, '/evaluations/campaigns?year=2026', `/notifications/organisations/${small.cell}/mode`]
const ask = async (token: string) => Promise.all(doors().map(async (path) => (await fetch(`${whole.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status))

describe('Signing out everywhere', () => {
  it('ends a lost phone’s access in every service within five seconds; whoever signs in again goes on', async () => {
    const lost = await whole.token(small.secretary)
    const before = await ask(lost)
    expect(before).toEqual([200, 200, 200, 200])
    await small.must('POST', `/membership/members/${small.secretary}/sign-out`, { as: small.secretary })
    const said = Date.now()
    let after = await ask(lost)
    while (after.some((status) => status !== 401) && Date.now() - said < 5_000) after = await ask(lost)
    expect(after).toEqual([401, 401, 401, 401])
    await new Promise((go) => setTimeout(go, 1_100))
    expect(await ask(await whole.token(small.secretary))).toEqual(before)
  })
})
