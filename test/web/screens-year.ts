// Pictures of the year's end: a member's review and ballot, the secretary's tally, the officer's sums.
import type { Browser, Page } from 'playwright-core'
import { OFFICER, phone, SECRETARY, signedIn } from './cell-of.ts'
import { byTap } from './evening.ts'
import { castBallot, MEMBER, openedBallot, writeReview, YEAR, type YearOf } from './year-of.ts'

type Picture = (page: Page) => (name: string) => Promise<void>
type Line = { memberId: string; version: number; proposed?: { class: string } }

/** Reviews of all but a few, the cell's own report, its conference, and two tellers who wrote one line differently. */
export async function lived({ whole, secretary, sheet, bare, member }: YearOf): Promise<void> {
  const rows = (await whole.ask(secretary, 'GET', `/evaluations/sheets/${sheet}`)).rows as Line[]
  for (const { memberId } of rows.slice(0, 30).filter((one) => one.memberId !== member)) {
    const path = `/evaluations/records/rec_${YEAR}.${bare}.${memberId.replace('mem_', '')}/review`
    await whole.ask(memberId, 'PUT', path, { text: 'I. Ưu điểm, kết quả đạt được\nDự đủ các buổi sinh hoạt.', selfClass: 'GOOD' }, '"0"')
    await whole.ask(memberId, 'POST', `${path}/submission`)
  }
  await whole.ask(secretary, 'PUT', `/evaluations/collectives/col_${YEAR}.${bare}/report`, { text: 'Đạt 11/12 chỉ tiêu nghị quyết năm.', selfClass: 'GOOD' }, '"0"')
  const [first, second] = rows.map(({ memberId }) => memberId).filter((id) => id !== secretary)
  await whole.ask(secretary, 'PUT', `/evaluations/sheets/${sheet}/conference`, { heldOn: `${YEAR}-11-20`, summoned: rows.length, present: rows.length - 2, tellers: [first, second] }, '"0"')
  const count = (different: number) => ({ issued: rows.length - 2, returned: rows.length - 2, unreturned: 0, valid: rows.length - 3, invalid: 1, votes: rows.map(({ memberId }, at) => ({ memberId, EXCELLENT: at < 8 ? 30 - (at === 0 ? different : 0) : 2, GOOD: at < 8 ? rows.length - 33 + (at === 0 ? different : 0) : rows.length - 5 })) })
  await whole.ask(secretary, 'POST', `/evaluations/sheets/${sheet}/tallies`, { teller: first, ...count(0) })
  await whole.ask(secretary, 'POST', `/evaluations/sheets/${sheet}/tallies`, { teller: second, ...count(1) })
  await whole.idle()
}

/** What the tellers agree on at last, proposals after it, and the sheet sent up. */
export async function sentUp({ whole, secretary, sheet, cellId }: YearOf): Promise<void> {
  const { rows, ballot } = await whole.ask(secretary, 'GET', `/evaluations/sheets/${sheet}`)
  const all = (rows as Line[]).length
  const votes = (rows as Line[]).map(({ memberId }, at) => ({ memberId, EXCELLENT: at < 8 ? 30 : 2, GOOD: at < 8 ? all - 33 : all - 5 }))
  await whole.ask(secretary, 'POST', `/evaluations/sheets/${sheet}/tallies`, { teller: ballot.tellers[1], issued: all - 2, returned: all - 2, unreturned: 0, valid: all - 3, invalid: 1, votes })
  const lines = (await whole.ask(secretary, 'GET', `/evaluations/sheets/${sheet}`)).rows as Line[]
  await whole.ask(secretary, 'POST', `/evaluations/sheets/${sheet}/proposals`, { rows: lines.map(({ memberId, version }, at) => ({ memberId, version, class: at < 8 ? 'EXCELLENT' : at === 9 ? 'COMPLETED' : 'GOOD' })) })
  await whole.ask(secretary, 'POST', '/evaluations/submissions', { year: YEAR, orgId: cellId })
  await whole.idle()
}

/** The officer decides as it was proposed, publishes, and the year is added up. */
export async function decided({ whole, officer, ward, sheet, orgId }: YearOf): Promise<void> {
  const lines = (await whole.ask(officer, 'GET', `/evaluations/sheets/${sheet}`)).rows as Line[]
  // Nobody decides their own line, so two of those above the cell decide together.
  const rowsOf = (own: boolean) => lines.filter(({ memberId }) => (memberId === officer) === own).map(({ memberId, version, proposed }) => ({ memberId, version, class: proposed?.class ?? 'GOOD' }))
  await whole.ask(officer, 'POST', `/evaluations/sheets/${sheet}/decisions`, { rows: rowsOf(false) })
  await whole.ask(ward, 'POST', `/evaluations/sheets/${sheet}/decisions`, { rows: rowsOf(true) })
  await whole.idle()
  // The officer belongs to the cell: until its classes are announced the sums leave it out for them.
  await whole.ask(officer, 'POST', `/evaluations/sheets/${sheet}/publication`)
  await whole.idle()
  await whole.ask(officer, 'POST', '/evaluations/rollups', { year: YEAR, orgId })
}

const shot = async (page: Page, seen: (name: string) => Promise<void>, ...[url, ready, name]: readonly [string, string | RegExp, string]) => {
  await page.goto(url)
  await page.getByText(ready).first().waitFor()
  await page.getByText('Đang tải…').first().waitFor({ state: 'detached' })
  await seen(name)
}

/** All pictures of the year, in its order. */
export async function picturesOfYear(year: YearOf, browser: Browser, picture: Picture): Promise<void> {
  const { whole, bare, orgId, record } = year
  const at = (path: string) => `${whole.url}${path}`
  const own = await signedIn(whole, await phone(browser), MEMBER)
  await writeReview(own, byTap(), picture(own))
  await own.getByRole('button', { name: 'Nộp bản tự kiểm điểm' }).click()
  await own.getByText('Đồng chí đã nộp bản tự kiểm điểm.').waitFor()
  const ballot = await openedBallot(year)
  await own.goto(at('/danh-gia'))
  await castBallot(own, byTap(), ballot, picture(own))
  await lived(year)
  const page = await signedIn(whole, await phone(browser), SECRETARY)
  const seen = picture(page)
  const cell = `/danh-gia/${YEAR}/chi-bo/${bare}`
  for (const [path, ready, name] of [
    ['/danh-gia', 'Việc của chi bộ', 'danh-gia-bi-thu'], [`${cell}/ban-kiem-diem`, 'bản đã nộp', 'ban-kiem-diem'], [`${cell}/tap-the`, 'Điểm theo tiêu chí', 'tap-the'], [`${cell}/hoi-nghi`, 'Ngày họp', 'hoi-nghi'],
    [`${cell}/kiem-phieu`, 'Hai bản còn khác nhau', 'kiem-phieu'], [`${cell}/phieu-kin`, 'Mở cuộc bỏ phiếu kín', 'mo-phieu'], [`/phieu/${ballot}/theo-doi`, 'Đã bỏ phiếu', 'theo-doi-phieu'], [`${cell}/de-nghi`, 'Điền theo kết quả', 'de-nghi-muc'], [`${cell}/ho-so/${record.split('.').at(-1) ?? ''}`, 'Các bước', 'ho-so-danh-gia'],
  ] as const) await shot(page, seen, at(path), ready, name)
  await sentUp(year)
  const desk = await signedIn(whole, await phone(browser), OFFICER)
  const body = `/danh-gia/${YEAR}/to-chuc/${orgId.replace('org_', '')}`
  for (const [path, ready, name] of [
    [`${body}/tien-do`, 'Tiến độ từng nơi', 'tien-do'], [`${body}/ty-le`, 'Xếp thứ tự', 'ty-le'], [`${body}/cong-bang`, 'đồng chí đã có mức', 'cong-bang'], [`${body}/tap-the`, 'Tập thể trực thuộc', 'tap-the-truc-thuoc'], [`${body}/dot`, 'Kết thúc đợt', 'dot'],
    [`${cell}/quyet-dinh`, 'Giữ nguyên mức', 'quyet-dinh'], ['/quy-dinh', 'Đang áp dụng', 'quy-dinh'], ['/quy-dinh/rating-366/xem', 'Khung điểm', 'quy-dinh-xem'], ['/quy-dinh/soan', 'Nội dung tệp', 'quy-dinh-soan'],
  ] as const) await shot(desk, picture(desk), at(path), ready, name)
  await decided(year)
  await shot(desk, picture(desk), at(`${body}/tong-hop`), '1/1 chi bộ đã quyết định', 'tong-hop')
}
