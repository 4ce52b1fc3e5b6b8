import { startWhole, type Whole } from './whole.ts'

const ADMIN = 'mem_administrator'
export const OFFICER = 'can-bo@example.org'
export const INSPECTOR = 'kiem-tra@example.org'
export const LEADER = 'bi-thu-1@example.org'
export const secretaryOf = (index: number) => `bi-thu-${index + 1}@example.org`
const names = ['Lê Thị Hoa', 'Phạm Quốc Bảo', 'Đỗ Đức Anh', 'Vũ Thị Lan', 'Bùi Văn Khang', 'Đặng Ngọc Hưởng']

type Asked = Readonly<{ whole: Whole; cellId: string; secretary: string }>
/** A meeting of this moment, held with everybody present and ended. */
async function hold({ whole, cellId, secretary }: Asked): Promise<string> {
  const startsAt = new Date(Date.now() + 5_000).toISOString()
  const { id } = await whole.ask(secretary, 'POST', '/meetings', { cellId, kind: 'REGULAR', startsAt, venue: 'Nhà văn hóa khu phố' })
  await whole.ask(secretary, 'POST', `/meetings/${id}/open`, {})
  await whole.ask(secretary, 'POST', `/meetings/${id}/start`, {})
  await whole.ask(secretary, 'POST', `/meetings/${id}/attendance`, { others: 'PRESENT' })
  await whole.ask(secretary, 'POST', `/meetings/${id}/minutes`, {})
  await whole.ask(secretary, 'POST', `/meetings/${id}/minutes/read-back`, {})
  await whole.ask(secretary, 'POST', `/meetings/${id}/close`, {})
  return id as string
}

/** An invented party organisation with some cells, each with a secretary and two members; the first has met this month. An officer and an inspector look after them. */
export async function startDistrict(cells = 3) {
  const whole = await startWhole()
  await whole.appoint()
  const root = await whole.ask(ADMIN, 'POST', '/membership/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  const standing = { status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19' }
  const add = (cellId: string, name: string, more: object = {}) => whole.ask(ADMIN, 'POST', '/membership/members', { ...standing, cellId, name, ...more })
  const held = (role: string, orgId: string) => ({ positions: [{ role, orgId, from: '2020-01-01' }] })
  const made: { id: string; secretary: string }[] = []
  for (let index = 0; index < cells; index++) {
    const cell = await whole.ask(ADMIN, 'POST', '/membership/organisations', { name: `Chi bộ Khu phố ${index + 1}`, type: 'CELL_SUBORDINATE', parentId: root.id, sectorType: 'KHU_PHO', from: '2020-01-01' })
    const secretary = await add(cell.id, names[index % names.length]!, { email: secretaryOf(index), phone: `09123456${10 + index}`, ...held('SECRETARY', cell.id) })
    await add(cell.id, 'Ngô Thanh Sơn', { phone: `09876543${10 + index}` })
    await add(cell.id, 'Huỳnh Khắc Tuấn', { email: `tuan-${index}@example.org` })
    made.push({ id: cell.id as string, secretary: secretary.id as string })
  }
  const [first] = made
  const officer = await add(first!.id, 'Hoàng Thị Mai', { email: OFFICER, ...held('OFFICER', root.id) })
  await add(first!.id, 'Trần Văn Kiểm', { email: INSPECTOR, ...held('INSPECTOR', root.id) })
  await whole.idle()
  const meetingId = await hold({ whole, cellId: first!.id, secretary: first!.secretary })
  await whole.idle()
  return { whole, orgId: root.id as string, cells: made, officer: officer.id as string, meetingId }
}
export type District = Awaited<ReturnType<typeof startDistrict>>
