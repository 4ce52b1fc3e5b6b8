import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser } from './browser.ts'
import { phone, SECRETARY, signedIn } from './cell-of.ts'
import { byTap } from './evening.ts'
import { castBallot, MEMBER, openedBallot, startYear, writeReview, YEAR, type YearOf } from './year-of.ts'

let cell: YearOf
let browser: Browser
let context: BrowserContext
let page: Page
let ballot: string
beforeAll(async () => {
  cell = await startYear()
  browser = await openBrowser()
  context = await phone(browser)
  page = await signedIn(cell.whole, context, MEMBER)
}, 900_000)
afterAll(async () => {
  await browser.close()
  await cell.whole.stop()
})
const sound = async (name: string) => expect(await faultsOf(page), name).toEqual([])
const ask = (as: string, path: string) => cell.whole.ask(as, 'GET', `/evaluations${path}`)

test('a member writes a review in five pages, part of it without a network, and hands it in within 14 taps', async () => {
  // The first page says what the year wants, and not beside it that nothing waits.
  await page.goto(cell.whole.url)
  await page.getByRole('link', { name: 'Viết bản tự kiểm điểm' }).waitFor()
  expect(await page.getByText('Hiện không có việc nào chờ đồng chí.').count()).toBe(0)
  const press = byTap()
  await writeReview(page, press, async (name) => {
    if (name === 'kiem-diem-han-che') {
      await page.getByText('Đã lưu.', { exact: true }).waitFor()
      await context.setOffline(true)
      await page.getByLabel(/^Kết quả khắc phục/).fill('Đã khắc phục hai việc chi bộ góp ý.')
      await page.getByText('Đã lưu trên máy này, chờ gửi.').waitFor()
      await context.setOffline(false)
      await page.getByText('Đã lưu.', { exact: true }).waitFor()
    }
    if (name === 'danh-gia' || name === 'kiem-diem-muc') await sound(name)
  })
  await press.press(page.getByRole('button', { name: 'Nộp bản tự kiểm điểm' }))
  await page.getByText('Đồng chí đã nộp bản tự kiểm điểm.').waitFor()
  expect(await page.evaluate('scrollY')).toBe(0)
  expect(press.taps()).toBeLessThanOrEqual(14)
  expect(await ask(cell.member, `/records/${cell.record}/review`)).toMatchObject({ status: 'SUBMITTED', selfClass: 'GOOD', text: expect.stringMatching(/^I\. Ưu điểm[^]*vỉa hè[^]*II\. Hạn chế[^]*III\. [^]*hai việc chi bộ góp ý/) })
}, 120_000)

/** Everything this tab keeps anywhere, as text. */
const kept = () => page.evaluate<string>(`(async () => {
  const db = await new Promise((done) => { const open = indexedDB.open('nen-nep'); open.onsuccess = () => done(open.result) })
  const shelf = (name) => new Promise((done) => { const all = db.transaction(name).objectStore(name).getAll(); all.onsuccess = () => done(all.result) })
  const rows = await Promise.all(['outbox', 'drafts', 'kept'].map(shelf))
  const files = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
  return JSON.stringify([rows, files, { ...sessionStorage }, { ...localStorage }, location.href, document.cookie])
})()`)

test('a ballot on a phone: every name marked, looked at again, cast; nothing of it stays on the device', async () => {
  ballot = await openedBallot(cell)
  await page.goto(`${cell.whole.url}/danh-gia`)
  const press = byTap()
  await castBallot(page, press, ballot, async (name) => { if (name === 'phieu-kin') await sound(name) })
  const receipt = (await page.locator('.cast .code').textContent()) ?? ''
  expect(receipt.length).toBeGreaterThan(5)
  expect(press.taps()).toBeLessThanOrEqual(10 + 4)
  const left = await kept()
  for (const secret of [receipt, 'slip', 'GOOD"]']) expect(left).not.toContain(secret)
  expect((await ask(cell.secretary, `/ballots/${ballot}`)).counts).toMatchObject({ electors: 10, phone: 10 })
}, 120_000)

test('the secretary records the conference, enters two counts that differ in a line, mends it, proposes and sends up', async () => {
  page = await signedIn(cell.whole, await phone(browser), SECRETARY)
  const base = `${cell.whole.url}/danh-gia/${YEAR}/chi-bo/${cell.bare}`
  await page.goto(`${cell.whole.url}/danh-gia`)
  await page.getByText('Việc của chi bộ').waitFor()
  await page.getByRole('link', { name: 'Hội nghị chi bộ' }).click()
  await page.getByLabel('Người kiểm phiếu thứ 1').selectOption({ index: 1 })
  await page.getByLabel('Người kiểm phiếu thứ 2').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Ghi hội nghị' }).click()
  await page.getByText('Đã ghi hội nghị.').waitFor()
  await sound('conference')

  await page.goto(`${base}/kiem-phieu`)
  const enter = async (teller: number, invalid: string) => {
    await page.getByLabel('Người kiểm phiếu nhập bản này').selectOption({ index: teller })
    for (const [label, value] of [['Phiếu phát ra', '9'], ['Phiếu thu về', '9'], ['Phiếu hợp lệ', '9'], ['Phiếu không hợp lệ', invalid]] as const) await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByRole('button', { name: /^Điền phần còn lại/ }).click()
    await page.getByRole('button', { name: 'Nhập kết quả kiểm phiếu' }).click()
  }
  await enter(1, '1')
  await page.getByText('9 thu về = 9 hợp lệ + 1 không hợp lệ').waitFor()
  await page.getByText('Các con số trong biên bản kiểm phiếu chưa khớp nhau.').waitFor()
  await enter(1, '0')
  await page.getByText('Mới có một người kiểm phiếu nhập kết quả.').waitFor()
  await page.getByLabel('Xuất sắc').first().fill('1')
  await page.getByLabel('Tốt').first().fill('8')
  await page.getByLabel('Người kiểm phiếu nhập bản này').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Nhập kết quả kiểm phiếu' }).click()
  await page.getByText('Hai bản còn khác nhau ở các dòng sau.').waitFor()
  await page.getByRole('cell', { name: '9', exact: true }).first().waitFor()
  await sound('differences')
  await page.getByLabel('Xuất sắc').first().fill('0')
  await page.getByLabel('Tốt').first().fill('9')
  await page.getByRole('button', { name: 'Nhập kết quả kiểm phiếu' }).click()
  await page.getByText('Hai bản kiểm phiếu khớp nhau.').waitFor()
  await page.getByRole('button', { name: 'Xem và in biên bản kiểm phiếu' }).click()
  await page.locator('.sheet').getByText(/kiểm phiếu/i).first().waitFor()
  await page.getByLabel('Ảnh hoặc bản quét của biên bản').setInputFiles({ name: 'bien-ban.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('ảnh') })
  await page.getByLabel('Độ mật').selectOption('INTERNAL')
  await page.getByRole('button', { name: 'Gửi ảnh biên bản' }).click()
  await page.getByText('Đã gửi xong.').waitFor()
  await page.getByRole('button', { name: 'bien-ban.jpg', exact: true }).waitFor()
  await sound('photo of the protocol')

  await page.goto(`${base}/de-nghi`)
  await page.getByRole('button', { name: /^Điền theo kết quả bỏ phiếu/ }).click()
  await page.getByRole('button', { name: 'Lưu đề nghị' }).click()
  await page.getByRole('button', { name: 'Gửi lên cấp trên' }).click()
  await page.getByText('Đã gửi cấp trên').first().waitFor()
  expect(await ask(cell.secretary, `/sheets/${cell.sheet}`)).toMatchObject({ status: 'SUBMITTED', unproposed: 0, counts: { GOOD: 10 } })
}, 180_000)

test('the secretary closes the ballot on the phone, and everybody reads the result', async () => {
  await page.goto(`${cell.whole.url}/phieu/${ballot}/theo-doi`)
  await page.getByRole('button', { name: 'Đóng cuộc bỏ phiếu và kiểm phiếu' }).click()
  await page.getByRole('button', { name: 'Đóng ngay' }).click()
  await page.getByText('Mã của 1 phiếu đã đếm').waitFor()
  await sound('result')
}, 90_000)
