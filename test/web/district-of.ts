import type { Page } from 'playwright-core'
import type { Press } from './evening.ts'
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

/** From the board: every cell that has not met is reminded. */
export async function remindAll(page: Page, { press }: Press, cells: number, seen: (name: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByText(`Chi bộ chưa họp trong tháng (${cells})`).waitFor()
  await seen('board')
  await press(page.getByRole('button', { name: `Chọn tất cả ${cells}` }))
  await press(page.getByRole('button', { name: 'Nhắc chi bộ đã chọn' }))
  await page.getByLabel('Lời nhắc', { exact: true }).waitFor()
  await seen('reminding')
  await press(page.getByRole('button', { name: `Gửi lời nhắc tới ${cells} chi bộ` }))
  await page.getByText(`Đã gửi lời nhắc tới ${cells} chi bộ.`).waitFor()
}

/** From the cells behind a total down to the record of one's last meeting. */
export async function lastRecord(page: Page, { press }: Press): Promise<void> {
  await page.getByRole('button', { name: /Tỷ lệ dự họp/ }).click()
  await press(page.getByRole('link', { name: 'Chi bộ Khu phố 1' }).first())
  await press(page.getByRole('link', { name: 'Sinh hoạt chi bộ thường kỳ' }).first())
  await page.getByRole('heading', { name: 'Biên bản' }).waitFor()
}
