import { PersonPartWritten } from '@nen-nep/contracts'
import { getRow } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { jobs } from '../src/reactions.ts'
import { retain } from '../src/retention/use-cases.ts'
import { place, type Place } from './place.ts'
import { importFile, registry, roster, type Registry } from './room.ts'

let r: Registry
let p: Place
let requestId: string
let url: string
let unused: { uploadId: string; url: string }
beforeAll(async () => {
  r = await registry()
  p = await place(r)
  await importFile(r, 'roster-small.csv', roster('roster-small.csv'))
  unused = (await r.call('POST', '/membership/uploads', { as: r.admin, body: { name: 'a.pdf', size: 3, mediaType: 'application/pdf', classification: 'NORMAL' } })).body
  await fetch(unused.url, { method: 'PUT', body: 'abc' })
  requestId = (await r.call('POST', `/membership/members/${p.mai}/exports`, { as: p.mai, body: {} })).body.id
  await r.settle()
  for (const service of ['meetings', 'evaluations', 'notifications']) {
    const file = `exports/persons/${requestId}/${service}.json`
    await r.deps.files.put(file, JSON.stringify({ service, memberId: p.mai, held: [] }), 'application/json')
    const { type, data } = PersonPartWritten({ requestId, service, file, rows: 0 })
    await deliver(jobs, r.deps, [{ type, data, id: `${service}@1.0`, at: r.clock.now, by: `service:${service}`, version: 1 }])
  }
  url = (await read()).url
})
afterAll(() => r.bucket.stop())

const read = async () => (await r.call('GET', `/membership/exports/${requestId}`, { as: p.mai })).body
const later = (days: number) => { r.clock.now = new Date(Date.parse('2026-11-22T03:00:00Z') + days * 86_400_000).toISOString() }
const uploaded = (id: string) => getRow(r.table, { pk: `F#${id}`, sk: 'A' }, true)

describe('the nightly tidying of the registry', () => {
  test('does nothing before its time', async () => {
    later(6)
    expect(await retain(r.deps, false)).toEqual({ swept: 0, personExport: 0, exchangeFile: 0, unusedUpload: 0 })
    expect((await fetch(url)).status).toBe(200)
  })
  test('says in a dry run what it would do, and does none of it', async () => {
    later(7)
    expect(await retain(r.deps, true)).toEqual({ swept: 0, personExport: 1, exchangeFile: 0, unusedUpload: 0 })
    expect((await fetch(url)).status).toBe(200)
  })
  test('shows an export as expired at its moment, even before the night', async () => expect(await read()).toMatchObject({ state: 'EXPIRED', expiresAt: expect.any(String) }))
  test('deletes an export\'s files after seven days, and keeps that it was asked for', async () => {
    expect(await retain(r.deps, false)).toEqual({ swept: 0, personExport: 1, exchangeFile: 0, unusedUpload: 0 })
    const state = await read()
    expect([state.state, state.url, state.pageUrl]).toEqual(['EXPIRED', undefined, undefined])
    expect((await fetch(url)).status).toBe(404)
    for (const name of ['membership.json', 'meetings.json', 'data.json', 'data.html']) expect([name, await r.deps.files.open(`exports/persons/${requestId}/${name}`)]).toEqual([name, undefined])
    expect(await retain(r.deps, false)).toEqual({ swept: 0, personExport: 0, exchangeFile: 0, unusedUpload: 0 })
  })
  test('deletes an upload that no import took up, with its file, and no other', async () => {
    later(31)
    expect(await retain(r.deps, false)).toMatchObject({ unusedUpload: 1 })
    expect([await uploaded(unused.uploadId), await r.deps.files.open(`uploads/${unused.uploadId}`)]).toEqual([undefined, undefined])
  })
  test('sweeps the rows of imports past their eight weeks, logs counts and nobody\'s name or id', async () => {
    const said = vi.spyOn(console, 'info').mockImplementation(() => undefined)
    later(57)
    const { swept } = await retain(r.deps, false)
    const lines = said.mock.calls.flat().map(String)
    said.mockRestore()
    expect(swept).toBeGreaterThanOrEqual(4)
    expect(lines).toEqual([JSON.stringify({ level: 'info', what: 'retention.applied', service: 'membership', swept, personExport: 0, exchangeFile: 0, unusedUpload: 0 })])
    expect((await r.call('GET', `/membership/members/${p.mai}`, { as: p.mai })).status).toBe(200)
  })
})

describe('the workbooks of a report and of an exported roster', () => {
  test('go after a week; that they were asked for stays', async () => {
    r.clock.now = '2026-11-22T03:00:00Z'
    const post = async (as: string, path: string, body: object) => {
      const answer = await r.call('POST', `/membership${path}`, { as, body })
      await r.settle()
      return String(answer.body.id)
    }
    const { uploadId, url: to } = (await r.call('POST', '/membership/uploads', { as: p.officer, body: { name: 'a.csv', size: 100, mediaType: 'text/csv', classification: 'INTERNAL' } })).body
    await fetch(to, { method: 'PUT', body: 'Họ và tên;Ngày sinh;Số CCCD\nTrần Thị Mai;01/01/1960;079012345678' })
    const difference = await post(p.officer, '/differences', { uploadId, matchOn: ['citizenId'] })
    const exported = await post(p.officer, '/roster-exports', { orgId: p.ward, reason: 'Gửi cơ sở dữ liệu 3.0' })
    const files = [`exports/${difference}/doi-chieu.xlsx`, `exports/${difference}/doi-chieu-che.xlsx`, `exports/${exported}/danh-sach-dang-vien.xlsx`]
    const there = async () => (await Promise.all(files.map((file) => r.deps.files.open(file)))).filter(Boolean).length
    const swept = async () => (await retain(r.deps, false))['exchangeFile']
    expect([await there(), await swept(), await there()]).toEqual([3, 0, 3])
    later(7)
    expect([await swept(), await there(), await swept()]).toEqual([2, 0, 0])
    expect((await r.call('GET', `/membership/differences/${difference}`, { as: p.officer })).body.state).toBe('EXPIRED')
  })
})
