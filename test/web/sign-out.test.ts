import { expect, test } from 'vitest'
import { cell, meeting } from './scenes.ts'
import { problem } from './site.ts'
import { useSite } from './use-site.ts'

const room = useSite()

test('a sign-in that was ended everywhere does not come back by itself: the issuer asks for a new code', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  await page.getByText('Nhà văn hóa khu phố 8').waitFor()
  await page.waitForLoadState('networkidle')
  room.site.site.api = cell([meeting], () => problem(401, 'token.invalid', 'Phiên đã hết.'))
  await page.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  await page.getByText('Đồng chí đã đăng xuất khỏi mọi thiết bị.').waitFor()
  room.site.site.api = cell([meeting])
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Số thẻ đảng viên hoặc thư điện tử').waitFor()
})

test('one press at the foot of the page signs out here and everywhere', async () => {
  const asked: string[] = []
  room.site.site.api = cell([meeting], ({ method, path }) => {
    if (path.endsWith('/sign-out')) asked.push(`${method} ${path}`)
    return path.endsWith('/sign-out') ? { status: 200, body: {} } : undefined
  })
  const page = await room.signedIn()
  await page.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click()
  await page.getByText('Đồng chí muốn đăng xuất khỏi Nền Nếp?').waitFor()
  expect(asked).toHaveLength(1)
})
