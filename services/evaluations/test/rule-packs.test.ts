import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { room, type Room } from './room.ts'

let r: Room
beforeAll(async () => { r = await room(inject('dynamodb')) })
afterAll(() => r.stop())

const citation = { regulation: 'Hướng dẫn 5-HD/QU' }
const district = { orgId: 'org_district', name: 'Bộ quy định của quận', validFrom: '2026-06-01', citation, quota: { pct: 1_500 } }
const ward = { orgId: 'org_ward', name: 'Bộ quy định của phường', validFrom: '2026-07-01', citation, rating: { explainFrom: 3 } }
const publish = (as: string, body: object, more: object = {}) => r.post(as, '/rule-packs', body, more)
const published = new Map<string, string>()
const errorsOf = ({ body }: { body: { errors: { pointer: string; code: string; line?: number; message: string }[] } }) => body.errors

describe('publishing rules', () => {
  test('of a district takes what it says, and the rest from the country', async () => {
    const { status, body, etag } = await publish('mem_officer', { pack: district }, { key: 'district-pack' })
    expect([status, etag]).toEqual([201, '"1"'])
    expect(body).toMatchObject({ orgId: 'org_district', parentId: 'rating-366', baseId: 'rating-366', says: ['quota'], quota: { id: body.id, citation, rules: { pct: 1_500, raisedPct: 2_500 } }, points: { id: 'member-sheet-366' } })
    published.set('district', body.id)
    expect((await publish('mem_officer', { pack: district }, { key: 'district-pack' })).body.id).toBe(body.id)
    expect(r.published.map(({ type, data }) => [type, data])).toEqual([['rule-pack.published.v1', { rulePackId: body.id, orgId: 'org_district', validFrom: '2026-06-01', parentId: 'rating-366' }]])
  })

  test('of a ward stands on its district’s', async () => {
    const { body } = await publish('mem_ward', { pack: ward })
    expect(body).toMatchObject({ parentId: published.get('district'), baseId: 'rating-366', says: ['rating'], quota: { id: published.get('district'), rules: { pct: 1_500 } }, rules: { explainFrom: 3 } })
    published.set('ward', body.id)
  })

  test('laxer than the district’s, or than the country’s, is refused by place', async () => {
    const answer = await publish('mem_ward', { pack: { ...ward, quota: { pct: 1_800, rounding: 'HALF_UP' } } })
    expect([answer.status, answer.body.code]).toEqual([400, 'rule-pack.faulty'])
    expect(errorsOf(answer).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/pack/quota/pct pack.higher-share', '/pack/quota/rounding pack.rounds-up'])
  })

  test('from a file tells each fault with its line', async () => {
    const file = JSON.stringify({ ...ward, quota: { pct: 1_800 } }, null, 2)
    const laxer = await publish('mem_ward', { file })
    expect(errorsOf(laxer)).toEqual([{ pointer: '/quota/pct', code: 'pack.higher-share', line: 12, message: 'Dòng 12, mục /quota/pct: Tỷ lệ cao hơn quy định của cấp trên.' }])
    const broken = await publish('mem_ward', { file: file.replace('"pct":', '"pct"') })
    expect([broken.status, errorsOf(broken)]).toMatchObject([400, [{ code: 'pack.not-json', line: 12 }]])
    expect((await publish('mem_ward', { file: file.replace('1800', '1400') })).status).toBe(201)
  })

  test('in two forms at once, in none, or before any rules we know, is refused', async () => {
    expect((await publish('mem_ward', { pack: ward, file: '{}' })).body.code).toBe('rule-pack.one-form')
    expect((await publish('mem_ward', {})).body.code).toBe('rule-pack.one-form')
    expect((await publish('mem_ward', { pack: { ...ward, validFrom: '2017-12-31' } })).body.code).toBe('rule-pack.before-any')
    expect(errorsOf(await publish('mem_ward', { pack: { ...ward, name: '' } }))[0]?.pointer).toBe('/pack/name')
  })

  test('is for those who run the body’s year; others below are refused, and for strangers the body does not exist', async () => {
    expect((await publish('mem_secretary8', { pack: ward })).body.code).toBe('rule-pack.not-yours')
    const far = await publish('mem_nobody', { pack: ward })
    const nowhere = await publish('mem_nobody', { pack: { ...ward, orgId: 'org_none' } })
    expect([far.status, far.body]).toEqual([404, nowhere.body])
  })
})

describe('reading rules', () => {
  test('lists what may judge a body: its own, those above, the country’s, and which is in force', async () => {
    const items = async (as: string, orgId: string) => (await r.get(as, `/rule-packs?orgId=${orgId}`)).body.items as { id: string; orgId?: string; inForce: boolean }[]
    const ofWard = await items('mem_secretary8', 'org_ward')
    expect(ofWard.map(({ orgId }) => orgId)).toEqual(['org_ward', 'org_ward', 'org_district', undefined, undefined, undefined])
    expect(ofWard.filter(({ inForce }) => inForce).map(({ orgId }) => orgId)).toEqual(['org_ward', 'org_district', undefined])
    expect((await items('mem_officer', 'org_school')).map(({ orgId }) => orgId)).toEqual(['org_district', undefined, undefined, undefined])
    expect((await r.get('mem_nobody', '/rule-packs')).body.items.map(({ id }: { id: string }) => id)).toEqual(['rating-366', 'rating-124', 'rating-132'])
    expect((await r.get('mem_nobody', '/rule-packs?orgId=org_ward')).status).toBe(404)
  })

  test('shows one to those who live with it, and to others as if there were none', async () => {
    const id = published.get('ward')
    expect((await r.get('mem_member8', `/rule-packs/${id}`)).body).toMatchObject({ id, name: ward.name, facts: { tasksDone: 'Nhiệm vụ hoàn thành' } })
    expect((await r.get('mem_nobody', '/rule-packs/rating-124')).body).toMatchObject({ id: 'rating-124', validFrom: '2023-10-04' })
    const [far, none] = await Promise.all([r.get('mem_nobody', `/rule-packs/${id}`), r.get('mem_nobody', '/rule-packs/pck_ward.20260701.none')])
    expect([far.status, far.body]).toEqual([404, none.body])
  })
})

describe('a year under published rules', () => {
  const campaign = (rulePackId: string | undefined, orgId = 'org_district') => r.post('mem_officer', '/campaigns', { year: 2026, orgId, rulePackId })

  test('may not be judged by laxer ones than those above have in force, nor by another body’s', async () => {
    expect((await campaign('rating-366', 'org_ward')).body).toMatchObject({ code: 'rule-pack.looser', rulePackId: published.get('district') })
    expect((await campaign(published.get('ward'))).body.code).toBe('campaign.rule-pack-unknown')
    expect((await campaign('pck_district.20260601.none')).body.code).toBe('campaign.rule-pack-unknown')
  })

  test('keeps them for sheets, points and quota, and a new pack changes nothing of it', async () => {
    expect((await campaign(published.get('district'))).status).toBe(201)
    await r.post('mem_officer', '/campaigns/cmp_2026.district/open', { asOf: '2026-11-30' })
    await r.quiet()
    expect((await r.get('mem_officer', '/sheets/sht_2026.cell8')).body.rulePackId).toBe(published.get('district'))
    const scored = await r.put('mem_secretary8', '/records/rec_2026.cell8.p1/score', { points: { political: 18, innovation: 4, selfCriticism: 8, tasks: 60 }, facts: {} })
    expect(scored.body).toMatchObject({ score: 90, byScore: 'EXCELLENT', conditions: expect.arrayContaining([expect.objectContaining({ source: 'Quy định 366-QĐ/TW, Điều 11' })]) })
    await publish('mem_officer', { pack: { ...district, validFrom: '2026-09-01', quota: { pct: 1_000 } } })
    const quota = (await r.get('mem_officer', '/quota?year=2026&orgId=org_district')).body
    expect(quota).toMatchObject({ rulePackId: published.get('district'), percentage: 1_500, citation })
  })
})
