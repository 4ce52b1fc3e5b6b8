import { caller, type Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWhole, type Whole } from './cloud.ts'
import type { Dump } from './control.ts'
import { archived } from './events.ts'
import { deadLetters, lettersOf } from './state.ts'
import { steady } from './steady.ts'
import { answersFile, linkOf, live, ofSubject, type Told } from './story.ts'

type Lived = Readonly<{ told: Told; dump: Dump; ids: string[] }>

async function aYear(whole: Whole): Promise<Lived> {
  const told = await live({ ...whole, call: steady(caller(whole)) })
  return { told, dump: await whole.dump(), ids: archived(whole.dataDir) }
}

let whole: Whole
let plain: Lived
beforeAll(async () => {
  whole = await startWhole()
  // Everything comes twice, late and out of order: what a year must bear. That it ends in the very same state as over a calm bus: `unruly-year.proof.test.ts`.
  await whole.ask('POST', '/bus', { duplicate: 2, shuffle: true, delayMs: 50 })
  plain = await aYear(whole)
}, 900_000)
afterAll(() => whole.stop())

describe('A year of a cell, over a bus that delivers everything twice, late and out of order', () => {
  it('begins with its roster: counts, rows, columns and severities are those of the answers file', () => {
    const { job, rows } = plain.told
    const { errors, warnings, held_possible_duplicates: held, written } = answersFile.expect_with_no_decisions
    expect(job).toMatchObject({ state: 'DONE', written, counts: { rows: answersFile.rows, error: errors, warning: warnings, held } })
    const found = rows.flatMap((row) => (row['messages'] as Body[]).map(({ column, severity }) => `${row['row']} ${column} ${severity}`))
    const expected = (answersFile.problems as Body[]).map(({ sheetRow, column, severity }) => `${sheetRow} ${column} ${severity}`)
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  it('invites every member who has an address once, with a calendar entry and a signed link of their own', () => {
    const { invited, meetingId, district, cell } = plain.told
    expect(invited.length).toBeGreaterThan(10)
    expect(new Set(invited.flatMap(({ to }) => to)).size).toBe(invited.length)
    const links = invited.map(linkOf)
    expect(new Set(links.map(({ memberId }) => memberId)).size).toBe(invited.length)
    expect(links.every((link) => link.meetingId === meetingId && cell.members.includes(link.memberId) && /^[\w-]+\.[\w-]{43}$/.test(link.token))).toBe(true)
    expect(district.cells.filter(({ id }) => id !== cell.id).flatMap(({ members }) => members).filter((id) => links.some(({ memberId }) => memberId === id))).toEqual([])
    for (const { attachments } of invited) {
      expect(attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics'])
      expect(attachments[0]?.text).toMatch(/BEGIN:VEVENT[^]*DTSTART:20261203T120000Z[^]*METHOD|METHOD:REQUEST[^]*DTSTART:20261203T120000Z/)
    }
  })

  it('takes an answer by the mailed link, and reminds the others by the schedule when its hour passes', () => {
    const { answered, invited, reminded } = plain.told
    expect(reminded.flatMap(({ to }) => to).toSorted()).toEqual(invited.flatMap(({ to }) => to).filter((to) => to !== answered.address).toSorted())
  })

  it('holds the meeting: roll-call, turns, a task, a score, minutes with two signatures, and the superior’s confirmation', async () => {
    const { held, signed, board, cell } = plain.told
    expect(held).toMatchObject({ owed: expect.any(Number), present: expect.any(Number) })
    expect(held.present).toBeLessThanOrEqual(held.owed)
    expect(held.turns).toBeGreaterThanOrEqual(4)
    expect(signed['signatures']).toHaveLength(2)
    const own = (board['cells'] as Body[]).find(({ cellId }) => cellId === cell.id)!
    expect((own['months'] as Body[]).find(({ month }) => month === 12)).toMatchObject({ planned: true, announced: true, held: true, minutes: true, confirmed: true, score: held.score, band: held.band, owed: held.owed, present: held.present })
    const call = caller(whole)
    const { body } = await call('GET', `/meetings/tasks?cellId=${cell.id}`, { as: cell.secretary })
    expect(body['items']).toMatchObject([{ progress: 100 }])
  })

  it('ends with ratings: the quota in a sentence, decisions with reasons, and a roll-up by its schedule that adds up to the roster', () => {
    const { campaign, quota, decidedCut, rollup, verified, district } = plain.told
    expect(campaign['status']).toBe('OPEN')
    expect(campaign['done']).toBe(campaign['cells'])
    expect(campaign['members']).toBe(answersFile.expect_with_no_decisions.written)
    expect(quota['sentence']).toMatch(/được xếp loại Tốt, 20% là .*; đề nghị \d+/)
    expect(decidedCut).toBe(quota['over'])
    const counted = Object.values((rollup['leaves'] as Body[]).reduce<Record<string, number>>((sum, leaf) => ({ ...sum, [leaf['id']]: Object.values(leaf['counts'] as Record<string, number>).reduce((a, b) => a + b, 0) }), {}))
    expect(counted.reduce((a, b) => a + b, 0)).toBe(district.cells.reduce((sum, { members }) => sum + members.length, 0))
    expect((rollup['missing'] as Body[]).filter(({ orgId }) => district.cells.some(({ id }) => id === orgId))).toEqual([])
    expect(verified).toMatchObject({ ok: true, faults: [], digest: rollup['digest'] })
    // One letter for each of the committees' people and table, though a table was rolled up before any class was known.
    const summaries = ofSubject(plain.told.mails, 'Bảng tổng hợp cuối năm 2026')
    expect(summaries.length).toBeGreaterThan(0)
    expect(summaries.filter((mail) => !/Tổng số: \d+ đảng viên/.test(mail.text))).toEqual([])
  })

  it('sends every letter once; of what is due, a reminder before the day and one after it may read alike', () => {
    const letters = plain.told.mails.map((mail) => `${lettersOf([mail]).join()} ${mail.subject.startsWith('Nhắc việc') ? mail.at.slice(0, 10) : ''}`).toSorted()
    const twice = letters.filter((one, at) => one === letters[at + 1])
    expect(twice).toEqual([])
  })

  it('leaves no dead letter behind, and the bus took every event', () => {
    expect(deadLetters(plain.dump)).toEqual({})
    expect(new Set(plain.ids).size).toBe(plain.ids.length)
    expect(plain.ids.length).toBeGreaterThan(100)
  })

  it('is described in one document, by a system that names each of its parts as up', async () => {
    const document = await (await fetch(`${whole.url}/openapi.json`)).json() as Body
    const services = new Set(Object.keys(document['paths']).map((path) => path.split('/')[1]))
    expect([...services].toSorted()).toEqual(['evaluations', 'meetings', 'membership', 'notifications'])
    const { status, parts } = await (await fetch(`${whole.url}/health`)).json() as Body
    expect(status).toBe('up')
    const names = ['database', 'queues', 'files', 'bus', 'mail', 'identity', 'wiring', 'schedule', 'membership', 'meetings', 'evaluations', 'notifications']
    expect(Object.entries(parts as Record<string, Body>).map(([name, part]) => `${name} ${part['status']}`).toSorted()).toEqual(names.map((name) => `${name} up`).toSorted())
  })
})
