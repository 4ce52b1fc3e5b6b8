import { TaskCreated } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unfitPlaces } from '@nen-nep/rules/secrecy/index'
import { messages, routes } from '../src/app.ts'
import { packs } from '../src/letter/pack.ts'
import { placesIn, render } from '../src/letter/render.ts'
import { momentInWords, sampleOf, valuesOf } from '../src/letter/values.ts'
import { RoundKind } from '../src/round/schema.ts'
import { ReminderAbout } from '../src/rule/schema.ts'
import { sentence } from '../src/rule/words.en.ts'
import * as slipWords from '../src/slip/words.en.ts'
import { cell8, meetingId, opened, published, room } from './room.ts'

/** The names of everything in a pack, however deep, with how many words a sentence asks for. */
function namesIn(value: unknown, at = ''): string[] {
  if (typeof value === 'function') return [`${at}(${value.length})`]
  if (Array.isArray(value)) return [`${at}[${value.length}]`]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => namesIn(one, `${at}.${name}`)).sort() : [at]
}

/** Letters as a reader who knows no Vietnamese would stumble over them: any letter beyond the Latin ones of English, whether composed or with marks of its own. */
const foreign = (text: string) => [...new Set(text.normalize('NFD').match(/[^\n\x20-\x7e‘’“”–—…·]/g) ?? [])]
/** Everything a pack can say, its sentences filled with words and figures of English. */
function saidBy(value: unknown): string[] {
  if (typeof value === 'function') {
    const fill = { noAgenda: true, unanswered: 2, open: 3, owners: 2, late: 1, lateOwners: 1, date: '2026-12-03', time: '19:00' }
    const tries: unknown[][] = [['Cell 8', '2026-12-03', 5], ['2026-12-03', fill], [['a', 'b'], 7], [[['Good', 2]], 2], [fill], [3, 'x'], ['11/2026', ['a'], 2]]
    return tries.flatMap((args) => {
      try {
        const said: unknown = Reflect.apply(value, undefined, args)
        return typeof said === 'string' ? [said] : []
      } catch {
        return []
      }
    })
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidBy) : [String(value)]
}

describe('the two languages', () => {
  const { tag: _vi, templates: vietnamese, ...vi } = packs.VI
  const { tag: _en, templates: english, ...en } = packs.EN
  test('have the same words, each asking for the same', () => expect(namesIn(en).map((name) => name.replace(/\(\d\)$/, '()'))).toEqual(namesIn(vi).map((name) => name.replace(/\(\d\)$/, '()'))))
  test.each(RoundKind.options)('name the same places in a letter of the kind %s', (kind) => {
    for (const part of ['subject', 'text'] as const) expect(placesIn({ subject: '', text: english[kind][part] }).sort()).toEqual(placesIn({ subject: '', text: vietnamese[kind][part] }).sort())
    expect(english[kind].button === '').toBe(vietnamese[kind].button === '')
    expect(unfitPlaces(placesIn({ subject: english[kind].subject, text: '' }), placesIn({ subject: '', text: english[kind].text }))).toEqual([])
  })
  test.each(RoundKind.options)('fill a letter of the kind %s without a word of the other', (kind) => {
    const letter = render(english[kind], valuesOf(sampleOf(kind, 'EN'), { name: 'A', organisation: 'B', link: 'https://x.example', language: 'EN' }), { tag: 'en' })
    const whole = letter.subject + letter.text + letter.html.replace(/<style>.*<\/style>/, '')
    expect(whole).not.toMatch(/[{}]|undefined/)
    expect(foreign(whole)).toEqual([])
    expect(letter.html).toContain('<html lang="en">')
  })
  test('send nobody to themselves for help: a secretary reads these letters too', () => {
    for (const [language, above] of [['VI', 'cấp ủy cấp trên'], ['EN', 'superior committee']] as const) {
      for (const kind of RoundKind.options) {
        const last = packs[language].templates[kind].text.split('\n\n').at(-1)
        if (/bí thư|secretar/.test(last ?? '')) expect(last, kind).toContain(above)
      }
      expect(packs[language].closing).toContain(above)
    }
  })
  test('say nothing in English that is Vietnamese, in whatever word or sentence', () => {
    const said = saidBy({ ...packs.EN, reminders: ReminderAbout.options.flatMap((about) => (['ASKED', 'LEADERS', 'SUPERIOR'] as const).map((party) => sentence(about, { days: -3, to: party }))), slips: slipWords })
    expect(said.length).toBeGreaterThan(250)
    expect(said.filter((text) => foreign(text).length > 0)).toEqual([])
    expect(foreign('Thư, Đảng, việc, cần xem')).not.toEqual([])
    expect(saidBy(packs.VI.words).filter((text) => foreign(text).length > 0).length).toBeGreaterThan(20)
  })
  test.each([['2026-12-03T12:00:00Z', '19:00 (Vietnam time), Thursday 3 December 2026'], ['2026-12-31T17:30:00Z', '00:30 (Vietnam time), Friday 1 January 2027']])('write %s as %s', (instant, text) => expect(momentInWords(instant, 'EN')).toBe(text))
  test.each([['28/12/2026', '28 December 2026'], ['11/2026', 'November 2026'], ['2026', '2026']])('write a span of %s as %s', (span, text) => expect(en.times.span(span)).toBe(text))
})

describe('the language of a letter', () => {
  let r: Awaited<ReturnType<typeof room>>
  let call: ReturnType<typeof inProcess>
  beforeAll(async () => {
    r = await room(cell8)
    call = inProcess('notifications', routes(r.post), messages, r.post.now)
  })
  afterAll(() => r.stop())
  const invite = async (name: string) => {
    await r.hear(opened({ meetingId: meetingId(name) }))
    await r.work()
    return Promise.all(['bi.thu8@example.vn', 'dang.vien8@example.vn'].map(async (to) => (await r.mails(to)).at(-1)!))
  }
  test('is its reader’s own choice, in the calendar file and behind its links too', async () => {
    expect((await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { language: 'EN' } })).body).toMatchObject({ mail: true, language: 'EN' })
    const [vietnamese, english] = await invite('own')
    expect([vietnamese!.subject, english!.subject]).toEqual(['Giấy mời sinh hoạt chi bộ tháng 12/2026', 'Invitation: cell meeting, December 2026'])
    expect(english!.text.split('\n').slice(0, 2)).toEqual(['19:00 (Vietnam time), Thursday 3 December 2026', 'At: Nhà văn hóa khu phố 8'])
    const calendar = Buffer.from(english!.attachments[0]!.content, 'base64').toString()
    expect(calendar).toContain('SUMMARY:Cell meeting: ')
    const { body } = await call('GET', `/notifications/messages?occasion=${meetingId('own')}`, { as: 'mem_secretary8' })
    const mine = body.items.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8')
    expect((await call('GET', `/notifications/messages/${mine.id}`, { as: 'mem_member8' })).body.letter.subject).toBe('Invitation: cell meeting, December 2026')
  })
  test('is else that of the organisation, or of one above it, and the mode stays what it was', async () => {
    expect((await call('PUT', '/notifications/organisations/org_ward/mode', { as: 'mem_officer', body: { language: 'EN' } })).status).toBe(200)
    await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { language: 'VI' } })
    expect((await call('GET', '/notifications/organisations/org_cell8/mode', { as: 'mem_secretary8' })).body).toEqual({ orgId: 'org_cell8', mode: 'ON', language: 'EN' })
    const [english, vietnamese] = await invite('organisations')
    expect([english!.subject, vietnamese!.subject]).toEqual(['Invitation: cell meeting, December 2026', 'Giấy mời sinh hoạt chi bộ tháng 12/2026'])
    await call('PUT', '/notifications/organisations/org_ward/mode', { as: 'mem_officer', body: { mode: 'TEST' } })
    expect((await call('GET', '/notifications/organisations/org_cell8/mode', { as: 'mem_secretary8' })).body).toEqual({ orgId: 'org_cell8', mode: 'TEST', language: 'EN' })
    await call('PUT', '/notifications/organisations/org_ward/mode', { as: 'mem_officer', body: { mode: 'ON' } })
    expect((await call('PUT', '/notifications/organisations/org_ward/mode', { as: 'mem_officer', body: {} })).status).toBe(400)
  })
  test('holds for short letters, for what is tried, and for the titles of a feed that asks for it', async () => {
    await r.hear(published(TaskCreated({ taskId: 'tsk_1', cellId: 'org_cell8', memberId: 'mem_member8', dueOn: '2026-12-28' }), 1))
    await call('PUT', '/notifications/preferences', { as: 'mem_member8', body: { language: 'EN' } })
    await r.work()
    expect((await r.mails('dang.vien8@example.vn')).at(-1)!.text).toContain('Chi bộ Khu phố 8 has given you a task.\n- Chi bộ Khu phố 8: by 28 December 2026')
    expect((await call('POST', '/notifications/templates/CANCELLATION/preview', { as: 'mem_secretary8', body: { language: 'EN' } })).body.subject).toBe('Cancelled: cell meeting, December 2026')
    const titles = async (more: string) => (await call('GET', `/notifications/feed?limit=1${more}`, { as: 'mem_member8' })).body.items.map(({ title }: { title: string }) => title)
    expect([...(await titles('')), ...(await titles('&language=EN'))].length).toBe(2)
    expect(['New task', 'Invitation to a meeting']).toContain((await titles('&language=EN'))[0])
  })
})
