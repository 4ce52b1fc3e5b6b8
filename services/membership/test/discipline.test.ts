import { readAll } from '@nen-nep/service-kit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
beforeEach(async () => { d = await district() })
afterEach(() => d.bucket.stop())
const SUBJECT = 'Vi phạm nguyên tắc tập trung dân chủ'
const record = (as: string, id: string, more: object = {}, options: object = {}) => d.post(as, `/members/${id}/disciplines`, { measure: 'WARNING', on: '2026-03-01', decisionNo: '7-QĐ/UBKT', subject: SUBJECT, classification: 'INTERNAL', ...more }, options)
const reveal = (as: string, id: string, reason?: string) => d.post(as, `/members/${id}/disciplines/reveal`, reason === undefined ? {} : { reason })
const code = (answer: { body: { code?: string } }) => answer.body.code
const REASON = 'Chuẩn bị kiểm điểm cuối năm'

describe('a measure', () => {
  test('is recorded by those who may decide it, and lapses after a year', async () => {
    expect((await record(d.wardSecretary, d.mai, { measure: 'DISMISSAL' })).body).toMatchObject({ memberId: d.mai, measure: 'DISMISSAL', lapsesOn: '2027-03-01', inForce: true, classification: 'INTERNAL' })
    expect((await record(d.secretary, d.hung, { on: '2025-03-01' })).body.inForce).toBe(false)
    expect(code(await record(d.secretary, d.hung, { measure: 'DISMISSAL' }))).toBe('discipline.not-cells')
    expect(code(await record(d.hung, d.mai))).toBe('discipline.not-handler')
    expect(code(await record(d.admin, d.mai))).toBe('discipline.not-handler')
  })
  test('stands apart: no list, record, roster or event tells of it', async () => {
    const before = d.published.length
    await record(d.officer, d.mai)
    expect(await d.settle()).toEqual([])
    expect(d.published.length).toBe(before)
    for (const path of [`/members/${d.mai}`, `/members?orgId=${d.cell}`, `/due?orgId=${d.cell}`]) expect(JSON.stringify((await d.get(d.officer, path)).body)).not.toContain(SUBJECT)
  })
  test('is recorded once for a key', async () => {
    const [one, two] = [await record(d.officer, d.mai, {}, { key: 'one-measure-alone' }), await record(d.officer, d.mai, {}, { key: 'one-measure-alone' })]
    expect([two.status, two.body.id, (await reveal(d.mai, d.mai)).body.items.length]).toEqual([201, one.body.id, 1])
    expect((await record(d.officer, d.mai, { measure: 'REPRIMAND' }, { key: 'one-measure-alone' })).status).toBe(422)
  })
  test.each([
    ['without a classification', 'mai', { classification: undefined }, 'input.invalid'],
    ['of a state secret', 'mai', { classification: 'MAT' }, 'discipline.state-secret'],
    ['whose subject holds a marked word, until it is answered', 'mai', { subject: 'Lộ tài liệu mật' }, 'secrecy.asks'],
    ['of a probationer beyond a warning', 'young', { measure: 'DISMISSAL' }, 'discipline.not-for-status'],
    ['of expulsion while the membership stands', 'mai', { measure: 'EXPULSION' }, 'discipline.not-for-status'],
    ['in the future', 'mai', { on: '2026-11-23' }, 'discipline.future'],
  ] as const)('is refused %s', async (_, whom, more, refused) => expect(code(await record(d.officer, d[whom], more))).toBe(refused))
  test('is never entered by the person, and unknown where they are out of sight', async () => {
    expect(code(await record(d.secretary, d.secretary))).toBe('discipline.own')
    expect((await record(d.otherSecretary, d.mai)).body).toEqual((await record(d.otherSecretary, 'mem_none')).body)
  })
  test('with a marked word is kept with who confirmed it', async () => {
    expect((await record(d.officer, d.mai, { subject: 'Lộ tài liệu mật', secrecyConfirmed: true })).status).toBe(201)
  })
})

describe('disciplines are read', () => {
  beforeEach(async () => { await record(d.officer, d.mai) })
  test('with a reason that is written down before the answer', async () => {
    expect(code(await reveal(d.secretary, d.mai))).toBe('discipline.reason-required')
    expect((await reveal(d.secretary, d.mai, REASON)).body.items).toMatchObject([{ measure: 'WARNING', subject: SUBJECT }])
    expect((await readAll(d.table, { pk: `RD#${d.cell}` })).map(({ reads, reason, changedBy }) => [reads, reason, changedBy])).toEqual([['discipline.revealed', REASON, d.secretary]])
  })
  test('by the person without one, which is written down too', async () => {
    expect((await reveal(d.mai, d.mai)).body.items).toHaveLength(1)
    expect(await readAll(d.table, { pk: `RD#${d.cell}` })).toHaveLength(1)
  })
  test('by nobody else', async () => {
    expect([code(await reveal(d.hung, d.mai, REASON)), (await reveal(d.otherSecretary, d.mai, REASON)).status]).toEqual(['discipline.not-handler', 404])
    expect(await readAll(d.table, { pk: `RD#${d.cell}` })).toEqual([])
  })
})
