import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser } from './browser.ts'
import { phone, SECRETARY, signedIn } from './cell-of.ts'
import { MEMBER, planned, signed, sitting, startMeetings, YEAR, type Meetings } from './meetings-of.ts'

let cell: Meetings
let browser: Browser
let page: Page
beforeAll(async () => {
  cell = await startMeetings(5)
  browser = await openBrowser()
  page = await signedIn(cell.whole, await phone(browser), SECRETARY)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await cell.whole.stop()
})
const sound = async (name: string) => expect(await faultsOf(page), name).toEqual([])
const ask = (method: string, path: string, body?: unknown, by = cell.secretary) => cell.whole.ask(by, method, path, body)
const button = (name: string | RegExp, of = page) => of.getByRole('button', { name, exact: typeof name === 'string' })

test('before a meeting its agenda is put in order with what a member proposed, who presents it and how long, and its papers are added', async () => {
  const id = await planned(cell)
  await ask('POST', '/meetings/backlog', { cellId: cell.cellId, title: 'Sửa đèn đường hẻm 45' }, cell.member)
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/chuong-trinh`)
  await button(/Đưa vào chương trình/).click()
  await page.locator('.agenda').getByText('Sửa đèn đường hẻm 45').waitFor()

  await button('Sửa chương trình').click()
  await button('Lên: Sửa đèn đường hẻm 45').click()
  await button('Sửa: Sửa đèn đường hẻm 45').click()
  await page.getByLabel('Người trình bày').selectOption({ label: 'Đỗ Đức Anh' })
  await page.getByLabel('Số phút').fill('120')
  await page.getByRole('checkbox', { name: 'Nội dung trọng tâm' }).click()
  await page.getByText('Quá 30 phút').waitFor()
  await sound('editor')
  await button('Lưu chương trình').click()
  await button('Sửa chương trình').waitFor()
  expect((await ask('GET', `/meetings/${id}`)).agenda[0]).toMatchObject({ title: 'Sửa đèn đường hẻm 45', presenterId: cell.member, minutes: 120, focal: true, topicId: expect.any(String) })

  await button('Thêm tài liệu hoặc ảnh').click()
  await page.getByLabel('Tệp hoặc ảnh').setInputFiles({ name: 'Công văn tối mật.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') })
  await page.getByLabel('Độ mật').selectOption('TOI_MAT')
  await button('Tải tài liệu lên').click()
  await page.getByText('không được đưa vào hệ thống này').waitFor()
  await page.getByLabel('Độ mật').selectOption('INTERNAL')
  await button('Tải tài liệu lên').click()
  await page.getByRole('checkbox', { name: /không thuộc bí mật nhà nước/ }).click()
  await sound('papers')
  await button('Tải tài liệu lên').click()
  await button('Công văn tối mật.pdf').waitFor()
  expect((await ask('GET', `/meetings/${id}/documents`)).items).toMatchObject([{ status: 'READY', audience: 'ALL', classification: 'INTERNAL' }])
}, 60_000)

test('during a meeting a member gives the code of the hall and raises a hand, and the chair reads the evening on one screen', async () => {
  const id = await sitting(cell)
  await ask('POST', `/meetings/${id}/attendance`, { rows: [{ memberId: cell.member, state: 'UNEXCUSED' }] })
  const other = await signedIn(cell.whole, await phone(browser), MEMBER)
  await other.goto(`${cell.whole.url}/buoi-hop/${id}/chuong-trinh`)
  await button('Xin phát biểu', other).click()
  await other.getByText('Đã xin phát biểu.').waitFor()
  await other.getByLabel('Mã điểm danh').fill((await ask('GET', `/meetings/${id}/check-in`)).code)
  await button('Tự điểm danh', other).click()
  await other.getByText('Đã nhận mã.').waitFor()
  expect(await faultsOf(other), 'hall').toEqual([])

  await page.goto(`${cell.whole.url}/buoi-hop/${id}/dieu-hanh`)
  await page.getByText('Nội dung 1/10').waitFor()
  await page.getByText('đủ số lượng để biểu quyết').waitFor()
  await button(/^Sang: /).click()
  await page.getByText('Nội dung 2/10').waitFor()
  await button('Mời Đỗ Đức Anh').waitFor()
  await sound('cockpit')
  await button('Mời Đỗ Đức Anh').click()
  await page.getByRole('timer').waitFor()
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/diem-danh`)
  await page.locator('.person').filter({ hasText: 'Nguyễn Thị Hạnh' }).click()
  await page.getByText('Đến muộn, về sớm').click()
  await page.getByLabel('Đến muộn lúc').fill('19:20')
  await button('Ghi có mặt như trên').click()
  await page.getByText('đến muộn 19 giờ 20').waitFor()
  await page.locator('summary', { hasText: 'Thêm người dự' }).click()
  await page.getByLabel('Họ và tên').fill('Trần Văn Bình')
  await button('Thêm người dự').click()
  await page.getByText('Khách và cấp trên dự họp (1)').waitFor()
  await sound('roll')
}, 60_000)

test('after a meeting words are added to its locked minutes, and its resolution is replaced by one of a new number', async () => {
  const { id, resolution } = await signed(cell)
  await page.goto(`${cell.whole.url}/buoi-hop/${id}/ket-thuc`)
  await page.getByLabel('Nội dung bổ sung').fill('Số hộ cam kết là 12, không phải 10')
  await button('Ghi bổ sung').click()
  await page.getByText('Bổ sung sau khi ký (1)').waitFor()
  expect((await ask('GET', `/meetings/${id}/minutes`)).addenda).toMatchObject([{ text: 'Số hộ cam kết là 12, không phải 10', by: cell.secretary }])

  await page.goto(`${cell.whole.url}/nghi-quyet/${resolution}/van-ban`)
  await page.getByText('Ra văn bản thay thế').click()
  await page.getByLabel('Trích yếu').fill('Nghị quyết sửa đổi')
  await button('Lập dự thảo thay thế').click()
  await button('Ban hành và cấp số').click()
  await page.getByRole('region', { name: 'Văn bản' }).getByText('Nghị quyết sửa đổi').waitFor()
  await sound('resolution')
  const { items } = await ask('GET', `/meetings/resolutions?orgId=${cell.cellId}&year=${YEAR}`)
  expect(items).toMatchObject([{ status: 'REPLACED', number: 1 }, { status: 'ISSUED', number: 2 }])
}, 60_000)
