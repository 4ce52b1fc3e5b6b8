import { beforeEach, describe, expect, test } from 'vitest'
import { moving } from './moving.ts'

let m: Awaited<ReturnType<typeof moving>>
beforeEach(async () => {
  m = await moving()
})
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const letter = (as: string, id: string, no?: string) => m.get(as, `/transfers/${id}/letter${no === undefined ? '' : `?no=${encodeURIComponent(no)}`}`)
const check = (as: string, text: string) => m.get(as, `/letters/${text}`)

describe('an introduction letter', () => {
  test('bears the next number of its organisation and year, also where several are issued at once', async () => {
    const ids = await Promise.all([m.mai, m.hung, m.young].map(async (member) => String((await m.request(member)).body.id)))
    for (const id of ids) await m.review(id)
    const numbers = (await Promise.all(ids.map((id) => m.step(m.officer, id, 'letter')))).map(({ body }) => String(body.letterNo))
    expect(numbers.toSorted()).toEqual(['01-GGT/ĐU', '02-GGT/ĐU', '03-GGT/ĐU'])
    m.clock.now = '2027-01-05T03:00:00Z'
    const id = await m.lettered(m.deputy, { on: '2027-01-05' })
    expect((await m.view(m.secretary, id)).body.letterNo).toBe('01-GGT/ĐU')
  })
  test('keeps the number of a paper that was written by hand, which takes none of the count', async () => {
    const id = await m.lettered(m.mai, { letterNo: '118-GGT/ĐU' })
    expect((await m.view(m.secretary, id)).body.letterNo).toBe('118-GGT/ĐU')
    expect((await m.view(m.secretary, await m.lettered(m.hung))).body.letterNo).toBe('01-GGT/ĐU')
  })
  test('never has a number that another has, whichever of the two was written by hand', async () => {
    await m.lettered(m.mai, { letterNo: '1-GGT/đu' })
    expect((await m.view(m.secretary, await m.lettered(m.hung))).body.letterNo).toBe('02-GGT/ĐU')
    const id = String((await m.request(m.young)).body.id)
    await m.review(id)
    for (const no of ['02-GGT/ĐU', '001 - GGT/ĐU']) expect(code(await m.step(m.officer, id, 'letter', { no }))).toEqual([409, 'transfer.number-taken'])
    expect((await m.step(m.officer, id, 'letter', {})).body.letterNo).toBe('03-GGT/ĐU')
  })
  test('prints in Vietnamese under the heading of party documents, and nothing typed becomes markup', async () => {
    const id = await m.lettered(m.mai, { toName: '<b>Xã</b> Tân Lập', kind: 'TEMPORARY', until: '2027-02-01' }, { outside: true })
    const { html, code: text, void: gone } = (await letter(m.secretary, id)).body
    expect(gone).toBe(false)
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG BỘ PHƯỜNG AN BÌNH', 'ĐẢNG BỘ QUẬN HÒA BÌNH', 'Số 01-GGT/ĐU', '<em>Hòa Bình, ngày 22 tháng 11 năm 2026</em>', 'GIẤY GIỚI THIỆU', 'Trần Thị Mai', 'tạm thời', 'từ ngày 22/11/2026 đến ngày 01/02/2027', '04/01/2027', '&lt;b&gt;Xã&lt;/b&gt; Tân Lập', text]) expect(html).toContain(part)
    expect(html).not.toContain('<b>')
    expect((await letter(m.hung, id)).status).toBe(404)
    expect((await letter(m.mai, id)).status).toBe(200)
  })
  test('issued again takes a new number for a reason, and the old one stays void', async () => {
    const id = await m.sent(m.mai)
    const first = (await letter(m.secretary, id)).body
    m.clock.now = '2026-11-22T20:00:00Z'
    expect(code(await m.step(m.officer, id, 'letter'))).toEqual([400, 'transfer.needs-reason'])
    expect((await m.step(m.officer, id, 'letter', { reason: 'Thất lạc' })).body).toMatchObject({ state: 'SENT', letterNo: '02-GGT/ĐU', letters: [{ no: '01-GGT/ĐU', voidedAt: m.clock.now.replace('Z', '.000Z') }, { no: '02-GGT/ĐU' }] })
    const again = (await letter(m.secretary, id, '01-GGT/ĐU')).body
    expect([again.void, again.html.includes('KHÔNG CÒN GIÁ TRỊ (thay bằng giấy khác ngày 23/11/2026)'), again.code]).toEqual([true, true, first.code])
    expect((await check(m.otherSecretary, first.code)).body).toMatchObject({ no: '01-GGT/ĐU', good: false })
    expect((await check(m.otherSecretary, (await letter(m.secretary, id)).body.code)).body).toMatchObject({ no: '02-GGT/ĐU', good: true, issuer: 'Đảng bộ phường An Bình' })
  })
  test('is known by its code alone, which names nobody; a code that we did not make is unknown', async () => {
    const id = await m.sent(m.mai)
    const good = String((await letter(m.secretary, id)).body.code)
    const said = await check(m.otherSecretary, good)
    expect(Object.keys(said.body).toSorted()).toEqual(['good', 'issuedOn', 'issuer', 'no', 'presentBy'])
    for (const other of [`${good}x`, good.slice(0, -1), `${good.slice(0, good.indexOf('-'))}-0000000000`, 'x-y', 'none']) expect((await check(m.otherSecretary, other)).status).toBe(404)
    await m.step(m.secretary, id, 'withdraw', { reason: 'Ở lại' })
    expect((await check(m.otherSecretary, good)).body.good).toBe(false)
  })
  test('is not there before it is issued', async () => {
    const id = String((await m.request(m.mai)).body.id)
    expect(code(await letter(m.secretary, id))).toEqual([409, 'transfer.no-letter'])
    expect(code(await m.step(m.officer, id, 'letter'))).toEqual([409, 'transfer.not-open'])
  })
})
