import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openDevice, untilSignedIn } from './browser.ts'
import { ADMINISTRATOR, startWhole, type Whole } from './whole.ts'

const SECRETARY = 'bi-thu@example.org'
const MEMBER = 'mai@example.org'
let whole: Whole
let browser: Browser
beforeAll(async () => {
  whole = await startWhole()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await whole.stop()
})

async function phone(): Promise<Page> {
  const context = await openDevice(browser, 390)
  return context.newPage()
}
async function signIn(page: Page, login: string): Promise<void> {
  await whole.forget()
  await page.goto(whole.url)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Số thẻ đảng viên hoặc thư điện tử').fill(login)
  await page.getByRole('button', { name: 'Nhận mã xác nhận' }).click()
  await page.getByLabel('Mã xác nhận').fill(await whole.mailed(login, /\b\d{6}\b/))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await untilSignedIn(page)
}

test('from an empty system to two answers of one member: by the mailed link, then signed in', async () => {
  const desk = await phone()
  await signIn(desk, ADMINISTRATOR)
  await desk.getByText('Tài khoản này chưa gắn với chi bộ nào').waitFor()
  await whole.idle()

  const administrator = 'mem_administrator'
  await whole.ask(administrator, 'POST', '/membership/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  const cell = await whole.ask(administrator, 'POST', '/membership/organisations', { name: 'Chi bộ Khu phố 8', type: 'CELL_SUBORDINATE', parentId: 'org_root', sectorType: 'KHU_PHO', from: '2020-01-01' })
  const person = { cellId: cell.id, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19' }
  const secretary = await whole.ask(administrator, 'POST', '/membership/members', { ...person, name: 'Lê Văn An', email: SECRETARY, positions: [{ role: 'SECRETARY', orgId: cell.id, from: '2020-01-01' }] })
  await whole.ask(administrator, 'POST', '/membership/members', { ...person, name: 'Trần Thị Mai', email: MEMBER })
  await whole.idle()

  const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 3 * 86_400_000).toISOString()
  const drafted = await whole.ask(secretary.id, 'POST', '/meetings', { cellId: cell.id, kind: 'REGULAR', startsAt, venue: 'Nhà văn hóa khu phố 8', agenda: [{ title: 'Đánh giá tháng trước', minutes: 20 }, 'Nhiệm vụ tháng tới'] })
  await whole.ask(secretary.id, 'POST', `/meetings/${drafted.id}/open`, {})
  await whole.idle()

  const member = await phone()
  await member.goto(await whole.mailed(MEMBER, /https?:\/\/\S+\/tra-loi\?token=[^\s>)"]+/))
  await member.getByText('Nhà văn hóa khu phố 8').waitFor()
  await member.getByText('Đánh giá tháng trước').waitFor()
  await member.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  await member.getByText('Đã gửi. Cảm ơn đồng chí').waitFor()
  await member.reload()
  await member.getByText('Đồng chí đã báo: sẽ dự họp.').waitFor()
  const answers = () => whole.ask(secretary.id, 'GET', `/meetings/${drafted.id}/answers`)
  expect((await answers()).items).toMatchObject([{ attending: true, byLink: true }])

  await signIn(member, MEMBER)
  await member.getByText('Chi bộ Khu phố 8').first().waitFor()
  await member.getByText('20 phút', { exact: true }).waitFor()
  await member.getByRole('button', { name: 'Xin vắng' }).click()
  await member.getByLabel('Sức khỏe').check()
  await member.getByLabel('Nói rõ thêm').fill('Đi khám bệnh')
  await member.getByRole('button', { name: 'Gửi lời xin vắng' }).click()
  await member.getByText('Đã gửi lời xin vắng của đồng chí.').waitFor()
  expect((await answers()).items).toMatchObject([{ attending: false, byLink: false, reasonType: 'HEALTH', reason: 'Đi khám bệnh' }])
}, 240_000)

test('a link that was tampered with tells nothing', async () => {
  const page = await phone()
  await page.goto(`${whole.url}/tra-loi?token=bm90aGluZw.forged`)
  await page.getByText('Đường liên kết này không dùng được nữa').waitFor()
})
