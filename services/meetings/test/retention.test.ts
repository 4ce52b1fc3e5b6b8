import { expect, test } from 'vitest'
import { retain } from '../src/retention/use-cases.ts'
import { room, secretary, steps } from './room.ts'

test('Why somebody could not come is forgotten after a year; that they said so stays', async () => {
  const r = await room()
  const id = await steps(r).opened()
  await r.call('POST', `/meetings/${id}/answer`, { as: 'mem_member8', body: { attending: false, reasonType: 'HEALTH', reason: 'Đi khám bệnh' } })
  await r.call('POST', `/meetings/${id}/answer`, { as: 'mem_minutes8', body: { attending: true } })
  const reasons = async () => JSON.stringify((await r.call('GET', `/meetings/${id}/answers`, secretary)).body)
  expect(await retain(r.deps, new Date('2027-11-25T01:59:59Z'), false)).toMatchObject({ absenceReason: 0 })
  expect(await retain(r.deps, new Date('2027-11-25T02:00:00Z'), true)).toMatchObject({ absenceReason: 1 })
  expect(await reasons()).toContain('Đi khám bệnh')
  expect(await retain(r.deps, new Date('2027-11-25T02:00:00Z'), false)).toMatchObject({ absenceReason: 1 })
  expect(await reasons()).not.toMatch(/HEALTH|Đi khám bệnh/)
  expect(await reasons()).toMatch(/mem_member8/)
  expect(await retain(r.deps, new Date('2027-11-26T02:00:00Z'), false)).toMatchObject({ absenceReason: 0 })
})
