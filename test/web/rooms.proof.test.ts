import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, WIDTHS } from './browser.ts'
import { calledMeeting, OFFICER, phone, SECRETARY, signedIn, startCell, TAKER, type Cell } from './cell-of.ts'
import { byKey, callTheRoll, decide, finish, hear, score } from './evening.ts'

let cell: Cell
let browser: Browser
beforeAll(async () => {
  cell = await startCell()
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await cell.whole.stop()
})

async function soundEverywhere(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsOf(page), `${name} at ${width} px`).toEqual([])
  }
}

test('the same evening by keyboard alone, sound at every width, and signed by a second person on their own phone', async () => {
  const id = await calledMeeting(cell)
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  const press = byKey(page)
  const seen = (name: string) => soundEverywhere(page, name)
  await callTheRoll(page, press, id, seen)
  await hear(page, press, 8, seen)
  await decide(page, press, seen)
  await score(page, press, seen)
  await finish(page, press, seen)
  expect(press.taps()).toBeLessThanOrEqual(52)
  const second = await signedIn(cell.whole, await phone(browser), TAKER)
  await second.goto(`${cell.whole.url}/buoi-hop/${id}/ket-thuc`)
  await second.getByRole('button', { name: 'Ký với vai trò thư ký' }).click()
  await second.getByText('Biên bản đã đủ hai chữ ký và khóa lại.').waitFor()
  expect((await cell.whole.ask(cell.secretary, 'GET', `/meetings/${id}`)).status).toBe('SIGNED')
}, 600_000)

const rooms = [
  ['/buoi-hop', 'Buổi họp năm'], ['/buoi-hop/moi', 'Ngày và giờ'], ['/nhiem-vu', 'Của chi bộ'], ['/dang-vien', '39 đồng chí'], ['/lich', 'Sửa lịch năm'], ['/thong-bao', 'Thông báo'], ['/tong-quan', 'Trang này dành cho'],
] as const
test('every room of a secretary is sound at every width: full, on its way, and when the server fails', async () => {
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  for (const [path, ready] of rooms) {
    await page.goto(`${cell.whole.url}${path}`)
    await page.getByText(ready).first().waitFor()
    await soundEverywhere(page, path)
  }
  await page.goto(`${cell.whole.url}/dang-vien`)
  for (const [name, answer, ready] of [['failed', 500, 'Máy chủ đang gặp lỗi.'], ['refused', 403, 'Không được xem.']] as const) {
    await page.route(/\/(?:meetings|notifications)\/|\/membership\/members/, (route) => route.fulfill({ status: answer, contentType: 'application/json', body: JSON.stringify({ status: answer, code: 'x', title: 'Không được xem.' }) }))
    for (const path of ['/nhiem-vu', '/dang-vien', '/lich', '/thong-bao']) {
      await page.goto(`${cell.whole.url}${path}`)
      await page.getByText(ready).first().waitFor()
      await soundEverywhere(page, `${path} ${name}`)
    }
    await page.unrouteAll()
  }
}, 600_000)

test('a record is found without marks, and shown whole only for a reason', async () => {
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  await page.goto(`${cell.whole.url}/dang-vien`)
  await page.getByLabel('Tìm tên').fill('le an')
  await page.getByRole('link', { name: /Lê Văn An/ }).click()
  await page.getByText('Xem số đầy đủ').click()
  await page.getByLabel('Lý do xem').fill('Gọi điện mời họp đột xuất')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await page.getByText('0912345678').waitFor()
  await soundEverywhere(page, 'person')
}, 120_000)

test('a year is planned by one press and kept', async () => {
  const page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  await page.goto(`${cell.whole.url}/lich`)
  await page.getByRole('button', { name: 'Sửa lịch năm' }).click()
  await page.getByRole('button', { name: 'Điền ngày gợi ý' }).click()
  await page.getByRole('button', { name: 'Lưu lịch năm' }).click()
  await expect.poll(() => page.getByText('Chưa đặt ngày').count()).toBe(0)
  await page.getByRole('button', { name: 'Sửa lịch năm' }).waitFor()
}, 120_000)

test('the board of an officer is sound at every width', async () => {
  const page = await signedIn(cell.whole, await phone(browser), OFFICER)
  await page.goto(`${cell.whole.url}/tong-quan`)
  await page.getByText('Chi bộ và các tháng').waitFor()
  await soundEverywhere(page, 'board')
}, 120_000)
