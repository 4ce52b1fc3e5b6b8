import type { Page } from 'playwright-core'
import type { Press } from './evening.ts'
import { startCell, type Cell } from './cell-of.ts'

export const MEMBER = 'dang-vien@example.org'
const ADMIN = 'mem_administrator'
export const YEAR = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear()

/** A cell with a member who has a phone of their own, in the year's review of its ward. */
export async function startYear(people = 8, requires: readonly string[] = []) {
  const cell = await startCell(people)
  const { whole, cellId, orgId, officer } = cell
  const member = await whole.ask(ADMIN, 'POST', '/membership/members', { cellId, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2012-05-19', name: 'Đỗ Đức Anh', email: MEMBER })
  const ward = await whole.ask(ADMIN, 'POST', '/membership/members', { cellId, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2005-05-19', name: 'Vũ Minh Khôi', positions: [{ role: 'SECRETARY', orgId, from: '2020-01-01' }] })
  await whole.idle()
  const campaign = await whole.ask(officer, 'POST', '/evaluations/campaigns', { year: YEAR, orgId, rulePackId: 'rating-366', requires })
  await whole.ask(officer, 'POST', `/evaluations/campaigns/${campaign.id}/open`, {})
  await whole.idle()
  const bare = cellId.replace('org_', '')
  return { ...cell, member: member.id as string, ward: ward.id as string, bare, sheet: `sht_${YEAR}.${bare}`, record: `rec_${YEAR}.${bare}.${String(member.id).replace('mem_', '')}`, campaignId: campaign.id as string }
}
export type YearOf = Awaited<ReturnType<typeof startYear>>

/** A ballot on everybody's phone, open for an hour. */
export async function openedBallot({ whole, cellId, secretary }: Cell, more: object = {}): Promise<string> {
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const { id } = await whole.ask(secretary, 'POST', '/evaluations/ballots', { year: YEAR, cellId, title: `Xếp loại chất lượng đảng viên năm ${YEAR}`, until, ...more })
  for (let tried = 0; tried < 60; tried++) {
    await whole.idle()
    if ((await whole.ask(secretary, 'GET', `/evaluations/ballots/${id}`)).status === 'OPEN') return id as string
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error('The ballot did not open')
}

type Seen = (name: string) => Promise<void>
const quiet: Seen = () => Promise.resolve()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

/** A member writes and hands in their review, from the page of the month on. */
export async function writeReview(page: Page, { press }: Press, seen = quiet): Promise<void> {
  await press(link(page, 'Đánh giá'))
  await link(page, 'Viết bản tự kiểm điểm').waitFor()
  await seen('danh-gia')
  await press(link(page, 'Viết bản tự kiểm điểm'))
  await page.getByText('Trang 1 trên 5').first().waitFor()
  await seen('kiem-diem-so-lieu')
  await press(link(page, 'Trang tiếp theo'))
  await press(page.getByLabel('Ưu điểm, kết quả đạt được'))
  await page.keyboard.insertText('Dự đủ các buổi sinh hoạt, vận động mười hộ dân cam kết không lấn chiếm vỉa hè.')
  await seen('kiem-diem-uu-diem')
  await press(link(page, 'Trang tiếp theo'))
  await press(page.getByLabel('Hạn chế, khuyết điểm và nguyên nhân'))
  await page.keyboard.insertText('Còn ngại phát biểu, vì chuẩn bị chưa kỹ.')
  await seen('kiem-diem-han-che')
  await press(link(page, 'Trang tiếp theo'))
  await press(page.getByText('Hoàn thành tốt nhiệm vụ', { exact: true }))
  await seen('kiem-diem-muc')
  await press(link(page, 'Trang tiếp theo'))
  await press(page.getByText('Đã đọc lại, nội dung là đúng sự thật.'))
  await seen('kiem-diem-nop')
}

/** A voter marks everybody, looks again, and casts. */
export async function castBallot(page: Page, { press }: Press, id: string, seen = quiet): Promise<void> {
  await press(page.locator(`a[href="/phieu/${id}/bo-phieu"]`).first())
  await page.locator('fieldset.line').first().waitFor()
  for (let at = 1; ; at++) {
    for (const line of await page.locator('fieldset.line').all()) await press(line.getByText('Tốt', { exact: true }))
    if (at === 1) await seen('phieu-kin')
    else await seen(`phieu-kin-${at}`)
    if ((await button(page, 'Trang tiếp theo').count()) === 0) break
    await press(button(page, 'Trang tiếp theo'))
  }
  await press(button(page, 'Xem lại phiếu'))
  await press(page.getByText('Tôi hiểu: bỏ phiếu rồi thì không sửa được'))
  await seen('phieu-xem-lai')
  await press(button(page, 'Bỏ phiếu'))
  await page.getByText('ĐÃ BỎ PHIẾU').waitFor()
  await seen('da-bo-phieu')
}
