import { projectGrants } from '@nen-nep/service-kit'
import { freshBucket } from '@nen-nep/testing/files'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { heldOn } from '../src/person/held.ts'
import { retain } from '../src/retention/use-cases.ts'
import { room, secretary, steps, type Room } from './room.ts'

let bucket: Awaited<ReturnType<typeof freshBucket>>
let r: Room
let s: ReturnType<typeof steps>
let task: string
let limitation: string
beforeAll(async () => {
  bucket = await freshBucket()
  r = await room({ papers: bucket.files })
  s = steps(r)
  await projectGrants(r.table, ['mem_p1', 'mem_p2'].map((memberId) => ({ memberId, version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] })))
})
afterAll(() => bucket.stop())
beforeEach(async () => {
  task = (await s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_member8', helperIds: ['mem_p1'], title: 'Vận động hộ dân', dueOn: '2026-12-28' })).body.id
  limitation = (await s.post('/limitations', { cellId: 'org_cell8', text: 'Đôn đốc chưa kịp thời', causes: 'Chưa phân công rõ', ownerId: 'mem_p2', remedy: 'Phân công theo dõi', dueOn: '2026-12-20' })).body.id
})
const photo = { name: 'Ảnh phát quang.jpg', size: 5, mediaType: 'image/jpeg', classification: 'NORMAL' }
const attach = (to = `/tasks/${task}`, as = 'mem_member8', more: object = {}) => s.post(`${to}/evidence`, { ...photo, ...more }, as)
const attached = async (to = `/tasks/${task}`, as = 'mem_member8') => {
  const { body } = await attach(to, as)
  await fetch(body.url, { method: 'PUT', body: 'chữ' })
  await s.post(`/evidence/${body.id}/arrival`, {}, as)
  return body.id as string
}
const get = (path: string, as: string) => r.call('GET', `/meetings${path}`, { as })
const listed = async (as = 'mem_member8', of = `/tasks/${task}`) => (await get(`${of}/evidence`, as)).body.items as { id: string; name: string; status: string; named: boolean }[]
const report = (evidence: readonly string[], as = 'mem_member8') => s.post(`/tasks/${task}/report`, { progress: 100, evidence }, as)

describe('Evidence of a task', () => {
  test('is sent by a member without a position, straight to the bucket, named in a report, and opened by those who see the task', async () => {
    const { status, body } = await attach()
    expect([status, body.status, body.uploadId, body.file]).toEqual([201, 'AWAITED', body.id, undefined])
    expect((await s.post(`/evidence/${body.id}/arrival`, {}, 'mem_member8')).body).toMatchObject({ status: 409, code: 'evidence.not-arrived' })
    expect((await report([body.id])).body).toMatchObject({ status: 400, code: 'evidence.unknown' })
    expect([await listed('mem_member8'), await listed('mem_p2')].map(({ length }) => length)).toEqual([1, 0])
    await fetch(body.url, { method: 'PUT', body: 'chữ' })
    expect((await s.post(`/evidence/${body.id}/arrival`, {}, 'mem_member8')).body.status).toBe('READY')
    expect((await report([body.id])).body).toMatchObject({ status: 'REPORTED', evidence: [body.id] })
    for (const as of ['mem_secretary8', 'mem_p2', 'mem_ward']) expect(await (await fetch((await get(`/evidence/${body.id}`, as)).body.url)).text()).toBe('chữ')
    expect(await listed('mem_secretary8')).toMatchObject([{ id: body.id, name: photo.name, status: 'READY', named: true }])
    expect(JSON.stringify(r.published)).not.toContain('phát quang')
    expect((await heldOn(r.deps as never, { memberId: 'mem_member8', orgs: ['org_cell8'] } as never)).find(({ kind }) => kind === 'evidence')?.rows).toContainEqual(expect.objectContaining({ id: body.id, name: photo.name }))
  })
  test('is not there for anybody outside, word for word', async () => {
    const id = await attached()
    const none = 'upl_cell9.tsk.2026.zzzzzz.zzzzzzzz'
    for (const as of ['mem_secretary9', 'mem_nobody', 'mem_admin']) expect((await get(`/evidence/${id}`, as)).body).toEqual((await get(`/evidence/${none}`, as)).body)
    for (const path of ['arrival', 'withdrawal']) expect((await s.post(`/evidence/${id}/${path}`, {}, 'mem_secretary9')).body).toEqual((await s.post(`/evidence/${none}/${path}`, {}, 'mem_secretary9')).body)
    expect((await get(`/tasks/${task}/evidence`, 'mem_admin')).body).toEqual((await get('/tasks/tsk_cell9.2026.zzzzzz/evidence', 'mem_admin')).body)
    expect([(await get(`/evidence/${id}`, 'mem_admin')).status, (await attach(`/tasks/${task}`, 'mem_secretary9')).status]).toEqual([404, 404])
  })
  test('comes from who works on it, and from who leads the cell', async () => {
    expect((await attach(`/tasks/${task}`, 'mem_p2')).body).toMatchObject({ status: 403, code: 'evidence.not-yours' })
    for (const as of ['mem_p1', 'mem_secretary8', 'mem_minutes8']) expect((await attach(`/tasks/${task}`, as)).status).toBe(201)
    const id = await attached(`/tasks/${task}`, 'mem_p1')
    expect((await s.post(`/evidence/${id}/withdrawal`, {}, 'mem_member8')).body.code).toBe('evidence.not-yours')
    expect((await s.post(`/evidence/${id}/withdrawal`, {}, 'mem_p1')).body.status).toBe('WITHDRAWN')
    expect([(await get(`/evidence/${id}`, 'mem_p1')).status, (await s.post(`/evidence/${id}/arrival`, {}, 'mem_p1')).body.code, (await report([id])).body.code]).toEqual([404, 'evidence.withdrawn', 'evidence.unknown'])
  })
  test('of a state secret never enters, and a marked name is asked about', async () => {
    for (const classification of ['MAT', 'TOI_MAT', 'TUYET_MAT']) expect((await attach(`/tasks/${task}`, 'mem_member8', { classification })).body).toMatchObject({ status: 403, code: 'evidence.state-secret', source: '117/2025/QH15' })
    expect((await attach(`/tasks/${task}`, 'mem_member8', { name: 'Kế hoạch tuyệt mật.pdf' })).body.code).toBe('secrecy.asks')
    expect((await attach(`/tasks/${task}`, 'mem_member8', { size: 49 * 1024 * 1024 })).body.code).toBe('evidence.too-large')
  })
  test('of another task, of another cell, or of nothing is refused', async () => {
    const other = await attached(`/limitations/${limitation}`, 'mem_p2')
    for (const id of [other, other.replace('cell8', 'cell9'), 'upl_a', 'upl_0123456789abcdef', 'upl_cell8.tsk.year.zzzzzz.zzzzzzzz']) expect((await report([id])).body).toMatchObject({ status: 400, code: 'evidence.unknown', uploadId: id })
  })
  test('has room for twenty files, those taken back left aside', async () => {
    const to = `/limitations/${limitation}`
    const before = (await listed('mem_p2', to)).length
    const ids: string[] = []
    for (let at = before; at < 20; at++) ids.push((await attach(to, 'mem_p2')).body.id)
    expect((await attach(to, 'mem_p2')).body).toMatchObject({ status: 409, code: 'evidence.too-many', limit: 20 })
    for (const id of ids) await s.post(`/evidence/${id}/withdrawal`, {}, 'mem_p2')
    expect((await attach(to, 'mem_p2')).status).toBe(201)
  })
  test('sent as an upload of the registry counts while its bytes are there', async () => {
    await bucket.files.put('uploads/upl_00000000000000aa', 'chữ', 'image/jpeg')
    expect((await report(['upl_00000000000000aa'])).body.evidence).toEqual(['upl_00000000000000aa'])
    await bucket.files.remove('uploads/upl_00000000000000aa')
    expect((await report(['upl_00000000000000aa'])).status).toBe(200)
  })
  test('that a report named stays, and nothing is added to what was judged', async () => {
    const [id, other] = [await attached(), await attached()]
    await report([id])
    expect((await s.post(`/evidence/${id}/withdrawal`, {}, 'mem_member8')).body).toMatchObject({ status: 409, code: 'evidence.in-use' })
    await s.post(`/tasks/${task}/close`, { outcome: 'DONE' })
    expect([(await attach()).body.code, (await s.post(`/evidence/${other}/withdrawal`, {}, 'mem_member8')).body.code]).toEqual(['evidence.closed', 'evidence.closed'])
    expect((await get(`/evidence/${id}`, 'mem_member8')).status).toBe(200)
  })
  test('that never came or was taken back is forgotten after thirty days, with its bytes; what is there stays', async () => {
    const [kept, back] = [await attached(), await attached()]
    const { body: awaited } = await attach()
    await s.post(`/evidence/${back}/withdrawal`, {}, 'mem_member8')
    const file = `documents/cell8/tsk.2026.${task.slice(task.lastIndexOf('.') + 1)}/${back.slice(back.lastIndexOf('.') + 1)}`
    expect(await bucket.files.open(file)).toBeDefined()
    const at = (instant: string) => retain(r.deps, new Date(instant), false)
    expect(await at('2026-12-25T01:59:59Z')).toMatchObject({ unusedEvidence: 0 })
    expect((await at('2026-12-25T02:00:00Z'))['unusedEvidence']).toBeGreaterThanOrEqual(2)
    expect([await bucket.files.open(file), (await listed()).map(({ id }) => id)]).toEqual([undefined, [kept]])
    expect([awaited.status, (await get(`/evidence/${kept}`, 'mem_member8')).status]).toEqual(['AWAITED', 200])
  })
})

describe('Evidence of a limitation', () => {
  test('is sent by whoever mends it, and closes it once the chair accepts', async () => {
    const to = `/limitations/${limitation}`
    const id = await attached(to, 'mem_p2')
    expect((await attach(to, 'mem_p1')).body.code).toBe('evidence.not-yours')
    const close = (evidence: readonly string[]) => s.post(`${to}/close`, { how: 'CHAIR', evidence })
    expect((await close(['upl_cell9.lim.2026.zzzzzz.zzzzzzzz'])).body.code).toBe('evidence.unknown')
    expect((await close([id])).body).toMatchObject({ status: 'CLOSED', acceptances: [{ evidence: [id] }] })
    expect(await listed('mem_secretary8', to)).toMatchObject([{ id, named: true }])
    expect((await attach(to, 'mem_p2')).body.code).toBe('evidence.closed')
    await s.post(`${to}/reopen`, { reason: 'Tái diễn' })
    expect((await attach(to, secretary.as)).status).toBe(201)
  })
})
