import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openBrowser, openDevice, untilSignedIn } from './browser.ts'
import { NOW } from './scenes.ts'
import { startSite, type Site } from './site.ts'

/** One site and one browser for a test file; each test opens pages of its own, and no page may break the site's policy or ask another host. */
export function useSite() {
  let site: Site
  let browser: Browser
  const open: BrowserContext[] = []
  const trouble: string[] = []
  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()))
    site.asked.length = 0
    const found = trouble.splice(0)
    if (found.length > 0) throw new Error(found.join('\n'))
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  async function page(width = 390): Promise<Page> {
    const context = await openDevice(browser, width, { timezoneId: 'America/New_York' })
    open.push(context)
    const opened = await context.newPage()
    await opened.clock.setFixedTime(NOW)
    opened.on('request', (request) => { if (!request.url().startsWith(site.url) && !request.url().startsWith('blob:')) trouble.push(`asked elsewhere: ${request.url()}`) })
    opened.on('console', (message) => { if (/Content Security Policy|Warning:/.test(message.text())) trouble.push(message.text()) })
    opened.on('pageerror', (error) => trouble.push(String(error)))
    return opened
  }
  async function signedIn(width = 390): Promise<Page> {
    const opened = await page(width)
    await opened.goto(site.url)
    await opened.getByRole('button', { name: 'Đăng nhập' }).click()
    await opened.getByLabel('Số thẻ đảng viên hoặc thư điện tử').fill('mai@example.org')
    await opened.getByRole('button', { name: 'Nhận mã xác nhận' }).click()
    await opened.getByLabel('Mã xác nhận').fill(site.codes.at(-1)!)
    await opened.getByRole('button', { name: 'Đăng nhập' }).click()
    await untilSignedIn(opened)
    return opened
  }
  return { page, signedIn, get site() { return site } }
}
