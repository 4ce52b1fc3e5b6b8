import { caller, surely, type Body, type Call } from '@nen-nep/testing/year/index'
import type { Whole } from './cloud.ts'

export type Small = Readonly<{ call: Call; must: Call; administrator: string; ward: string; cell: string; other: string; secretary: string; stranger: string; members: string[]; meeting: (startsAt?: string) => Promise<Body> }>

/** The smallest district in which something happens: a ward with two cells, a secretary in each, two members in the first; everybody has an address. */
export async function smallDistrict(whole: Whole): Promise<Small> {
  const { administrator } = await whole.seed()
  const call = caller(whole)
  const must = surely(call)
  const made = async (path: string, body: Body) => String((await must('POST', path, { as: administrator, body })).body['id'])
  const ward = await made('/membership/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  await whole.settled()
  const cellOf = (name: string) => made('/membership/organisations', { name, type: 'CELL_SUBORDINATE', parentId: ward, sectorType: 'KHU_PHO', from: '2020-01-01' })
  const cell = await cellOf('Chi bộ Khu phố 8')
  const other = await cellOf('Chi bộ Khu phố 9')
  const person = (cellId: string, name: string, email: string, more: Body = {}) => made('/membership/members', { cellId, name, email, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19', ...more })
  const secretary = await person(cell, 'Lê Văn An', 'bi-thu@example.org', { positions: [{ role: 'SECRETARY', orgId: cell, from: '2020-01-01' }] })
  const stranger = await person(other, 'Phạm Thị Bình', 'bi-thu-9@example.org', { positions: [{ role: 'SECRETARY', orgId: other, from: '2020-01-01' }] })
  const members = [await person(cell, 'Trần Thị Mai', 'mai@example.org'), await person(cell, 'Đỗ Văn Hùng', 'hung@example.org')]
  await whole.settled()
  const meeting = async (startsAt = '2026-12-03T12:00:00Z') => (await must('POST', '/meetings', { as: secretary, body: { cellId: cell, kind: 'REGULAR', startsAt, venue: 'Nhà văn hóa', minutesPlanned: 90 } })).body
  return { call, must, administrator, ward, cell, other, secretary, stranger, members, meeting }
}
