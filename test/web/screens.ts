// Writes pictures of the key screens to docs/screens, of a phone and of a desk: an invented cell lives one evening for them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { calledMeeting, OFFICER, phone, SECRETARY, signedIn, startCell } from './cell-of.ts'
import { byTap, callTheRoll, decide, finish, hear, score } from './evening.ts'
import { furnishMeetings, meetingRooms, startMeetings } from './meetings-of.ts'
import { furnish, registryRooms, sendRoster, withNeighbour } from './registry.ts'
import { picturesOfYear } from './screens-year.ts'
import { startYear } from './year-of.ts'

const folder = process.env['SCREENS'] ?? join(import.meta.dirname, '../../docs/screens')
mkdirSync(folder, { recursive: true })
const sizes = [['dien-thoai', 360, 800], ['may-tinh', 1360, 900]] as const

const picture = (page: Page) => async (name: string): Promise<void> => {
  for (const [kind, width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(folder, `${name}-${kind}.png`) })
  }
  await page.setViewportSize({ width: 360, height: 800 })
}

const cell = await startCell()
const browser = await openBrowser()
try {
  const id = await calledMeeting(cell)
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  const seen = picture(page)
  const press = byTap()
  await callTheRoll(page, press, id, seen)
  await hear(page, press, 8, seen)
  await decide(page, press, seen)
  await score(page, press, seen)
  await finish(page, press, seen)
  console.log(`${press.taps()} taps`)
  for (const [name, path, ready] of [['buoi-hop', '/buoi-hop', 'Buổi họp năm'], ['nhiem-vu', '/nhiem-vu', 'Của chi bộ'], ['danh-ba', '/dang-vien', '39 đồng chí'], ['lich-nam', '/lich', 'Tháng 12'], ['thong-bao', '/thong-bao', 'Giấy mời']] as const) {
    await page.goto(`${cell.whole.url}${path}`)
    await page.getByText(ready).first().waitFor()
    await seen(name)
  }
  const desk = await signedIn(cell.whole, await phone(browser), OFFICER)
  await desk.goto(`${cell.whole.url}/tong-quan`)
  await desk.getByText('Chi bộ và các tháng').waitFor()
  await picture(desk)('tong-quan')
  for (const [name, path, ready] of [['to-chuc', `/to-chuc/${cell.cellId}`, 'Chức vụ'], ['ho-so-buoi-hop', `/buoi-hop/${id}/bien-ban`, 'Điểm sinh hoạt'], ['nhac-viec', '/nhac-viec', 'Theo mặc định'], ['mau-thu', '/thong-bao/thu-mau', 'Lời thư'], ['thu-da-gui', '/thu-da-gui', 'Các lần gửi'], ['bao-cao', '/bao-cao', 'Báo cáo tháng']] as const) {
    await desk.goto(`${cell.whole.url}${path}`)
    await desk.getByText(ready).first().waitFor()
    await picture(desk)(name)
  }
  await desk.goto(`${cell.whole.url}/nhat-ky`)
  await desk.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await desk.getByText('Nhật ký nguyên vẹn').waitFor()
  await picture(desk)('nhat-ky')
  const things = await furnish(await withNeighbour(cell))
  for (const [name, path, ready] of registryRooms(things).filter(([one]) => ['ho-so', 'viec-chuyen', 'trung', 'mot-ket-nap'].includes(one))) {
    await desk.goto(`${cell.whole.url}${path}`)
    await desk.getByText(ready).first().waitFor()
    await picture(desk)(name)
  }
  await sendRoster(desk, cell.whole.url)
  await desk.getByText('KP tám cũ').first().waitFor()
  await picture(desk)('nhap-xem-truoc')
  await cell.whole.stop()
  const month = await startMeetings(12)
  const office = await signedIn(month.whole, await phone(browser), SECRETARY)
  for (const [name, path, ready] of meetingRooms(await furnishMeetings(month)).filter(([one]) => ['chuan-bi-hop', 'ban-dieu-hanh', 'ket-thuc-bo-sung', 'han-che'].includes(one))) {
    await office.goto(`${month.whole.url}${path}`)
    await office.getByText(ready).first().waitFor()
    await picture(office)(name)
  }
  await month.whole.stop()
  const year = await startYear(39)
  const key = ['danh-gia-bi-thu', 'kiem-diem-uu-diem', 'phieu-kin', 'phieu-xem-lai', 'kiem-phieu', 'quyet-dinh', 'tien-do', 'tong-hop']
  await picturesOfYear(year, browser, (shown) => (name) => (key.includes(name) ? picture(shown)(name) : Promise.resolve()))
  await year.whole.stop()
} finally {
  await browser.close()
}
