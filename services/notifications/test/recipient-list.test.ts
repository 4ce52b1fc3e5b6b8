import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { MOST_LISTS } from '../src/recipient-list/rules.ts'
import { room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
beforeAll(async () => {
  r = await room()
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
afterAll(() => r.stop())

const PATH = '/notifications/recipient-lists'
const save = (as: string, body: object, key?: string) => call('POST', PATH, { as, body: { orgId: 'org_cell8', ...body }, ...(key === undefined ? {} : { key }) })
const listed = async (as: string, orgId = 'org_cell8') => (await call('GET', `${PATH}?orgId=${orgId}`, { as })).body

test('conditions are kept under a name, once however often they are sent, and found by those who look after the organisation', async () => {
  const conditions = { status: 'PROBATIONARY', under: 'org_cell8' }
  const first = await save('mem_secretary8', { name: 'Đảng viên dự bị', conditions }, 'a-key-of-mine')
  const again = await save('mem_secretary8', { name: 'Đảng viên dự bị', conditions }, 'a-key-of-mine')
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
  expect((await save('mem_secretary8', { name: 'Đảng viên dự bị', conditions: { role: 'SECRETARY' } })).body).toMatchObject({ code: 'recipient-list.named', title: expect.stringContaining('Đảng viên dự bị') })
  expect((await listed('mem_ward')).items).toMatchObject([{ id: first.body.id, name: 'Đảng viên dự bị', conditions }])
})

test('who does not see the organisation hears of nothing, who sees it and does not look after it is told so', async () => {
  const body = { name: 'Của người khác', conditions: { role: 'SECRETARY' } }
  expect((await save('mem_secretary9', body)).body.code).toBe((await listed('mem_secretary9', 'org_nowhere')).code)
  expect((await save('mem_member8', body)).body.code).toBe('recipient-list.not-yours')
  expect((await save('mem_secretary8', { name: 'Ở nơi khác', conditions: { under: 'org_cell9' } })).status).toBe(404)
  const { id } = (await listed('mem_secretary8')).items[0]
  expect((await call('POST', `${PATH}/${id}/removal`, { as: 'mem_secretary9' })).status).toBe(404)
  expect((await call('POST', `${PATH}/${id}/removal`, { as: 'mem_member8' })).body.code).toBe('recipient-list.not-yours')
})

test('a list without a condition, or with one that nobody can ask for, is refused', async () => {
  expect((await save('mem_secretary8', { name: 'Trống', conditions: {} })).body).toMatchObject({ status: 400, code: 'recipient-list.empty' })
  for (const conditions of [{ status: 'SAINT' }, { list: 'no spaces' }, { citizenId: '079' }]) expect((await save('mem_secretary8', { name: 'Sai', conditions })).status).toBe(400)
})

test('a list that is removed is gone, its name is free again, and an organisation keeps so many at most', async () => {
  const { id } = (await listed('mem_secretary8')).items[0]
  for (const _ of [1, 2]) expect((await call('POST', `${PATH}/${id}/removal`, { as: 'mem_secretary8' })).status).toBe(200)
  expect((await listed('mem_secretary8')).items).toEqual([])
  for (let at = 0; at < MOST_LISTS; at++) expect((await save('mem_secretary8', { name: at === 0 ? 'Đảng viên dự bị' : `Danh sách ${at}`, conditions: { role: 'SECRETARY' } })).status).toBe(201)
  expect((await save('mem_secretary8', { name: 'Một nữa', conditions: { role: 'SECRETARY' } })).body).toMatchObject({ code: 'recipient-list.full', title: expect.stringContaining(String(MOST_LISTS)) })
})
