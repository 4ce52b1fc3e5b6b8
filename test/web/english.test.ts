import { expect, test } from 'vitest'
import { faultsOf } from './browser.ts'
import { cell, meeting } from './scenes.ts'
import { useSite } from './use-site.ts'

const room = useSite()
/** The names of the scripts that a worker keeps for when there is no network. */
const kept = `caches.open('nen-nep.shell.en').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname.replace('/assets/', '')).filter((name) => /^(?:vi|en)-/.test(name)).toSorted())`
const english = () => [...room.site.files.keys()].map((path) => path.replace('/assets/', '')).filter((name) => name.startsWith('en-')).toSorted()

test('a device set to English reads the pages in English, keeps them without a network, and goes back to Vietnamese', async () => {
  room.site.site.api = cell([{ ...meeting, myAnswer: null }])
  const page = await room.signedIn(360)
  await page.goto(`${room.site.url}/cai-dat`)
  await page.getByRole('button', { name: 'Read these pages in English' }).click()
  await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  expect(await page.getByText('Không tìm thấy.').first().getAttribute('lang')).toBe('vi')
  await page.getByText('The system answered in Vietnamese.').first().waitFor()
  expect(await faultsOf(page)).toEqual([])

  await expect.poll(() => page.evaluate(kept)).toEqual(english())
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller.scriptURL')).toBe(`${room.site.url}/sw.js?en`)
  await page.goto(room.site.url)
  await page.getByText('19:00, Saturday, 28 Nov 2026').waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('There is no connection.').waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')

  await page.context().setOffline(false)
  await page.goto(`${room.site.url}/cai-dat`)
  await page.getByRole('button', { name: 'Đọc các trang này bằng tiếng Việt' }).click()
  await page.getByRole('heading', { name: 'Cài đặt', exact: true }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('vi')
})
