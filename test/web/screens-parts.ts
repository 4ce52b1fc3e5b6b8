// The lives that pictures are taken of: an evening, an office, a registry, a month of meetings, a year.
import type { Browser, Page } from 'playwright-core'
import { calledMeeting, OFFICER, phone, SECRETARY, signedIn, startCell, type Cell } from './cell-of.ts'
import { secretaryOf, startDistrict, type District } from './district-of.ts'
import { byTap, callTheRoll, decide, finish, hear, score } from './evening.ts'
import { furnishMeetings, meetingRooms, startMeetings, type Meetings } from './meetings-of.ts'
import { furnish, registryRooms, sendRoster, withNeighbour } from './registry.ts'
import { picturesOfYear } from './screens-year.ts'
import type { Whole } from './whole.ts'
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

/** A secretary's evening, and the pages around it. */
export async function seeEvening(cell: Cell, browser: Browser, seen: Seen): Promise<void> {
  const id = await calledMeeting(cell)
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  const press = byTap()
  await callTheRoll(page, press, id, seen(page))
  await hear(page, press, 8, seen(page))
  await decide(page, press, seen(page))
  await score(page, press, seen(page))
  await finish(page, press, seen(page))
  console.log(`${press.taps()} taps`)
  await visit(page, cell.whole.url, seen, [['buoi-hop', '/buoi-hop', 'Buổi họp năm'], ['nhiem-vu', '/nhiem-vu', 'Của chi bộ'], ['danh-ba', '/dang-vien', '39 đồng chí'], ['lich-nam', '/lich', 'Tháng 12'], ['thong-bao', '/thong-bao', 'Giấy mời'], ['cai-dat', '/cai-dat', 'Cài đặt']])
}

/** An officer's pages over a ward of which some cells have met. */
export async function seeOffice({ whole, orgId, cells, meetingId }: District, browser: Browser, seen: Seen): Promise<void> {
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
}

/** The pages about records: a profile, a transfer, twins, an admission, an import before it is confirmed. */
export async function seeRegistry(cell: Cell, browser: Browser, seen: Seen): Promise<void> {
  const things = await furnish(await withNeighbour(cell))
  const desk = await signedIn(cell.whole, await phone(browser), OFFICER)
  await visit(desk, cell.whole.url, seen, registryRooms(things))
  await sendRoster(desk, cell.whole.url)
  await desk.getByText('KP tám cũ').first().waitFor()
  await seen(desk)('nhap-xem-truoc')
}

/** A month of meetings: preparing, the chair's board, what is added after signing, limitations with their evidence. */
export async function seeMonth(cell: Meetings, browser: Browser, seen: Seen): Promise<void> {
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  await visit(page, cell.whole.url, seen, meetingRooms(await furnishMeetings(cell)))
}

type Lived = Readonly<{ whole: Whole }>
/** A part with the invented people it is taken of, who are gone when it is done. */
const of = <T extends Lived>(start: () => Promise<T>, see: (lived: T, browser: Browser, seen: Seen) => Promise<void>) => async (browser: Browser, seen: Seen): Promise<void> => {
  const lived = await start()
  await see(lived, browser, seen)
  await lived.whole.stop()
}

/** Each part by its name, with people of its own: an evening of 39, a ward of twelve cells, a year's end of 39. */
export const parts: Readonly<Record<string, (browser: Browser, seen: Seen) => Promise<void>>> = {
  evening: of(() => startCell(), seeEvening),
  office: of(() => startDistrict(12), seeOffice),
  registry: of(() => startCell(12), seeRegistry),
  month: of(() => startMeetings(12), seeMonth),
  year: of(() => startYear(39), picturesOfYear),
}
