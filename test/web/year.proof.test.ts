import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, WIDTHS } from './browser.ts'
import { OFFICER, phone, SECRETARY, signedIn } from './cell-of.ts'
import { picturesOfYear } from './screens-year.ts'
import { MEMBER, openedBallot, startYear, YEAR, type YearOf } from './year-of.ts'

let cell: YearOf
let browser: Browser
beforeAll(async () => {
  cell = await startYear(39)
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await cell.whole.stop()
})

const soundEverywhere = (page: Page) => async (name: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsOf(page), `${name} at ${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 360, height: 800 })
}

test('every page of the year is sound at every width, from the first review to the certified table', async () => {
  await picturesOfYear(cell, browser, soundEverywhere)
}, 1_800_000)

const at = (path: string) => path.replace('CELL', cell.bare).replace('ORG', cell.orgId.replace('org_', '')).replace('YEAR', String(YEAR))
const routes = ['/danh-gia', '/danh-gia/YEAR/kiem-diem/1', '/danh-gia/YEAR/ket-qua', '/danh-gia/YEAR/chi-bo/CELL/ban-kiem-diem', '/danh-gia/YEAR/chi-bo/CELL/tap-the', '/danh-gia/YEAR/to-chuc/ORG/tien-do', '/danh-gia/YEAR/to-chuc/ORG/ty-le', '/danh-gia/YEAR/to-chuc/ORG/cong-bang', '/danh-gia/YEAR/to-chuc/ORG/tong-hop', '/danh-gia/YEAR/tap-the/CELL', '/cac-nam', '/quy-dinh', '/quy-dinh/rating-366/xem', '/phieu/blt_2026.x.y/bo-phieu', '/phieu/blt_2026.x.y/theo-doi', '/phieu/blt_2026.x.y/may-chung']
test('every page says what is wrong when the server fails, refuses, or is slow to answer', async () => {
  const page = await signedIn(cell.whole, await phone(browser), OFFICER)
  const sound = soundEverywhere(page)
  for (const [name, status, ready] of [['failed', 500, 'Máy chủ đang gặp lỗi.'], ['refused', 403, 'Không được xem.']] as const) {
    await page.route(/\/evaluations\//, (route) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ status, code: 'x', title: 'Không được xem.' }) }))
    for (const path of routes.map(at)) {
      await page.goto(`${cell.whole.url}${path}`)
      await page.getByText(path.endsWith('may-chung') ? 'Máy bỏ phiếu chung đã tắt.' : path === '/danh-gia' && status === 403 ? 'Không được xem.' : ready).first().waitFor()
      await sound(`${path} ${name}`)
    }
    await page.unrouteAll()
  }
  await page.route(/\/evaluations\//, () => undefined)
  await page.goto(`${cell.whole.url}/cac-nam`)
  await page.getByText('Đang tải…').waitFor()
  await sound('waiting')
}, 1_800_000)

test('the booth: strips for the tellers, a phone that belongs to nobody, one code one ballot', async () => {
  const fresh = await startYear(8)
  try {
    const { rows } = await fresh.whole.ask(fresh.secretary, 'GET', `/evaluations/sheets/${fresh.sheet}`)
    const other = (rows as { memberId: string; subject: string }[]).find(({ memberId, subject }) => subject === 'MEMBER' && memberId !== fresh.member)!
    const id = await openedBallot(fresh, { others: 'KIOSK', tellers: [fresh.member, other.memberId] })
    const teller = await signedIn(fresh.whole, await phone(browser), MEMBER)
    await teller.goto(`${fresh.whole.url}/phieu/${id}/theo-doi`)
    await teller.getByRole('button', { name: 'Xem mã để in' }).click()
    const code = (await teller.locator('.strips .code').first().textContent()) ?? ''
    expect(code).toMatch(/^\w{4}-\w{4}$/)
    await soundEverywhere(teller)('codes')

    const page = await signedIn(fresh.whole, await phone(browser), SECRETARY)
    await page.goto(`${fresh.whole.url}/phieu/${id}/theo-doi`)
    await page.getByRole('button', { name: 'Mở máy bỏ phiếu chung' }).click()
    await page.getByRole('button', { name: 'Đăng xuất và mở máy bỏ phiếu chung' }).click()
    await page.getByLabel('Mã trên mảnh giấy của đồng chí').fill(code)
    await soundEverywhere(page)('booth')
    const vote = async () => {
      await page.getByRole('button', { name: 'Nhận phiếu' }).click()
      await page.locator('fieldset.line').first().getByText('Tốt', { exact: true }).click()
      await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
      await page.getByText('Tôi hiểu: bỏ phiếu rồi thì không sửa được').click()
      await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click()
    }
    await vote()
    await page.getByText('ĐÃ BỎ PHIẾU').waitFor()
    await page.getByRole('button', { name: 'Người tiếp theo' }).click()
    await page.getByLabel('Mã trên mảnh giấy của đồng chí').fill(code)
    await vote()
    await page.getByText('Phiếu này đã được bỏ trước đó').waitFor()
    // Whoever has the phone in hand finds nobody signed in on it.
    await page.goBack()
    await page.getByText('Đồng chí đã đăng xuất khỏi mọi thiết bị.').waitFor()
    expect(await page.evaluate<number>('sessionStorage.length')).toBe(0)
  } finally {
    await fresh.whole.stop()
  }
}, 1_800_000)

test('ballots for paper print one a page, as many as there are voters; a cell sees itself against the four-good list', async () => {
  const fresh = await startYear(5)
  try {
    const page = await signedIn(fresh.whole, await phone(browser), SECRETARY)
    await page.goto(`${fresh.whole.url}/danh-gia/${YEAR}/chi-bo/${fresh.bare}/in-phieu`)
    await page.getByLabel('Số phiếu cần in').fill('6')
    await page.getByRole('button', { name: 'In 6 phiếu' }).waitFor()
    await soundEverywhere(page)('ballots on paper')
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(pages).toHaveLength(6)
    expect(await page.locator('.ballot-stub').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Số 1/6'), expect.stringContaining('Số 6/6')]))
    const [one, other] = await page.evaluate<string[]>('[...document.querySelectorAll(".ballot-paper")].slice(0, 2).map((each) => { const copy = each.cloneNode(true); copy.querySelector(".ballot-stub").remove(); return copy.outerHTML })')
    expect(one).toBe(other)
    await page.goto(`${fresh.whole.url}/danh-gia/${YEAR}/chi-bo/${fresh.bare}/bon-tot`)
    await page.getByRole('button', { name: 'Gửi tự đánh giá' }).click()
    await page.getByText('Đánh dấu ít nhất một nội dung.').waitFor()
    const lines = page.locator('fieldset', { has: page.locator('input[name^=bon-tot]') })
    for (let at = 0; at < (await lines.count()); at++) await lines.nth(at).getByText('Đạt', { exact: true }).click()
    await soundEverywhere(page)('four good')
    await page.getByRole('button', { name: 'Gửi tự đánh giá' }).click()
    await page.getByRole('region', { name: 'Chi bộ tự đánh giá' }).getByText('Hoàn thành tốt nhiệm vụ chính trị: đạt.').waitFor()
    await soundEverywhere(page)('four good, said')
    expect((await fresh.whole.ask(fresh.secretary, 'GET', `/evaluations/sheets/${fresh.sheet}/four-good`)).own.entered).toMatchObject({ held: true, dues: true })
  } finally {
    await fresh.whole.stop()
  }
}, 600_000)

type Told = { rows: { memberId: string; name: string }[] }
test('what wants another look after the decision stands first where it is decided, says why and what may be done, and the board leads there', async () => {
  const fresh = await startYear(5)
  try {
    const page = await signedIn(fresh.whole, await phone(browser), OFFICER)
    const sound = soundEverywhere(page)
    await page.route(`**/evaluations/sheets/${fresh.sheet}`, async (route) => {
      const response = await route.fetch()
      const { rows, ...rest } = (await response.json()) as Told
      const decided = rows.map((row, at) => ({ ...row, decided: { class: 'GOOD' }, ...(at === 2 ? { recheck: true, reckoned: { at: '2026-12-21T02:00:00Z', class: 'COMPLETED' } } : {}) }))
      await route.fulfill({ response, json: { ...rest, status: 'DECIDED', undecided: 0, recheck: 1, rows: decided } })
    })
    await page.route('**/evaluations/campaigns/*/board*', async (route) => {
      const response = await route.fetch()
      const { items, ...rest } = (await response.json()) as { items: object[] }
      await route.fulfill({ response, json: { ...rest, recheck: 1, items: items.map((one) => ({ ...one, recheck: 1 })) } })
    })
    await page.goto(`${fresh.whole.url}/danh-gia/${YEAR}/to-chuc/${fresh.orgId.replace('org_', '')}/tien-do`)
    const waiting = page.getByRole('region', { name: 'Cần xem lại (1 đồng chí)' })
    await waiting.waitFor()
    await sound('board with another look')
    await waiting.getByRole('link').first().click()
    await page.getByText('Số liệu được sửa ngày 21/12/2026, sau khi quyết định. Tính theo số liệu mới: Hoàn thành.').waitFor()
    expect(await page.locator('ul.todo > li').first().innerText()).toContain('Cần xem lại')
    await sound('decisions with another look')
    await page.getByRole('button', { name: /^Giữ nguyên mức Tốt/ }).click()
    await page.getByText('1 thay đổi chưa lưu').waitFor()
  } finally {
    await fresh.whole.stop()
  }
}, 600_000)
