import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import { smallDistrict, type Small } from './small.ts'

let whole: Whole
let small: Small
let mai: string
let hung: string
beforeAll(async () => {
  whole = await startWhole()
  small = await smallDistrict(whole)
  const [first = '', second = ''] = small.members
  ;[mai, hung] = [first, second]
}, 240_000)
afterAll(() => whole.stop())

type Part = Readonly<{ service: string; held: { kind: string; rows: Body[] }[] }>
const kindsOf = (parts: readonly Part[], service: string) => parts.find((part) => part.service === service)!.held.map(({ kind }) => kind)
const rowsOf = (parts: readonly Part[], service: string, kind: string) => parts.find((part) => part.service === service)!.held.find((one) => one.kind === kind)?.rows ?? []

/** A month in which something happens to both members, and a review that one of them writes. */
async function live({ must, secretary, administrator, cell, other, ward, meeting }: Small): Promise<void> {
  const { id } = await meeting()
  const post = (path: string, body: Body, as = secretary) => must('POST', `/meetings/${path}`, { as, body })
  await post(`${String(id)}/open`, { notify: true })
  await whole.settled()
  await post(`${String(id)}/answer`, { attending: true }, mai)
  await post('tasks', { cellId: cell, memberId: mai, title: 'Vận động hộ dân', dueOn: '2026-12-20' })
  await post('tasks', { cellId: cell, memberId: hung, title: 'Dọn vệ sinh', dueOn: '2026-12-20' })
  await whole.clock('2026-12-03T12:00:00Z')
  await post(`${String(id)}/start`, {})
  await post(`${String(id)}/attendance`, { rows: [], others: 'PRESENT' })
  await post(`${String(id)}/turns`, { memberId: mai, gist: 'Ý kiến của Mai' })
  await post(`${String(id)}/turns`, { memberId: hung, gist: 'Ý kiến của Hùng' })
  await whole.clock('2026-12-03T13:30:00Z')
  await post(`${String(id)}/close`, {})
  await whole.settled()
  const { body: ours } = await must('POST', '/membership/members', { as: administrator, body: { cellId: other, name: 'Vũ Thị Cúc', status: 'OFFICIAL', since: '2020-01-01', positions: [{ role: 'SECRETARY', orgId: ward, from: '2020-01-01' }] } })
  await whole.settled()
  const leader = String(ours['id'])
  const { body: campaign } = await must('POST', '/evaluations/campaigns', { as: leader, body: { year: 2026, orgId: ward, rulePackId: 'rating-366' } })
  await must('POST', `/evaluations/campaigns/${String(campaign['id'])}/open`, { as: leader, body: { asOf: '2026-11-30' } })
  await whole.settled()
  const { body: mine } = await must('GET', '/evaluations/my-record?year=2026', { as: mai })
  await must('POST', `/membership/members/${mai}/reveal`, { as: secretary, body: { fields: ['phone'], reason: 'Gọi mời họp chi bộ' } })
  await must('PUT', `/evaluations/records/${String(mine['id'])}/review`, { as: mai, ifMatch: '"0"', body: { text: 'Tôi tự kiểm điểm năm nay', selfClass: 'GOOD' } })
  await whole.settled()
}

describe('All that is held on a person', () => {
  it('comes from four services into one file and one page, for that person alone', async () => {
    await live(small)
    const { body: asked } = await small.must('POST', `/membership/members/${mai}/exports`, { as: mai, body: {} })
    expect(asked['state']).toBe('REQUESTED')
    await whole.settled()
    const { body } = await small.must('GET', `/membership/exports/${String(asked['id'])}`, { as: mai })
    expect(body).toMatchObject({ state: 'READY', handedIn: ['membership', 'meetings', 'evaluations', 'notifications'] })

    const text = await (await fetch(String(body['url']))).text()
    const { parts } = JSON.parse(text) as { parts: Part[] }
    expect(parts.map(({ service }) => service)).toEqual(['membership', 'meetings', 'evaluations', 'notifications'])
    expect(kindsOf(parts, 'membership')).toEqual(expect.arrayContaining(['member', 'roster', 'grants', 'markers', 'exports']))
    expect(kindsOf(parts, 'meetings')).toEqual(expect.arrayContaining(['rosters', 'attendance', 'turns', 'answers', 'tasks']))
    expect(kindsOf(parts, 'evaluations')).toEqual(expect.arrayContaining(['sheet', 'reviews', 'facts', 'frozen']))
    expect(kindsOf(parts, 'notifications')).toEqual(expect.arrayContaining(['contact', 'grants', 'messages', 'heard']))
    expect(rowsOf(parts, 'meetings', 'tasks').map(({ title }) => title)).toEqual(['Vận động hộ dân'])
    expect(rowsOf(parts, 'meetings', 'turns').map(({ gist }) => gist)).toEqual(['Ý kiến của Mai'])
    expect(rowsOf(parts, 'evaluations', 'reviews')).toMatchObject([{ text: 'Tôi tự kiểm điểm năm nay', selfClass: 'GOOD' }])
    expect(text).toContain('mai@example.org')
    for (const other of [hung, small.secretary, 'Đỗ Văn Hùng', 'hung@example.org', 'Ý kiến của Hùng', 'Dọn vệ sinh']) expect([other, text.includes(other)]).toEqual([other, false])

    const ours = rowsOf(parts, 'membership', 'audit').flatMap(({ entries }) => entries as Body[])
    expect(ours.at(-1)).toMatchObject({ act: 'members.registered.v1', actor: 'OFFICE', office: [{ role: 'ADMINISTRATOR' }] })
    expect(ours).toContainEqual(expect.objectContaining({ act: 'member.revealed', actor: 'OFFICE', office: [{ role: 'SECRETARY', orgId: small.cell, organisation: expect.any(String) }], fields: ['phone'], reason: 'Gọi mời họp chi bộ' }))
    expect(rowsOf(parts, 'evaluations', 'audit')).toMatchObject([{ entries: [{ actor: 'SELF', fields: expect.arrayContaining(['text']) }] }])
    for (const service of ['meetings', 'notifications']) expect([service, kindsOf(parts, service).includes('audit')]).toEqual([service, true])

    const page = await (await fetch(String(body['pageUrl']))).text()
    expect(page).toMatch(/Trần Thị Mai[^]*người có chức trách[^]*Gọi mời họp chi bộ[^]*Tôi tự kiểm điểm năm nay/)
    const { status, body: none } = await small.call('GET', '/membership/exports/pex_none.20260101', { as: hung })
    expect(await small.call('GET', `/membership/exports/${String(asked['id'])}`, { as: hung })).toMatchObject({ status, body: none })
  }, 120_000)
})
