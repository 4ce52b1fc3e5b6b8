import readXlsx from 'read-excel-file/node'
import { readAll } from '@nen-nep/service-kit'
import { settle } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ward, type Ward } from './ward.ts'

vi.setConfig({ testTimeout: 60_000 })

let w: Ward
beforeAll(async () => { w = await ward() })
afterAll(() => w.bucket.stop())

const reason = 'Gửi cơ sở dữ liệu đảng viên 3.0'
const asked = (as: string, orgId: string, more: object = { reason }) => w.post(as, '/roster-exports', { orgId, ...more })
const fileOf = async (id: string) => Buffer.from(await (await fetch((await w.get(w.officer, `/roster-exports/${id}`)).body.url)).arrayBuffer())

describe('the registry of an organisation as a file', () => {
  test('has the columns of the summary card, and every number whole', async () => {
    const { body } = await asked(w.officer, 'org_root')
    expect(body).toMatchObject({ state: 'WRITING', orgId: 'org_root' })
    const [header, ...rows] = (await readXlsx(await fileOf(body.id)))[0]!.data
    expect(header!.slice(0, 9)).toEqual(['Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng', 'Ngày chính thức', 'Số thẻ đảng viên', 'Chi bộ', 'Số CCCD', 'Điện thoại'])
    expect(rows).toHaveLength(8)
    expect(rows.find(([name]) => name === 'Hồ Quý')).toEqual(['Hồ Quý', '05/09/1968', 'Nữ', '03/02/1990', '03/02/1991', '12345677', 'Chi bộ Khu phố 1', expect.stringMatching(/^\d{12}$/), '0912345677', 'Chính thức', 'Đảng bộ phường Bình Tân', '1.2.1'])
  })
  test('imported again says nothing new', async () => {
    const bytes = await fileOf((await asked(w.officer, 'org_root')).body.id)
    const { body: job } = await w.post(w.officer, '/imports', { uploadId: await w.upload(w.officer, bytes), matchOn: ['citizenId'] })
    expect((await w.get(w.officer, `/imports/${job.id}`)).body.counts).toEqual({ rows: 8, new: 0, changed: 0, same: 8, warning: 0, error: 0, held: 0 })
  })
  test('holds what lies below the organisation asked for, and nobody else', async () => {
    const { body: tree } = await w.get(w.officer, '/organisations/tree')
    const { id: orgId } = tree.nodes.find(({ name }: { name: string }) => name === 'Đảng bộ phường Bình Tân')
    const { body } = await asked(w.officer, orgId)
    expect((await w.get(w.officer, `/roster-exports/${body.id}`)).body).toMatchObject({ state: 'READY', people: 2, progress: 10_000 })
  })
  test('lets no name become a formula', async () => {
    const { status } = await w.post(w.officer, '/members', { cellId: w.cellOf('Nguyễn'), name: '=HYPERLINK("x")', status: 'OFFICIAL', birthDate: '1960-01-01' })
    expect(status).toBe(201)
    const [, ...rows] = (await readXlsx(await fileOf((await asked(w.officer, w.cellOf('Nguyễn'))).body.id)))[0]!.data
    expect(rows.map(([name]) => name)).toContain('\'=HYPERLINK("x")')
  })
  test('needs the officer and a reason, both written down before an address is given out', async () => {
    expect((await asked(w.officer, 'org_root', {})).body.code).toBe('roster-export.reason-required')
    expect((await asked(w.admin, 'org_root')).body.code).toBe('roster-export.not-officer')
    expect((await asked(w.secretary, w.cellOf('Nguyễn'))).body.code).toBe('roster-export.not-officer')
    expect((await asked(w.secretary, w.cellOf('Hồ Quý'))).status).toBe(404)
    const { body } = await asked(w.officer, 'org_root')
    expect((await w.get(w.admin, `/roster-exports/${body.id}`)).body).toEqual((await w.get(w.admin, '/roster-exports/rex_none')).body)
    const read = async () => (await readAll(w.table, { pk: 'RD#org_root' })).filter(({ thing }) => thing === `RX#${body.id}|A`)
    expect(await read()).toEqual([])
    await fileOf(body.id)
    await settle(w.table)
    expect(await read()).toMatchObject([{ reads: 'roster.exported', reason, changedBy: w.officer, fields: ['citizenId', 'cardNumber', 'phone'] }])
  })
  test('is kept for a week', async () => {
    const { body } = await asked(w.officer, 'org_root')
    w.clock.now = '2026-11-29T03:00:00Z'
    const { body: late } = await w.get(w.officer, `/roster-exports/${body.id}`)
    expect([late.state, late.url]).toEqual(['EXPIRED', undefined])
  })
})
