import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { PEOPLE, startEvening, type Evening } from './evening.ts'
import { newPhone, signIn } from './phone.ts'

const FURTHEST = 200
let evening: Evening
let browser: Browser
let page: Page
beforeAll(async () => {
  evening = await startEvening(12)
  browser = await openBrowser()
  page = await (await newPhone(browser, 1360)).newPage()
  await signIn(evening.whole, page, PEOPLE.secretary)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await evening.whole.stop()
})

/** Goes to a control by the tab key alone. */
async function reach(what: Locator): Promise<void> {
  await what.waitFor()
  for (let presses = 0; presses < FURTHEST; presses++) {
    if (await what.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key does not reach ${String(what)}`)
}
async function press(what: Locator): Promise<void> {
  await reach(what)
  await page.keyboard.press('Enter')
}
const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
const onward = () => page.getByRole('link', { name: 'Tiếp tục' })

test('the evening is run by keyboard alone', async () => {
  await press(page.getByRole('link', { name: 'Bắt đầu buổi họp' }))
  await press(button('Bắt đầu buổi họp'))
  await page.getByText('0/12').waitFor()
  await press(button('Có mặt hết'))
  await page.getByText('12/12').waitFor()
  await press(page.locator('.people .person').nth(3))
  await press(button('Sức khỏe'))
  await page.getByText('11/12').waitFor()
  await press(onward())
  await press(page.locator('.people .person').first())
  await press(button('Kết thúc lượt'))
  await press(onward())
  await reach(page.getByLabel('Việc', { exact: true }))
  await page.keyboard.insertText('Dọn vệ sinh hẻm 45')
  await reach(page.getByLabel('Người thực hiện'))
  await page.keyboard.press('ArrowDown')
  await press(button('Giao việc này'))
  await page.locator('.todo').getByText('Dọn vệ sinh hẻm 45').waitFor()
  await press(button('Ghi kết quả biểu quyết'))
  await page.getByText('Thông qua', { exact: true }).waitFor()
  await press(onward())
  const line = page.locator('.score-line').filter({ has: page.getByRole('radio') }).first().getByRole('radio').first()
  await reach(line)
  await page.keyboard.press('Space')
  await page.getByText('Đã lưu điểm tự chấm.').waitFor()
  await press(onward())
  await press(button('Đã đọc lại trước chi bộ'))
  await press(button('Kết thúc buổi họp'))
  await press(button('Kết thúc'))
  await press(button('Ký biên bản'))
  await press(button('Ký'))
  await page.getByText('Chữ ký chủ trì: Lê Văn An').waitFor()
  expect((await evening.whole.ask(evening.secretary, 'GET', `/meetings/${evening.meeting}`)).status).toBe('CLOSED')
})
