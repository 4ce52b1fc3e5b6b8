import { MailReported } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { cell8, meetingId, opened, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
let sentId = ''
beforeAll(async () => {
  r = await room([...cell8, person('p1', 'hong@example.vn')])
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
  await r.hear(opened({ invited: ['mem_secretary8', 'mem_member8', 'mem_minutes8', 'mem_p1'] }))
  await r.work()
  const { body } = await call('GET', `/notifications/messages?occasion=${meetingId()}`, { as: 'mem_secretary8' })
  sentId = body.items.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8').id
})
afterAll(() => r.stop())

describe('messages', () => {
  test('are listed by occasion and by organisation, with the state of each and addresses masked', async () => {
    const byOccasion = await call('GET', `/notifications/messages?occasion=${meetingId()}`, { as: 'mem_secretary8' })
    expect(byOccasion.body.items.map(({ memberId, state, address }: Record<string, string>) => [memberId, state, address])).toEqual([['mem_member8', 'SENT', 'd…@example.vn'], ['mem_p1', 'SENT', 'h…@example.vn'], ['mem_secretary8', 'SENT', 'b…@example.vn']])
    const byOrganisation = await call('GET', '/notifications/messages?orgId=org_cell8', { as: 'mem_officer' })
    expect(byOrganisation.body.items).toEqual(byOccasion.body.items)
  })
  test('of many rounds come page by page, each once', async () => {
    for (let n = 0; n < 9; n++) await r.hear(opened({ meetingId: meetingId(`more${n}`), invited: ['mem_member8'] }))
    await r.work()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { body } = await call('GET', `/notifications/messages?orgId=org_cell8&limit=2${cursor ? `&cursor=${cursor}` : ''}`, { as: 'mem_secretary8' })
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.next
    } while (cursor)
    expect(seen).toHaveLength(12)
    expect(new Set(seen).size).toBe(12)
  })
  test('can be read with their letter, without the recipient’s own link', async () => {
    const { body, etag } = await call('GET', `/notifications/messages/${sentId}`, { as: 'mem_secretary8' })
    expect(etag).toMatch(/^"\d+"$/)
    expect(body.letter.subject).toBe('Giấy mời sinh hoạt chi bộ tháng 12/2026')
    expect(body.letter.text).not.toContain('token')
    expect((await call('GET', `/notifications/messages/${sentId}`, { as: 'mem_member8' })).status).toBe(200)
  })
  test('are sent again once for one command, however often it comes', async () => {
    const before = (await r.mails('dang.vien8@example.vn')).length
    const answers = await Promise.all(Array.from({ length: 50 }, () => call('POST', `/notifications/messages/${sentId}/resend`, { as: 'mem_secretary8', key: 'resend-once' })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    await r.work()
    const mails = await r.mails('dang.vien8@example.vn')
    expect(mails).toHaveLength(before + 1)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(before + 1)
  })
  test('go to the address as it was mended', async () => {
    await r.hear(published(MailReported({ mailId: 'x', outcome: 'Bounce', bounceType: 'Permanent', mark: `${sentId.slice(4).replaceAll('.', '_')}_2` }), 1))
    expect((await call('GET', `/notifications/messages/${sentId}`, { as: 'mem_secretary8' })).body.state).toBe('BOUNCED')
    await r.hear(await r.tell('org_cell8', 2, [...cell8.filter(({ id }) => id !== 'mem_member8'), person('member8', 'moi@example.vn'), person('p1', 'hong@example.vn')]))
    await call('POST', `/notifications/messages/${sentId}/resend`, { as: 'mem_secretary8' })
    await r.work()
    expect(await r.mails('moi@example.vn')).toHaveLength(1)
    expect((await call('GET', `/notifications/messages/${sentId}`, { as: 'mem_secretary8' })).body).toMatchObject({ state: 'SENT', address: 'm…@example.vn', posts: 3 })
  })
  test('are not sent without end', async () => {
    for (let n = 0; n < 2; n++) {
      await call('POST', `/notifications/messages/${sentId}/resend`, { as: 'mem_secretary8' })
      await r.work()
    }
    const { status, body } = await call('POST', `/notifications/messages/${sentId}/resend`, { as: 'mem_secretary8' })
    expect([status, body.code]).toEqual([429, 'message.too-often'])
  })
})

describe('the call list', () => {
  test('names those without mail; telephone numbers are whole for the cell’s leaders and noted, masked for those above', async () => {
    const { body } = await call('GET', `/notifications/call-list?occasion=${meetingId()}`, { as: 'mem_secretary8' })
    expect(body.items).toEqual([{ memberId: 'mem_minutes8', why: 'NO_ADDRESS', name: 'Nguyễn Văn minutes8', phone: '0900000000' }])
    const above = await call('GET', `/notifications/call-list?occasion=${meetingId()}`, { as: 'mem_officer' })
    expect(above.body.items[0].phone).toBe('… 000')
  })
})

describe('slips', () => {
  const slips = (as: string, occasion = meetingId()) => call('GET', `/notifications/slips?occasion=${occasion}`, { as })
  test('are printed for those without mail, each with a code that answers for them', async () => {
    const { status, body } = await slips('mem_secretary8')
    expect(status).toBe(200)
    expect(body.match(/class="slip"/g)).toHaveLength(1)
    for (const part of ['Nguyễn Văn minutes8', '19 giờ 00, thứ Năm, 03/12/2026', 'Nhà văn hóa khu phố 8', '<svg']) expect(body).toContain(part)
    expect(body).not.toContain('token=')
  })
  test('are in the language of their member, else of the organisation', async () => {
    await call('PUT', '/notifications/preferences', { as: 'mem_minutes8', body: { language: 'EN' } })
    const { body } = await slips('mem_secretary8')
    expect(body).toContain('<html lang="vi">')
    for (const part of ['<section class="slip" lang="en">', 'you are invited to: cell meeting.', '19:00 (Vietnam time), Thursday 3 December 2026', 'ring your secretary']) expect(body).toContain(part)
    await call('PUT', '/notifications/preferences', { as: 'mem_minutes8', body: { language: 'VI' } })
  })
  test('are for the cell’s own leaders; elsewhere there is nothing', async () => {
    expect((await slips('mem_officer')).status).toBe(403)
    expect((await slips('mem_member8')).status).toBe(403)
    expect((await slips('mem_secretary9')).body).toEqual((await slips('mem_secretary9', meetingId('none'))).body)
  })
})

describe('the feed', () => {
  test('shows an invited member their occasions, newest first, page by page, and others nothing', async () => {
    const all = await call('GET', '/notifications/feed', { as: 'mem_member8' })
    expect(all.body.items.length).toBe(10)
    expect(all.body.items[0]).toMatchObject({ kind: 'INVITATION', title: 'Giấy mời họp', orgId: 'org_cell8' })
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const { body } = await call('GET', `/notifications/feed?limit=3${cursor ? `&cursor=${cursor}` : ''}`, { as: 'mem_member8' })
      ids.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.next
    } while (cursor)
    expect(ids).toEqual(all.body.items.map(({ id }: { id: string }) => id))
    expect((await call('GET', '/notifications/feed', { as: 'mem_secretary9' })).body.items).toEqual([])
    expect((await call('GET', '/notifications/feed', { as: 'mem_nobody' })).body.items).toEqual([])
  })
})

describe('settings', () => {
  test('a member who wants no mail gets none, and can change their mind', async () => {
    expect((await call('GET', '/notifications/preferences', { as: 'mem_p1' })).body).toMatchObject({ memberId: 'mem_p1', mail: true })
    await call('PUT', '/notifications/preferences', { as: 'mem_p1', body: { mail: false } })
    const before = (await r.mails('hong@example.vn')).length
    await r.hear(opened({ meetingId: meetingId('quiet'), invited: ['mem_p1'] }))
    await r.work()
    expect(await r.mails('hong@example.vn')).toHaveLength(before)
    const { body } = await call('GET', `/notifications/messages?occasion=${meetingId('quiet')}`, { as: 'mem_secretary8' })
    expect(body.items[0]).toMatchObject({ state: 'SUPPRESSED', reason: 'UNWANTED' })
    expect((await call('PUT', '/notifications/preferences', { as: 'mem_p1', body: { mail: true } })).body.mail).toBe(true)
  })
  test('a mode goes down the tree until another is set: TEST shows and sends nothing, OFF makes nothing', async () => {
    expect((await call('PUT', '/notifications/organisations/org_ward/mode', { as: 'mem_officer', body: { mode: 'TEST' } })).status).toBe(200)
    const before = (await r.mails()).length
    await r.hear(opened({ meetingId: meetingId('trial'), invited: ['mem_p1'] }))
    await r.work()
    const { body } = await call('GET', `/notifications/messages?occasion=${meetingId('trial')}`, { as: 'mem_secretary8' })
    expect(body.items[0].state).toBe('TEST')
    expect((await call('GET', `/notifications/messages/${body.items[0].id}`, { as: 'mem_secretary8' })).body.letter.text).toContain('Nhà văn hóa khu phố 8')
    expect((await call('POST', `/notifications/messages/${body.items[0].id}/resend`, { as: 'mem_secretary8' })).status).toBe(409)
    await call('PUT', '/notifications/organisations/org_cell8/mode', { as: 'mem_admin', body: { mode: 'OFF' } })
    await r.hear(opened({ meetingId: meetingId('off'), invited: ['mem_p1'] }))
    await r.work()
    expect((await call('GET', `/notifications/messages?occasion=${meetingId('off')}`, { as: 'mem_secretary8' })).body.items).toEqual([])
    expect(await r.mails()).toHaveLength(before)
    await call('PUT', '/notifications/organisations/org_cell8/mode', { as: 'mem_secretary8', body: { mode: 'ON' } })
    expect((await call('GET', '/notifications/organisations/org_cell8/mode', { as: 'mem_secretary8' })).body.mode).toBe('ON')
    expect((await call('GET', '/notifications/organisations/org_cell9/mode', { as: 'mem_secretary9' })).body.mode).toBe('TEST')
  })
})

describe('letters', () => {
  test('are listed with their places', async () => {
    const { body } = await call('GET', '/notifications/templates', { as: 'mem_secretary8' })
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['INVITATION', 'UPDATE', 'POSTPONEMENT', 'CANCELLATION', 'REMINDER', 'CAMPAIGN', 'SUMMARY', 'TRANSFER', 'TRANSFER_REMINDER', 'REORGANISATION_FAILED', 'TASK', 'DOCUMENT', 'RESOLUTION', 'DIRECTIVE', 'REVIEW', 'RATING', 'PROPOSAL', 'DUE', 'ESCALATION', 'DIGEST', 'REPORT', 'POSITION'])
    expect(body.items[0].places).toContain('venue')
  })
  test('can be tried in another wording, with a real meeting', async () => {
    const { body } = await call('POST', '/notifications/templates/INVITATION/preview', { as: 'mem_secretary8', body: { text: 'Mời {name} đến {venue} <b>', meetingId: meetingId() } })
    expect(body.text).toBe('Mời Nguyễn Văn An đến Nhà văn hóa khu phố 8 <b>\n')
    expect(body.html).toContain('&lt;b&gt;')
  })
  test.each(['{nmae}', 'Mời { name }', 'Mời {name', '{}', '{constructor}', '{counts}'])('that say %s are refused, by name', async (text) => {
    const { status, body } = await call('POST', '/notifications/templates/INVITATION/preview', { as: 'mem_secretary8', body: { text } })
    expect([status, body.code]).toEqual([400, 'template.unknown-placeholder'])
  })
  test('are sent in the words an organisation saved, or one above it, until it takes them back', async () => {
    const save = (orgId: string, as: string, body: object) => call('PUT', `/notifications/organisations/${orgId}/templates/INVITATION`, { as, body })
    expect((await save('org_ward', 'mem_officer', { subject: 'Mời họp {month}' })).status).toBe(200)
    expect((await save('org_cell8', 'mem_secretary8', { text: 'Mời {nmae}' })).body.code).toBe('template.unknown-placeholder')
    expect((await save('org_cell8', 'mem_secretary8', { subject: 'Mời {name}' })).body.code).toBe('template.subject-not-neutral')
    expect((await save('org_cell8', 'mem_member8', {})).body.code).toBe('template.not-yours')
    expect((await save('org_cell8', 'mem_secretary9', {})).body).toEqual((await save('org_none', 'mem_secretary9', {})).body)
    const { body } = await call('GET', '/notifications/templates?orgId=org_cell8', { as: 'mem_secretary8' })
    expect(body.items[0]).toMatchObject({ subject: 'Mời họp {month}', from: 'org_ward' })
    const invite = async (name: string) => {
      await r.hear(opened({ meetingId: meetingId(name), invited: ['mem_p1'] }))
      await r.work()
      return (await r.mails('hong@example.vn')).at(-1)!.subject
    }
    expect(await invite('worded')).toBe('Mời họp 12/2026')
    await save('org_ward', 'mem_officer', {})
    expect(await invite('shipped')).toBe('Giấy mời sinh hoạt chi bộ tháng 12/2026')
  })
  test('of an unknown kind are not found, and are not for plain members', async () => {
    expect((await call('POST', '/notifications/templates/LOVE/preview', { as: 'mem_secretary8', body: {} })).status).toBe(404)
    expect((await call('PUT', '/notifications/organisations/org_cell8/templates/GATHERED', { as: 'mem_secretary8', body: { text: 'Kính gửi {name}' } })).status).toBe(404)
    expect((await call('GET', '/notifications/templates', { as: 'mem_member8' })).status).toBe(403)
  })
})

describe('outside the scope', () => {
  const operations: [string, string, unknown?][] = [
    ['GET', '/notifications/messages?orgId=ORG'],
    ['GET', '/notifications/messages?occasion=MEETING'],
    ['GET', '/notifications/messages/MESSAGE'],
    ['POST', '/notifications/messages/MESSAGE/resend'],
    ['GET', '/notifications/call-list?occasion=MEETING'],
    ['GET', '/notifications/organisations/ORG/mode'],
    ['PUT', '/notifications/organisations/ORG/mode', { mode: 'ON' }],
    ['POST', '/notifications/templates/INVITATION/preview', { meetingId: 'MEETING' }],
  ]
  const filled = (text: string, [org, meeting, message]: readonly string[]) => text.replace('ORG', org!).replace('MEETING', meeting!).replace('MESSAGE', message!)
  test.each(operations)('%s %s answers as if nothing were there', async (method, path, body) => {
    const there = ['org_cell8', meetingId(), sentId]
    const nowhere = ['org_none', meetingId('none'), 'msg_cell8.20261130020000000.0000000000.none']
    const ask = (as: string, ids: readonly string[]) => call(method, filled(path, ids), { as, ...(body === undefined ? {} : { body: JSON.parse(filled(JSON.stringify(body), ids)) as unknown }) })
    for (const as of ['mem_secretary9', ...(path.includes('templates') ? [] : ['mem_nobody', 'mem_former'])]) {
      const [foreign, unknown] = [await ask(as, there), await ask(as, nowhere)]
      expect([as, foreign.status, foreign.body]).toEqual([as, 404, unknown.body])
    }
  })
  test.each(operations.filter(([, path]) => !path.includes('/mode') && !path.includes('templates')))('%s %s is refused to a plain member of the same cell', async (method, path) => {
    expect((await call(method, filled(path, ['org_cell8', meetingId(), sentId]), { as: 'mem_minutes8' })).status).toBe(403)
  })
  test('a plain member may not set the mode', async () => expect((await call('PUT', '/notifications/organisations/org_cell8/mode', { as: 'mem_member8', body: { mode: 'OFF' } })).status).toBe(403))
})

test.each(['x', 'msg_', 'msg_a.b', 'msg_a.b.c.d.e', 'msg_a.b.c.%2e%2e', 'msg_a%2fb.c.d.e', 'MSG_A.B.C.D', 'msg_a.b.c.*'])('the id %s is nothing', async (id) => {
  expect((await call('GET', `/notifications/messages/${id}`, { as: 'mem_secretary8' })).status).toBe(404)
})
