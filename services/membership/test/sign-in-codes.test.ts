import { getRow } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { signInCodeKey } from '../src/signin/schema.ts'
import { redeem } from '../src/signin/use-cases.ts'
import { district, type District } from './district.ts'

const SECRET = 'a secret of tests'
const CARD = '79012345'
const NOW = '2026-11-22T03:00:00.000Z'
let d: District
let lan: string
beforeEach(async () => {
  d = await district()
  lan = String((await d.post(d.admin, '/members', { cellId: d.cell, name: 'Lý Thị Lan', status: 'OFFICIAL', since: '2020-01-01', cardNumber: CARD })).body.id)
})
const issue = (as: string, member = lan, more: object = {}) => d.call('POST', `/membership/members/${member}/sign-in-code`, { as, ...more })
const use = async (code: string, at = NOW, login = CARD) => (await redeem({ ...d.deps, now: () => new Date(at) }, SECRET, { login, code, administrator: undefined }))?.memberId
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
const code = (answer: { body: { code?: string } }) => answer.body.code

describe('a one-time sign-in code', () => {
  test('lets its member in once, and is kept by its hash only, with who issued it', async () => {
    const { body, headers } = await issue(d.secretary)
    expect(body).toMatchObject({ memberId: lan, code: expect.stringMatching(/^\d{8}$/) as string, until: '2026-11-22T03:15:00.000Z' })
    expect(headers.get('cache-control')).toBe('no-store')
    const row = await getRow(d.table, signInCodeKey(lan))
    expect(row).toMatchObject({ changedBy: d.secretary })
    expect(JSON.stringify(row)).not.toContain(body.code)
    expect([await use(body.code), await use(body.code)]).toEqual([lan, undefined])
  })
  test('is shown once: the repeat of the command does not show it again, nor make another', async () => {
    const key = 'one-and-the-same-key'
    const [first, second] = [await issue(d.secretary, lan, { key }), await issue(d.secretary, lan, { key })]
    expect([second.status, second.body.code, second.body.until]).toEqual([200, undefined, first.body.until])
    expect(await use(String(code(first)))).toEqual(lan)
  })
  test('lasts fifteen minutes', async () => {
    const { body } = await issue(d.secretary)
    expect(await use(body.code, '2026-11-22T03:15:00.000Z')).toBeUndefined()
    expect(await use(body.code, '2026-11-22T03:14:59.999Z')).toEqual(lan)
  })
  test('takes five tries, and then not even the right one', async () => {
    const { body } = await issue(d.secretary)
    for (let tried = 0; tried < 5; tried++) expect(await use(wrong(body.code))).toBeUndefined()
    expect(await use(body.code)).toBeUndefined()
  })
  test('counts every try, also of many at once', async () => {
    const { body } = await issue(d.secretary)
    const all = await Promise.all([...Array.from({ length: 12 }, () => wrong(body.code))].map((one) => use(one)))
    expect(all.every((one) => one === undefined)).toBe(true)
    expect((await getRow(d.table, signInCodeKey(lan)))?.['tries']).toBeGreaterThanOrEqual(4)
  })
  test('opens no other member’s door, and goes with the next one', async () => {
    const first = (await issue(d.secretary)).body.code
    const second = (await issue(d.secretary)).body.code
    expect([await use(first), await use(second, NOW, '79099999'), await use(second)]).toEqual([undefined, undefined, lan])
  })
  test('is issued five times an hour for one member', async () => {
    for (let count = 0; count < 5; count++) expect((await issue(d.secretary)).status).toBe(200)
    const late = await issue(d.secretary)
    expect([late.status, code(late)]).toEqual([429, 'sign-in-code.too-many'])
  })
})

describe('who issues one', () => {
  test('is the secretary or deputy of the member’s own cell', async () => {
    expect((await issue(d.deputy)).status).toBe(200)
    for (const as of [d.mai, d.admin, d.wardSecretary, d.officer]) expect(code(await issue(as))).toBe('sign-in-code.not-secretary')
    const unknown = await issue(d.otherSecretary, 'mem_none')
    expect([unknown.status, (await issue(d.otherSecretary)).body]).toEqual([404, unknown.body])
  })
  test('never issues it for themselves, or for whom they stand in for', async () => {
    expect(code(await issue(d.secretary, d.secretary))).toBe('sign-in-code.own')
    await d.post(d.secretary, '/stand-ins', { orgId: d.cell, role: 'SECRETARY', memberId: d.mai, from: '2026-11-22', to: '2026-11-30', reason: 'Đi công tác' })
    await d.settle()
    expect(code(await issue(d.mai, d.secretary))).toBe('sign-in-code.own')
    expect((await issue(d.mai)).status).toBe(200)
    expect(await getRow(d.table, signInCodeKey(lan))).toMatchObject({ changedBy: d.mai, changedFor: d.secretary })
  })
  test('reaches no office beyond the cell by it', async () => {
    expect(code(await issue(d.otherSecretary, d.wardSecretary))).toBe('sign-in-code.office')
    expect(code(await issue(d.otherSecretary, d.officer))).toBe('sign-in-code.office')
  })
})
