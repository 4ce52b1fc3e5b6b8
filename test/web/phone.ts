import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Whole } from './whole.ts'

/** A phone (or a desk, by its width) of its own: another person, another store. */
export function newPhone(browser: Browser, width = 390): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height: width < 700 ? 844 : 900 }, locale: 'vi-VN', hasTouch: width < 700, reducedMotion: 'reduce' })
}

/** Signs in by the code that is mailed, from the address given. */
export async function signIn(whole: Whole, page: Page, login: string, at = '/'): Promise<void> {
  await whole.forget()
  await page.goto(`${whole.url}${at}`)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Số thẻ đảng viên hoặc thư điện tử').fill(login)
  await page.getByRole('button', { name: 'Nhận mã xác nhận' }).click()
  await page.getByLabel('Mã xác nhận').fill(await whole.mailed(login, /\b\d{6}\b/))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).waitFor()
}
