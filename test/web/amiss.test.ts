import type { Browser, Page, Request, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { faultsOf, openBrowser, openDevice, untilSignedIn, WIDTHS } from './browser.ts'
import { cell, meeting, NOW } from './scenes.ts'
import { startSite, type Site } from './site.ts'

let site: Site
let browser: Browser
let page: Page
let loads = 0
let here = false
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  // No worker, so that each test says itself what is here and what is not.
  page = await (await openDevice(browser, 390, { serviceWorkers: 'block' })).newPage()
  site.site.api = cell([meeting])
  await page.clock.setFixedTime(NOW)
  await page.goto(site.url)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Số thẻ đảng viên hoặc thư điện tử').fill('mai@example.org')
  await page.getByRole('button', { name: 'Nhận mã xác nhận' }).click()
  await page.getByLabel('Mã xác nhận').fill(site.codes.at(-1)!)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await untilSignedIn(page)
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return
    loads += 1
    here = false
  })
  page.on('requestfinished', (request) => { if (request.url().includes('-amiss-')) here = true })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const abort = (route: Route) => route.abort()
/** Every script of the pages that is not here yet. */
const scripts = /\/assets\/(?:vi|en)-[^/]*\.js$/

/** Until the words for what may go wrong are on the phone. */
async function atHand(): Promise<void> {
  while (!here) await page.waitForTimeout(50)
}
const venue = () => page.getByText('Nhà văn hóa khu phố 8')
/** The month, opened anew with everything in order. */
beforeEach(async () => {
  await page.unrouteAll()
  site.site.api = cell([meeting])
  // A page of the site without any script, so that nothing of the test before goes on.
  await page.goto(`${site.url}/favicon.svg`)
  await page.evaluate("sessionStorage.removeItem('nen-nep.reloaded'); localStorage.clear()")
  await page.goto(site.url)
  await venue().waitFor()
  await atHand()
  loads = 0
})
const tab = (name: string) => page.getByRole('navigation', { name: 'Các trang chính' }).getByRole('link', { name })
const again = () => page.getByRole('button', { name: 'Thử lại', exact: true })
const lost = () => page.getByRole('heading', { name: 'Chưa tải được trang', level: 1 })
const list = () => page.getByRole('heading', { name: /^Buổi họp năm/ })
const focused = () => page.evaluate<string>("document.activeElement === document.body ? '' : document.activeElement.textContent")

/** The site is published anew: its page begins with a script of another name, and the pages' scripts of before are gone until that is asked for. */
async function publish(gone: (route: Route) => Promise<void>): Promise<() => void> {
  const { files } = site
  const before = files.get('/index.html')!
  const [begin = ''] = /\/assets\/index-[\w-]+\.js/.exec(before.toString()) ?? []
  const fresh = begin.replace('index-', 'index-next')
  files.set(fresh, files.get(begin)!)
  files.set('/index.html', Buffer.from(before.toString().replace(begin, fresh)))
  await page.route(scripts, gone)
  const put = (request: Request) => { if (request.url().endsWith(fresh)) void page.unroute(scripts) }
  page.on('request', put)
  return () => {
    page.off('request', put)
    files.set('/index.html', before)
    files.delete(fresh)
  }
}

test('a page whose script does not come says so within its frame, and one press brings it without losing the place', async () => {
  await page.route(scripts, abort)
  await tab('Buổi họp').click()
  await lost().waitFor()
  await page.getByText('Bản nháp và điều đã ghi vẫn còn trên máy này').waitFor()
  expect(await focused()).toBe('Chưa tải được trang')
  expect(await page.getByRole('alert').filter({ hasText: 'Mạng yếu' }).count()).toBe(1)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsOf(page), `${width} px`).toEqual([])
  }
  await tab('Tháng này').click()
  await venue().waitFor()
  await tab('Buổi họp').click()
  await lost().waitFor()
  await page.unroute(scripts)
  await again().click()
  await list().waitFor()
  expect(loads).toBe(0)
})

test('without a network it says that, and comes by itself when the network is back', async () => {
  await page.context().setOffline(true)
  await tab('Buổi họp').click()
  await lost().waitFor()
  await page.getByText('Không kết nối được.').waitFor()
  await again().click()
  await page.getByText('Không kết nối được.').waitFor()
  await page.context().setOffline(false)
  await list().waitFor()
  expect(loads).toBe(0)
})

test('what a press does not bring the second press loads anew, as long as the server is there', async () => {
  await page.route(scripts, abort)
  await tab('Buổi họp').click()
  await lost().waitFor()
  const failed = page.waitForEvent('requestfailed')
  await again().click()
  await failed
  await lost().waitFor()
  await page.unroute(scripts)
  await page.route(/-list-/, abort)
  const anew = page.waitForEvent('load')
  await again().click()
  await anew
  await lost().waitFor()
  expect(loads).toBe(1)
  await page.unroute(/-list-/)
  await again().click()
  await list().waitFor()
})

const answers: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['are not found', (route) => route.fulfill({ status: 404, body: '' })],
  ['are answered with a page', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><div id="app"></div>' })],
]
test.each(answers)('after a release whose earlier scripts %s the page is loaded anew by itself, once, and what is kept on the phone is still there', async (_, gone) => {
  await page.evaluate(`new Promise((done) => {
    const asked = indexedDB.open('nen-nep', 1)
    asked.onsuccess = () => { asked.result.transaction('drafts', 'readwrite').objectStore('drafts').put('Nháp', 'thu').onsuccess = done }
  })`)
  const withdraw = await publish(gone)
  await tab('Buổi họp').click()
  await list().waitFor()
  expect(loads).toBe(1)
  expect(new URL(page.url()).pathname).toBe('/buoi-hop')
  expect(await page.evaluate(`new Promise((done) => {
    const asked = indexedDB.open('nen-nep', 1)
    asked.onsuccess = () => { asked.result.transaction('drafts').objectStore('drafts').get('thu').onsuccess = ({ target }) => done(target.result) }
  })`)).toBe('Nháp')
  withdraw()
})

test('a page that never comes and is newer each time it is asked for is loaded anew once, not in a circle', async () => {
  let asked = 0
  await page.route((url) => url.pathname === '/' || url.pathname === '/buoi-hop', async (route) => {
    const answer = await route.fetch()
    asked += 1
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/(\/assets\/index-[\w-]+\.js)"/, `$1?${asked}"`) })
  })
  await page.route(/-list-/, (route) => route.fulfill({ status: 404, body: '' }))
  await tab('Buổi họp').click()
  await page.waitForEvent('load')
  await lost().waitFor()
  await atHand()
  await tab('Tháng này').click()
  await tab('Buổi họp').click()
  await lost().waitFor()
  await page.waitForLoadState('networkidle')
  expect(loads).toBe(1)
  const anew = page.waitForEvent('load')
  await again().click()
  await anew
  expect(loads).toBe(2)
})

test('while something is being sent the page is not loaded anew by itself', async () => {
  site.site.api = cell([meeting], ({ method }) => (method === 'POST' ? 'hang' : undefined))
  await page.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  const withdraw = await publish((route) => route.fulfill({ status: 404, body: '' }))
  const asked = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/')
  await tab('Buổi họp').click()
  await lost().waitFor()
  await (await asked).finished()
  await page.waitForTimeout(500)
  expect(loads).toBe(0)
  await again().click()
  await list().waitFor()
  withdraw()
})

test('a page that throws while it is drawn says so, the other pages go on, and it is tried again', async () => {
  await page.route(/-list-/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'export default () => { throw new Error("Invented fault") }' }))
  await tab('Buổi họp').click()
  await page.getByRole('heading', { name: 'Trang này gặp lỗi', level: 1 }).waitFor()
  expect(await focused()).toBe('Trang này gặp lỗi')
  expect(await faultsOf(page)).toEqual([])
  await tab('Tháng này').click()
  await venue().waitFor()
  await tab('Buổi họp').click()
  await page.getByText('Các trang khác vẫn dùng được.').waitFor()
  await page.unroute(/-list-/)
  // A script that is here stays what it is: once more does not help, so the page is loaded anew.
  await again().click()
  await page.getByText('Các trang khác vẫn dùng được.').waitFor()
  await again().click()
  await list().waitFor()
})

test('a part of a page that does not come leaves the rest of it, and the focus where it is', async () => {
  await page.route(/-no-cell-/, abort)
  site.site.api = cell([], ({ path }) => (path === '/membership/me' ? { status: 200, body: { id: 'mem_mai', name: 'Trần Thị Mai', asOf: '2026-11-22', positions: [], standIns: [] } } : undefined))
  await page.reload()
  await page.getByRole('alert').filter({ hasText: 'Chưa tải được trang' }).waitFor()
  expect(await focused()).not.toContain('Chưa tải được trang')
  await page.unroute(/-no-cell-/)
  await again().click()
  await page.getByText('Tài khoản này chưa gắn với chi bộ nào').waitFor()
  expect(loads).toBe(1)
})

test('in English the same is said in English', async () => {
  await page.evaluate("localStorage.setItem('nen-nep.language', 'en')")
  await page.reload()
  await page.getByText('This month').first().waitFor()
  await atHand()
  await page.route(scripts, abort)
  await page.getByRole('link', { name: 'Meetings' }).first().click()
  await page.getByRole('heading', { name: 'The page could not be loaded' }).waitFor()
  await page.getByText('Drafts and what you recorded are still on this device').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('where not even the first script comes, the page itself says so in both languages with a way to try again', async () => {
  const said = page.getByRole('alert').filter({ hasText: 'Chưa tải được trang' })
  await page.route(/\/assets\/vi-main-/, abort)
  await page.goto(site.url)
  await said.waitFor()
  expect(await faultsOf(page)).toEqual([])
  // Without the script that begins all others nobody knows that they do not come: then it is said after a while.
  await page.route(/\/assets\/index-[\w-]+\.js/, abort)
  await page.reload()
  await page.waitForLoadState('load')
  expect(await said.isVisible()).toBe(false)
  await page.evaluate('document.getAnimations().forEach((each) => each.finish())')
  await said.waitFor()
  await page.getByText('Drafts and what you recorded').waitFor()
  await page.unrouteAll()
  await page.getByRole('link', { name: /Thử lại/ }).click()
  await venue().waitFor()
  expect(await said.isVisible()).toBe(false)
})
