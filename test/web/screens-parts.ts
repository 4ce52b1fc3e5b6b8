// The lives that pictures are taken of: an evening, an office, a registry, a month of meetings, a year.
import type { Browser, Page } from 'playwright-core'
import { calledMeeting, OFFICER, phone, SECRETARY, signedIn, startCell } from './cell-of.ts'
import { secretaryOf, startDistrict } from './district-of.ts'
import { byTap, callTheRoll, decide, finish, hear, score } from './evening.ts'
import { furnishMeetings, meetingRooms, startMeetings } from './meetings-of.ts'
import { furnish, registryRooms, sendRoster, withNeighbour } from './registry.ts'
import { picturesOfYear } from './screens-year.ts'
import { startYear } from './year-of.ts'

/** Takes a picture of a page as it stands, under a name. */
export type Seen = (page: Page) => (name: string) => Promise<void>
type Room = readonly [name: string, path: string, ready: string]

const visit = async (page: Page, url: string, seen: Seen, rooms: readonly Room[]) => {
  for (const [name, path, ready] of rooms) {
    await page.goto(`${url}${path}`)
    await page.getByText(ready).first().waitFor()
    await page.getByText('Đang tải…').first().waitFor({ state: 'detached' })
    await seen(page)(name)
  }
}

/** A secretary's evening with 39 people, and the pages around it. */
export async function evening(browser: Browser, seen: Seen): Promise<void> {
  const cell = await startCell()
  const id = await calledMeeting(cell)
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  const press = byTap()
  await callTheRoll(page, press, id, seen(page))
  await hear(page, press, 8, seen(page))
  await decide(page, press, seen(page))
  await score(page, press, seen(page))
  await finish(page, press, seen(page))
  console.log(`${press.taps()} taps`)
  await visit(page, cell.whole.url, seen, [['buoi-hop', '/buoi-hop', 'Buổi họp năm'], ['nhiem-vu', '/nhiem-vu', 'Của chi bộ'], ['danh-ba', '/dang-vien', '39 đồng chí'], ['lich-nam', '/lich', 'Tháng 12'], ['thong-bao', '/thong-bao', 'Giấy mời'], ['cai-dat', '/cai-dat', 'Cài đặt'], ['viec-khac', '/viec-khac', 'Nhiệm vụ'], ['tim-kiem', '/tim-kiem', 'Tìm']])
  await cell.whole.stop()
}

/** An officer's pages over a ward of twelve cells, of which some have met. */
export async function office(browser: Browser, seen: Seen): Promise<void> {
  const { whole, orgId, cells, meetingId } = await startDistrict(12)
  const first = cells[0]?.id ?? ''
  const desk = await signedIn(whole, await phone(browser), OFFICER)
  await visit(desk, whole.url, seen, [
    ['tong-quan', '/tong-quan', 'Chi bộ và các tháng'], ['to-chuc', `/to-chuc/${first}`, 'Chức vụ'], ['to-chuc-phuong', `/to-chuc/${orgId}`, 'Chức vụ'], ['ho-so-buoi-hop', `/buoi-hop/${meetingId}/bien-ban`, 'Điểm sinh hoạt'],
    ['nhac-viec', '/nhac-viec', 'Theo mặc định'], ['mau-thu', '/thong-bao/thu-mau', 'Lời thư'], ['thu-da-gui', '/thu-da-gui', 'Các lần gửi'], ['bao-cao', '/bao-cao', 'Báo cáo tháng'], ['lich-chi-bo', '/lich/chi-bo', 'Khu phố 1'],
  ])
  await desk.goto(`${whole.url}/nhat-ky`)
  await desk.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await desk.getByText('Nhật ký nguyên vẹn').waitFor()
  await seen(desk)('nhat-ky')
  const other = await signedIn(whole, await phone(browser), secretaryOf(1))
  await visit(other, whole.url, seen, [['thang-nay-chua-hop', '/', 'Việc cần làm']])
  await whole.stop()
}

/** The pages about records: a profile, a transfer, twins, an admission, an import before it is confirmed. */
export async function registry(browser: Browser, seen: Seen): Promise<void> {
  const cell = await startCell(12)
  const things = await furnish(await withNeighbour(cell))
  const desk = await signedIn(cell.whole, await phone(browser), OFFICER)
  await visit(desk, cell.whole.url, seen, registryRooms(things))
  await sendRoster(desk, cell.whole.url)
  await desk.getByText('KP tám cũ').first().waitFor()
  await seen(desk)('nhap-xem-truoc')
  await cell.whole.stop()
}

/** A month of meetings: preparing, the chair's board, what is added after signing, limitations with their evidence. */
export async function month(browser: Browser, seen: Seen): Promise<void> {
  const cell = await startMeetings(12)
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  await visit(page, cell.whole.url, seen, meetingRooms(await furnishMeetings(cell)))
  await cell.whole.stop()
}

/** A year's end of 39 people, from the first self-review to the sums. */
export async function year(browser: Browser, seen: Seen): Promise<void> {
  const lived = await startYear(39)
  await picturesOfYear(lived, browser, seen)
  await lived.whole.stop()
}
