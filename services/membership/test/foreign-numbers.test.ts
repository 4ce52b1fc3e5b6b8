import { readAll } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
const THEIRS = '079012345678'
const FREE = '079098765432'
beforeEach(async () => {
  d = await district()
  await d.post(d.admin, '/members', { cellId: d.other, name: 'Cao Thị Lê', status: 'OFFICIAL', citizenId: THEIRS, cardNumber: '12345678' })
})
const enter = (as: string, numbers: object, cellId = d.cell) => d.post(as, '/members', { cellId, name: 'Đinh Văn Khoa', status: 'OFFICIAL', ...numbers })
const edit = (numbers: object) => d.call('PATCH', `/membership/members/${d.hung}`, { as: d.secretary, body: numbers, ifMatch: '"1"' })
const readings = async (orgId: string) => (await readAll(d.table, { pk: `RD#${orgId}` })).map(({ reads, thing, changedBy }) => ({ reads, thing, changedBy }))

describe('a number of somebody whom the caller does not see', () => {
  test('is refused alike whichever number it is, and without a word of whose', async () => {
    const [one, other] = [await enter(d.secretary, { citizenId: THEIRS }), await enter(d.secretary, { cardNumber: '12345678' })]
    expect([one.status, one.body.code, one.body]).toEqual([409, 'member.number-refused', other.body])
    expect(Object.keys(one.body).toSorted()).toEqual(['code', 'status', 'title', 'type'])
    expect((await edit({ citizenId: THEIRS })).body).toEqual(one.body)
  })
  test('is named to whoever sees them', async () => {
    expect((await enter(d.officer, { citizenId: THEIRS })).body).toMatchObject({ code: 'member.identity-taken', field: 'citizenId' })
    expect((await enter(d.otherSecretary, { cardNumber: '12345678' }, d.other)).body).toMatchObject({ code: 'member.identity-taken', field: 'cardNumber' })
  })
  test('is told of five times a day; after that a free number is refused in the same words, until the next day', async () => {
    for (let tried = 0; tried < 5; tried++) expect((await enter(d.secretary, { citizenId: THEIRS })).body.code).toBe('member.number-refused')
    const [held, free] = [await enter(d.secretary, { citizenId: THEIRS }), await enter(d.secretary, { citizenId: FREE })]
    expect([held.status, held.body.code, held.body]).toEqual([429, 'member.too-many-numbers', free.body])
    expect((await edit({ citizenId: FREE })).body).toEqual(free.body)
    expect([(await enter(d.secretary, {})).status, (await edit({ phone: '0901234567' })).status, (await enter(d.officer, { citizenId: FREE })).status]).toEqual([201, 200, 201])
    d.clock.now = '2026-11-23T03:00:00Z'
    expect((await enter(d.secretary, { citizenId: '079011111111' })).status).toBe(201)
  })
  test('asked many times at once is counted each time', async () => {
    const all = await Promise.all(Array.from({ length: 9 }, () => enter(d.secretary, { citizenId: THEIRS })))
    expect(all.filter(({ body }) => body.code === 'member.number-refused').length).toBeLessThanOrEqual(5)
    expect((await enter(d.secretary, { citizenId: FREE })).status).toBe(429)
  })
  test('is written down: where it was asked without whose it is, and where that person stands', async () => {
    await edit({ citizenId: THEIRS })
    const [met] = await readings(d.cell)
    const [asked] = await readings(d.other)
    expect(met).toEqual({ reads: 'member.number-met', thing: `M#${d.hung}|A`, changedBy: d.secretary })
    expect(asked).toMatchObject({ reads: 'member.number-asked', changedBy: d.secretary })
    expect(JSON.stringify(await readAll(d.table, { pk: `RD#${d.cell}` }))).not.toContain(String(asked?.thing).split('|')[0])
  })
})
