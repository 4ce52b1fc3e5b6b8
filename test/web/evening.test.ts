import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser } from './browser.ts'
import { calledMeeting, OFFICER, phone, SECRETARY, signedIn, startCell, type Cell } from './cell-of.ts'
import { byTap, callTheRoll, decide, finish, hear, score } from './evening.ts'

let cell: Cell
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  cell = await startCell()
  browser = await openBrowser()
  context = await phone(browser, 320)
  page = await signedIn(cell.whole, context, SECRETARY)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await cell.whole.stop()
})
const sound = async (name: string) => expect(await faultsOf(page), name).toEqual([])
const askSecretary = (method: string, path: string, body?: unknown) => cell.whole.ask(cell.secretary, method, path, body)

test('a secretary runs a whole evening of 39 people on a narrow phone in at most 52 taps, the roll in 8, and no page has a fault', async () => {
  const id = await calledMeeting(cell)
  await page.goto(cell.whole.url)
  const press = byTap()
  await callTheRoll(page, press, id, sound)
  expect(press.taps() - 2).toBeLessThanOrEqual(8)
  await hear(page, press, 8, sound)
  // Opened anew, the page is at the item that is discussed.
  const item = page.getByLabel('Nội dung đang bàn')
  const [, second] = await item.locator('option').all()
  await item.selectOption({ index: 1 })
  await page.reload()
  await item.waitFor()
  expect(await item.inputValue()).toBe(await second?.getAttribute('value'))
  await decide(page, press, sound)
  await score(page, press, sound)
  await finish(page, press, sound)
  expect(press.taps()).toBeLessThanOrEqual(52)

  await cell.whole.idle()
  const held = await askSecretary('GET', `/meetings/${id}`)
  expect(held).toMatchObject({ status: 'CLOSED', figures: { owed: 39, present: 36, excused: 3, speakers: 8 }, votes: [{ for: 36, passed: true }] })
  const { items } = await askSecretary('GET', `/meetings/tasks?cellId=${cell.cellId}`)
  expect(items).toHaveLength(2)
}, 240_000)

test('marks taken without a network survive a page opened anew, a closed tab and a lost answer, and count once', async () => {
  const id = await calledMeeting(cell)
  await askSecretary('POST', `/meetings/${id}/start`, {})
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/diem-danh`)
  await page.getByRole('button', { name: 'Có mặt hết' }).waitFor()
  const { version } = await askSecretary('GET', `/meetings/${id}`)
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await context.setOffline(true)
  for (const at of [0, 1, 2]) await page.locator('.person').nth(at).click()
  await page.getByText('3 thay đổi chờ gửi.').waitFor()
  // Opened anew, the browser may believe in a network that nothing gets through; what waits still waits.
  await page.reload()
  await page.getByText(/3 thay đổi/).waitFor()
  await page.locator('.person').nth(2).getByText('Có mặt').waitFor()
  await page.close()

  const keys: string[] = []
  await context.route('**/attendance', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '')
    if (keys.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await context.setOffline(false)
  page = await context.newPage()
  await page.goto(cell.whole.url)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByText('Việc cần làm ngay').waitFor()
  await page.getByText(/Đang gửi \d thay đổi/).waitFor({ state: 'detached' })
  await expect.poll(() => keys.length).toBe(4)
  expect(new Set(keys).size).toBe(3)
  await cell.whole.idle()
  const after = await askSecretary('GET', `/meetings/${id}`)
  expect(after.roll.filter((one: { state?: string }) => one.state === 'PRESENT')).toHaveLength(3)
  expect(after.version).toBe(Number(version) + 3)
}, 120_000)

test('a secretary puts one more item on the agenda, before the two that close it', async () => {
  const id = await calledMeeting(cell)
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/chuong-trinh`)
  await page.getByText('Thêm nội dung').first().click()
  await page.getByLabel('Nội dung mới của chương trình').fill('Bàn việc sửa đường hẻm 45')
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  await page.locator('.agenda').getByText('Bàn việc sửa đường hẻm 45').waitFor()
  const { agenda } = await askSecretary('GET', `/meetings/${id}`)
  expect(agenda.at(-3)).toMatchObject({ title: 'Bàn việc sửa đường hẻm 45' })
  await sound('agenda')
})

test('two phones that marked one person otherwise: both marks are shown, and the person chooses', async () => {
  const id = await calledMeeting(cell)
  await askSecretary('POST', `/meetings/${id}/start`, {})
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/diem-danh`)
  await page.getByRole('button', { name: 'Có mặt hết' }).waitFor()
  const name = await page.locator('.person strong').first().innerText()
  const headOf = async () => (await askSecretary('GET', `/meetings/${id}`)).roll.find((head: { name: string }) => head.name === name)
  await askSecretary('POST', `/meetings/${id}/attendance`, { rows: [{ memberId: (await headOf()).memberId, state: 'UNEXCUSED' }] })
  await page.locator('.person').first().click()
  await page.getByText('Máy khác vừa ghi khác').waitFor()
  await page.getByText('Vắng không lý do').first().waitFor()
  await sound('conflict')
  await page.getByRole('button', { name: 'Dùng bản của tôi' }).click()
  await page.getByText('Máy khác vừa ghi khác').waitFor({ state: 'detached' })
  await expect.poll(async () => (await headOf()).state).toBe('PRESENT')
})

test('minutes are kept at every key without a network and sent when it is back; signing out leaves nothing on the phone', async () => {
  const id = await calledMeeting(cell)
  await askSecretary('POST', `/meetings/${id}/start`, {})
  await askSecretary('POST', `/meetings/${id}/minutes`, {})
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/ket-thuc`)
  const text = page.getByLabel('Biên bản', { exact: true })
  await text.waitFor()
  await context.setOffline(true)
  await text.fill('Đồng chí chủ trì khai mạc.')
  await page.getByText('Đã lưu trên máy này, chờ gửi.').waitFor()
  await context.setOffline(false)
  await page.getByText('Đã lưu.', { exact: true }).waitFor()
  expect((await askSecretary('GET', `/meetings/${id}/minutes`)).text).toBe('Đồng chí chủ trì khai mạc.')

  await page.getByRole('link', { name: 'Quay lại danh sách buổi họp' }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.getByText('Đồng chí muốn đăng xuất khỏi Nền Nếp?').waitFor()
  await page.goto(`${cell.whole.url}/favicon.svg`)
  const left = await page.evaluate<number>("new Promise((done) => { const open = indexedDB.open('nen-nep'); open.onsuccess = () => { const on = open.result.transaction(['outbox', 'drafts', 'kept']); const counts = ['outbox', 'drafts', 'kept'].map((shelf) => on.objectStore(shelf).count()); on.oncomplete = () => done(counts.reduce((sum, one) => sum + one.result, 0)) } })")
  expect(left).toBe(0)
})

test('an officer opens any total of the month and the list behind it, down to a cell’s meetings', async () => {
  await cell.whole.idle()
  page = await signedIn(cell.whole, await phone(browser, 320), OFFICER)
  await page.goto(`${cell.whole.url}/tong-quan`)
  await page.getByRole('button', { name: /Tỷ lệ dự họp/ }).click()
  await page.getByText('92,3% (36/39)').waitFor()
  await sound('board')
  await page.getByRole('link', { name: 'Chi bộ Khu phố 8' }).first().click()
  await page.getByRole('heading', { name: 'Chi bộ Khu phố 8' }).waitFor()
  await page.locator('main a[href$="/bien-ban"]').first().waitFor()
})
