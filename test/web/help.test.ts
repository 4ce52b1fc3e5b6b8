import { expect, test } from 'vitest'
import { faultsOf } from './browser.ts'
import { cell, meeting } from './scenes.ts'
import { useSite } from './use-site.ts'

const room = useSite()
const PHONE = '028 3822 1234'
const line = `Điện thoại hỗ trợ: ${PHONE}`
const [toSecretary, toAbove] = ['Đồng chí liên hệ bí thư chi bộ của mình.', 'Đồng chí liên hệ cán bộ tổ chức của cấp ủy cấp trên.']
/** The same cell, read by somebody who holds this position. */
const heldBy = (role: string, orgId: string, meetings: Parameters<typeof cell>[0] = []) =>
  cell(meetings, ({ path }) => (path === '/membership/me' ? { status: 200, body: { id: 'mem_mai', name: 'Trần Thị Mai', cellId: 'org_cell8', asOf: '2026-11-22', positions: [{ role, orgId, organisation: 'Chi bộ Khu phố 8' }], standIns: [] } } : undefined))

test('the number for help is at the foot of every page, before the sign-in too: one press dials it, and it stays when the site no longer answers', async () => {
  room.site.site.help = PHONE
  room.site.site.api = cell([meeting])
  const page = await room.page(320)
  await page.goto(room.site.url)
  const dial = page.getByRole('contentinfo').getByRole('link', { name: line })
  await dial.waitFor()
  expect(await dial.getAttribute('href')).toBe('tel:02838221234')
  expect((await dial.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  expect(await faultsOf(page)).toEqual([])
  for (const path of ['/khong-co', '/tra-loi', '/phieu/blt_1/may-chung']) {
    await page.goto(`${room.site.url}${path}`)
    await dial.waitFor()
  }

  // Kept, so it is there from the first drawing on, whether or not anybody answers.
  room.site.site.configured = false
  await page.goto(room.site.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await dial.count()).toBe(1)
  room.site.site.configured = true
  room.site.site.help = undefined
  await page.reload()
  await dial.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
  expect(await dial.count()).toBe(0)
})

test('whoever others turn to is sent to the level above, everybody else to the secretary of their cell', async () => {
  room.site.site.api = cell([meeting])
  const page = await room.signedIn()
  const foot = page.getByRole('contentinfo')
  await foot.getByText(toSecretary).waitFor()
  for (const [role, orgId, words] of [['SECRETARY', 'org_cell8', toAbove], ['DEPUTY_SECRETARY', 'org_cell8', toAbove], ['OFFICER', 'org_ward', toAbove], ['COMMITTEE_MEMBER', 'org_cell8', toSecretary]] as const) {
    room.site.site.api = heldBy(role, orgId, [meeting])
    await page.evaluate("sessionStorage.removeItem('nen-nep.me')")
    await page.reload()
    await page.getByText('Trần Thị Mai').waitFor()
    await foot.getByText(words).waitFor()
  }
})

test('nothing is asked of the site while somebody practises; the number kept before is still there', async () => {
  room.site.site.help = PHONE
  room.site.site.api = cell([])
  const page = await room.signedIn()
  await page.getByRole('link', { name: line }).waitFor()
  await page.goto(`${room.site.url}/tap-duot`)
  await page.getByRole('button', { name: 'Bắt đầu tập dượt' }).click()
  await page.getByText('Đang tập dượt').waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('link', { name: line }).waitFor()
  // What waits for an idle moment has had it: the worker is registered in the same one.
  await page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 100), { timeout: 6000 }))')
  expect(asked.filter((path) => path === '/config.json')).toEqual([])
  room.site.site.help = undefined
})

test('a month without a meeting tells its leader what to do, and before their first one where to try it out', async () => {
  room.site.site.api = heldBy('SECRETARY', 'org_cell8')
  const page = await room.signedIn(320)
  await page.getByText('Đồng chí lên lịch và gửi giấy mời, buổi họp sẽ hiện ở đây.').waitFor()
  expect(await page.getByText('Khi bí thư chi bộ gửi giấy mời').count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  const practice = page.getByRole('link', { name: 'Lần đầu làm? Tập dượt một buổi họp với chi bộ thử trước' })
  await practice.click()
  await page.getByRole('button', { name: 'Bắt đầu tập dượt' }).waitFor()

  // A cell that has met before has its own meetings to learn from; a member plans nothing.
  room.site.site.api = heldBy('SECRETARY', 'org_cell8', [{ ...meeting, status: 'CONFIRMED', startsAt: '2026-10-03T12:00:00Z' }])
  await page.goto(room.site.url)
  await page.getByText('Đồng chí lên lịch và gửi giấy mời').waitFor()
  expect(await practice.count()).toBe(0)
  room.site.site.api = cell([])
  await page.reload()
  await page.getByText('Khi bí thư chi bộ gửi giấy mời, buổi họp sẽ hiện ở đây.').waitFor()
  expect(await practice.count()).toBe(0)
})
