import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invited, mailed } from './scenes.ts'
import { problem } from './site.ts'
import { useSite } from './use-site.ts'

const room = useSite()
const sent = () => room.site.asked.filter(({ method, path }) => method === 'POST' && path.startsWith('/meetings/'))
const opened = () => room.site.asked.filter(({ path }) => path === '/notifications/public/openings')
const focused = (page: Page) => page.evaluate("document.activeElement.innerText || document.activeElement.value || ''")

async function arrive(): Promise<Page> {
  const page = await room.page()
  await page.goto(`${room.site.url}/tra-loi?token=sealed.word`)
  await page.getByText('Đồng chí có dự họp được không?').waitFor()
  return page
}

test('one tap says that a member comes; nobody is asked to sign in', async () => {
  room.site.site.api = mailed(invited())
  const page = await arrive()
  await page.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  await page.getByText('Đã gửi. Cảm ơn đồng chí').waitFor()
  expect(sent().map(({ path, body }) => ({ path, body }))).toEqual([{ path: '/meetings/public/answers', body: { token: 'sealed.word', attending: true } }])
  expect(room.site.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true)
})

test('a letter’s link says that it was opened, and its mark goes from the address', async () => {
  room.site.site.api = mailed(invited())
  const page = await arrive()
  await expect.poll(() => opened().map(({ body }) => body)).toEqual([{ token: 'sealed.word' }])
  await page.goto(`${room.site.url}/?thu=another.word`)
  await expect.poll(() => opened().map(({ body }) => body)).toEqual([{ token: 'sealed.word' }, { token: 'another.word' }])
  await expect.poll(() => page.url()).toBe(`${room.site.url}/`)
})

test('a member declines with a reason by keyboard alone', async () => {
  room.site.site.api = mailed(invited({ attending: true }))
  const page = await arrive()
  await page.getByRole('button', { name: 'Xin vắng' }).focus()
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('Xin vắng')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Trực ca đêm')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Đã gửi lời xin vắng của đồng chí.').waitFor()
  expect(await focused(page)).toBe('Đã gửi lời xin vắng của đồng chí.')
  expect(sent()[0]?.body).toEqual({ token: 'sealed.word', attending: false, reasonType: 'WORK', reason: 'Trực ca đêm' })
  await page.getByRole('button', { name: 'Xin vắng' }).click()
  expect(await page.getByLabel('Công việc').isChecked()).toBe(true)
})

test('declining without a reason is caught on the page, with the focus on what to mend', async () => {
  room.site.site.api = mailed(invited())
  const page = await arrive()
  await page.getByRole('button', { name: 'Xin vắng' }).click()
  await page.getByRole('button', { name: 'Gửi lời xin vắng' }).click()
  expect(await focused(page)).toContain('Có 1 chỗ cần sửa')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  expect(await page.getByLabel('Sức khỏe').isChecked()).toBe(true)
  expect(await page.getByText('Có 1 chỗ cần sửa').count()).toBe(0)
  expect(sent()).toEqual([])
})

test('an answer that was lost on the way goes again under the same key, another answer under another', async () => {
  room.site.site.api = mailed(invited(), () => 'drop')
  const page = await arrive()
  await page.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  await page.getByText('Chưa gửi được. Nội dung vẫn còn trên máy này.').waitFor()
  await page.reload()
  await page.getByText('Chưa gửi được. Nội dung vẫn còn trên máy này.').waitFor()
  const before = sent().length
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect.poll(() => sent().length).toBeGreaterThan(before)
  await page.getByText('Chưa gửi được.').waitFor()
  room.site.site.api = mailed(invited())
  await page.evaluate("window.dispatchEvent(new Event('online'))")
  await page.getByText('Đã gửi. Cảm ơn đồng chí').waitFor()
  const keys = sent().map(({ headers }) => headers['idempotency-key'])
  expect(new Set(keys).size).toBe(1)
  expect(await page.evaluate('sessionStorage.length')).toBe(0)

  await page.getByRole('button', { name: 'Xin vắng' }).click()
  await page.getByLabel('Đi xa').check()
  await page.getByRole('button', { name: 'Gửi lời xin vắng' }).click()
  await page.getByText('Đã gửi lời xin vắng của đồng chí.').waitFor()
  expect(sent().at(-1)?.headers['idempotency-key']).not.toBe(keys[0])
})

test('a reason typed without a network survives a reload', async () => {
  room.site.site.api = mailed(invited(), () => 'drop')
  const page = await arrive()
  await page.getByRole('button', { name: 'Xin vắng' }).click()
  await page.getByLabel('Việc gia đình').check()
  await page.getByLabel('Nói rõ thêm').fill('Giỗ họ')
  await page.getByRole('button', { name: 'Gửi lời xin vắng' }).click()
  await page.getByText('Chưa gửi được.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Việc gia đình').isChecked()).toBe(true)
  expect(await page.getByLabel('Nói rõ thêm').inputValue()).toBe('Giỗ họ')
})

test('pressing twice sends once', async () => {
  room.site.site.api = mailed(invited(), () => 'hang')
  const page = await arrive()
  const button = page.getByRole('button', { name: 'Đồng chí sẽ dự' })
  await button.click()
  await page.getByText('Đang gửi…').waitFor()
  await button.click({ force: true })
  expect(await page.getByText('Đang gửi…').count()).toBe(1)
  expect(sent()).toHaveLength(1)
})

test('a meeting that began meanwhile says so in the words of the service', async () => {
  room.site.site.api = mailed(invited(), () => problem(409, 'meeting.wrong-state', 'Không làm được việc này vì cuộc họp đang họp.'))
  const page = await arrive()
  await page.getByRole('button', { name: 'Đồng chí sẽ dự' }).click()
  await page.getByText('Không làm được việc này vì cuộc họp đang họp.').waitFor()
  expect(await page.getByText('Chưa gửi được.').count()).toBe(0)
})
