import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { phone, signedIn } from './cell-of.ts'
import { lastRecord, OFFICER as DISTRICT_OFFICER, remindAll, startDistrict } from './district-of.ts'
import { byKey, byTap, type Press } from './evening.ts'
import { startOffice, transferBy } from './registry.ts'
import { castBallot, MEMBER, openedBallot, startYear, writeReview, YEAR } from './year-of.ts'

// Journey A is in evening.test.ts (by tap) and rooms.proof.test.ts (by keyboard). Each is counted as §7 of the design of the pages does.
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

const hands: readonly (readonly [string, (page: Page) => Press])[] = [['tap', byTap], ['keyboard', byKey]]

test.each(hands)('B and C by %s: a review in at most 14 and its draft again in 2, a ballot on 39 members in at most 46', async (_, handOf) => {
  const cell = await startYear(37)
  try {
    const page = await signedIn(cell.whole, await phone(browser), MEMBER)
    const writing = handOf(page)
    await writeReview(page, writing)
    await page.getByText('Đã lưu.', { exact: true }).waitFor()

    await page.goto(cell.whole.url)
    const resuming = handOf(page)
    await resuming.press(page.getByRole('link', { name: 'Đánh giá', exact: true }))
    await resuming.press(page.getByRole('link', { name: 'Viết bản tự kiểm điểm' }))
    await page.getByText('Trang 1 trên 5').first().waitFor()
    expect(resuming.taps()).toBeLessThanOrEqual(2)
    await page.goto(`${cell.whole.url}/danh-gia/${YEAR}/kiem-diem/5`)
    await page.getByText('Còn ngại phát biểu, vì chuẩn bị chưa kỹ.').waitFor()
    await page.getByLabel('Đã đọc lại, nội dung là đúng sự thật.').check()
    await writing.press(page.getByRole('button', { name: 'Nộp bản tự kiểm điểm' }))
    await page.getByText('Đồng chí đã nộp bản tự kiểm điểm.').waitFor()
    expect(writing.taps()).toBeLessThanOrEqual(14)

    const id = await openedBallot(cell)
    await page.goto(`${cell.whole.url}/danh-gia`)
    const voting = handOf(page)
    await castBallot(page, voting, id)
    expect(voting.taps()).toBeLessThanOrEqual(46)
    expect((await cell.whole.ask(cell.secretary, 'GET', `/evaluations/ballots/${id}`)).counts).toMatchObject({ electors: 39 })
  } finally {
    await cell.whole.stop()
  }
})

test('D by keyboard: somebody is found without marks and their transfer asked for in at most 8', async () => {
  const office = await startOffice(browser)
  const { page, whole } = office
  try {
    await page.goto(`${whole.url}/dang-vien`)
    const hand = byKey(page)
    await transferBy(page, hand, { who: 'le binh', name: /Lê Thị Bình/, to: 'khu pho 9', cell: /Chi bộ Khu phố 9/ })
    expect(hand.taps()).toBeLessThanOrEqual(8)
  } finally {
    await whole.stop()
  }
})

test('E by keyboard: cells that have not met are reminded in at most 3, a last record is read in 2', async () => {
  const { whole } = await startDistrict()
  try {
    const page = await signedIn(whole, await phone(browser), DISTRICT_OFFICER)
    const hand = byKey(page)
    await remindAll(page, hand, 2)
    expect(hand.taps()).toBeLessThanOrEqual(3)
    const down = byKey(page)
    await lastRecord(page, down)
    expect(down.taps()).toBeLessThanOrEqual(2)
  } finally {
    await whole.stop()
  }
})
