import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openDevice, untilSignedIn } from './browser.ts'
import { startWhole, type Whole } from './whole.ts'

const ADMIN = 'mem_administrator'
const given = ['An', 'Bình', 'Cường', 'Dung', 'Đức', 'Giang', 'Hà', 'Hương', 'Khang', 'Lan', 'Mai', 'Nam', 'Oanh']
const family = ['Lê Thị', 'Phạm Quốc', 'Đặng Ngọc']
export const SECRETARY = 'bi-thu@example.org'
export const TAKER = 'thu-ky@example.org'
export const OFFICER = 'can-bo@example.org'

/** An invented cell of so many people with its secretary, who also has a deputy to sign with and an officer above. */
export async function startCell(people = 39) {
  const whole = await startWhole()
  await whole.appoint()
  const root = await whole.ask(ADMIN, 'POST', '/membership/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  const cell = await whole.ask(ADMIN, 'POST', '/membership/organisations', { name: 'Chi bộ Khu phố 8', type: 'CELL_SUBORDINATE', parentId: root.id, sectorType: 'KHU_PHO', from: '2020-01-01' })
  const person = { cellId: cell.id, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19' }
  const add = (name: string, more: object = {}) => whole.ask(ADMIN, 'POST', '/membership/members', { ...person, name, ...more })
  const held = (role: string, orgId: string) => ({ positions: [{ role, orgId, from: '2020-01-01' }] })
  const secretary = await add('Lê Văn An', { email: SECRETARY, phone: '0912345678', ...held('SECRETARY', cell.id) })
  const taker = await add('Nguyễn Thị Hạnh', { email: TAKER, ...held('DEPUTY_SECRETARY', cell.id) })
  const officer = await add('Hoàng Thị Hương', { email: OFFICER, ...held('OFFICER', root.id) })
  for (let at = 0; at < people - 3; at++) await add(`${family[Math.floor(at / given.length)]} ${given[at % given.length]}`)
  await whole.idle()
  return { whole, cellId: cell.id as string, orgId: root.id as string, secretary: secretary.id as string, taker: taker.id as string, officer: officer.id as string }
}
export type Cell = Awaited<ReturnType<typeof startCell>>

/** A meeting of the cell that begins in a moment, its invitations sent. */
export async function calledMeeting({ whole, cellId, secretary }: Cell): Promise<string> {
  const startsAt = new Date(Date.now() + 60_000).toISOString()
  const { id } = await whole.ask(secretary, 'POST', '/meetings', { cellId, kind: 'REGULAR', startsAt, venue: 'Nhà văn hóa khu phố 8' })
  await whole.ask(secretary, 'POST', `/meetings/${id}/open`, {})
  await whole.idle()
  return id as string
}

export const phone = (browser: Browser, width = 360) => openDevice(browser, width)
/** A page of this phone on which somebody is signed in, as they sign in: with the code they were mailed. */
export async function signedIn(whole: Whole, context: BrowserContext, login: string): Promise<Page> {
  const page = await context.newPage()
  await whole.forget()
  await page.goto(whole.url)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Số thẻ đảng viên hoặc thư điện tử').fill(login)
  await page.getByRole('button', { name: 'Nhận mã xác nhận' }).click()
  await page.getByLabel('Mã xác nhận').fill(await whole.mailed(login, /\b\d{6}\b/))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await untilSignedIn(page)
  return page
}
