import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser } from './browser.ts'
import { byTap } from './evening.ts'
import { sendRoster, startOffice, transferBy, type Office } from './registry.ts'

let browser: Browser
let office: Office
beforeAll(async () => {
  browser = await openBrowser()
  office = await startOffice(browser)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await office.whole.stop()
})
const sound = async (name: string) => expect(await faultsOf(office.page), name).toEqual([])
const button = (name: string | RegExp) => office.page.getByRole('button', { name, exact: typeof name === 'string' })

test('an officer imports a roster: says what words mean, sees the row that fails, and has the others written', async () => {
  const { page, whole, officer, cellId } = office
  await sendRoster(page, whole.url)
  await page.getByText('31/02/1961 không có thật').first().waitFor()
  await button(/Ghi 2 dòng/).waitFor()
  await sound('preview')

  await page.getByLabel('“KP tám cũ” là chi bộ nào?').fill('khu pho 8')
  await button(/Chi bộ Khu phố 8/).click()
  await button('Đọc lại với cách hiểu này').click()
  await button(/Ghi 4 dòng/).click()
  await page.getByText('Đã ghi 4 dòng vào danh sách.').waitFor()
  await page.getByText('Còn 1 dòng lỗi').waitFor()
  await sound('written')
  await whole.idle()
  const { items } = await whole.ask(officer, 'GET', `/membership/members?orgId=${cellId}&q=ta%20ngoc%20thinh`)
  expect(items).toMatchObject([{ name: 'Tạ Ngọc Thịnh', cellId }])
}, 180_000)

test('somebody is found without marks and transferred in eight taps, and received at the end of the hand-shake', async () => {
  const { page, whole, officer, ninthId } = office
  await page.goto(`${whole.url}/dang-vien`)
  const press = byTap()
  await transferBy(page, press, { who: 'hoang dong', name: /Võ Hoàng Đông/, to: 'khu pho 9', cell: /Chi bộ Khu phố 9/ }, sound)
  expect(press.taps()).toBeLessThanOrEqual(8)

  for (const step of ['Đồng ý chuyển', 'Cấp giấy giới thiệu', 'Giao giấy, bắt đầu tính hạn']) await button(step).click()
  await page.getByText('Tiếp nhận trước hết ngày').waitFor()
  await button(/Xem và in giấy giới thiệu/).click()
  await page.getByRole('region', { name: /Giấy giới thiệu số/ }).getByText('GIẤY GIỚI THIỆU').waitFor()
  await sound('letter')
  await page.getByLabel('Đã đối chiếu giấy giới thiệu và hồ sơ').check()
  await button('Tiếp nhận đảng viên').click()
  await page.getByText('Đã tiếp nhận', { exact: true }).waitFor()
  await sound('received')
  const { items } = await whole.ask(officer, 'GET', `/membership/members?orgId=${ninthId}&q=hoang%20dong`)
  expect(items).toMatchObject([{ name: 'Võ Hoàng Đông', cellId: ninthId }])
}, 120_000)
