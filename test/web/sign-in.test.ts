import { expect, test } from 'vitest'
import { cell, meeting } from './scenes.ts'
import { problem } from './site.ts'
import { useSite } from './use-site.ts'

const room = useSite()

test('a member signs in by a mailed code and meets their cell; the code leaves the address bar', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  await page.getByRole('heading', { level: 1, name: 'Tháng 11 năm 2026', exact: true }).waitFor()
  await page.getByText('Chi bộ Khu phố 8').first().waitFor()
  expect(page.url()).toBe(`${room.site.url}/`)
  expect(await page.title()).toBe('Tháng này · Nền Nếp')
})

test('a reload keeps the sign-in, also where the answer to its renewal was lost; another tab has to sign in for itself', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  await page.reload()
  await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  let lost = false
  await page.route('**/identity/token', async (route) => {
    if (lost) return route.continue()
    await route.fetch()
    await route.abort()
    lost = true
  })
  await page.reload()
  await expect.poll(() => lost).toBe(true)
  await page.reload()
  await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  expect(await page.evaluate('localStorage.length')).toBe(0)
  const other = await page.context().newPage()
  await other.goto(room.site.url)
  await other.getByRole('button', { name: 'Đăng nhập' }).waitFor()
})

test('signing out ends the session at the issuer too', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.getByText('Đồng chí muốn đăng xuất khỏi Nền Nếp?').waitFor()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL(`${room.site.url}/`)
  expect(await page.evaluate('sessionStorage.length')).toBe(0)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Số thẻ đảng viên hoặc thư điện tử').waitFor()
})

test('a way back that this browser did not begin signs nobody in', async () => {
  const page = await room.page()
  await page.goto(`${room.site.url}/?code=stolen&state=forged`)
  await page.getByText('Chưa đăng nhập được.').waitFor()
  expect(page.url()).toBe(`${room.site.url}/`)
})

test('a token that the services no longer take is renewed once', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  const used = new Set<string>()
  let refusals = 0
  room.site.site.api = cell([meeting], ({ path, headers }) => {
    used.add(headers.authorization ?? '')
    return path.endsWith('/answer') && refusals++ === 0 ? problem(401, 'token.invalid', 'Phiên đã hết.') : undefined
  })
  await page.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  await page.getByText('Đã gửi. Cảm ơn đồng chí').waitFor()
  expect(used.size).toBe(2)
  const keys = room.site.asked.filter(({ method }) => method === 'POST').map(({ headers }) => headers['idempotency-key'])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('a session that is over leads back to the way in, and says why', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  await page.evaluate("sessionStorage.setItem('nen-nep.refresh', 'worn out')")
  await page.reload()
  await page.getByText('Phiên đăng nhập đã hết.').waitFor()
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
})
