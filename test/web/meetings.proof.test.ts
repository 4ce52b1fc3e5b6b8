import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, WIDTHS } from './browser.ts'
import { OFFICER, phone, SECRETARY, signedIn } from './cell-of.ts'
import { furnishMeetings, MEMBER, meetingRooms, planned, startMeetings, type Held, type Meetings } from './meetings-of.ts'

const WARD = 'bi-thu-phuong@example.org'
let cell: Meetings
let held: Held
let browser: Browser
let page: Page
beforeAll(async () => {
  cell = await startMeetings(12)
  held = await furnishMeetings(cell)
  browser = await openBrowser()
  page = await signedIn(cell.whole, await phone(browser), SECRETARY)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await cell.whole.stop()
})
const button = (name: string | RegExp, of = page) => of.getByRole('button', { name, exact: typeof name === 'string' })
const open = (path: string, of = page) => of.goto(`${cell.whole.url}${path}`)
async function soundEverywhere(name: string, of = page): Promise<void> {
  for (const width of WIDTHS) {
    await of.setViewportSize({ width, height: 844 })
    expect(await faultsOf(of), `${name} at ${width} px`).toEqual([])
  }
}

test('every page about meetings is sound at every width, full and when the server fails, refuses or is not reached', async () => {
  for (const [name, path, ready] of meetingRooms(held)) {
    await open(path)
    await page.getByText(ready).first().waitFor()
    await soundEverywhere(name)
  }
  const states = [['failed', 500, 'Máy chủ đang gặp lỗi.'], ['refused', 403, 'Không được xem.']] as const
  for (const [name, status, ready] of states) {
    await page.route(/\/meetings\/(?:backlog|resolutions|limitations|proposals|attendance|series|tasks)|\/(?:cockpit|check-in)$/, (route) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ status, code: 'x', title: 'Không được xem.' }) }))
    for (const path of ['/de-nghi-noi-dung', '/nghi-quyet', '/han-che', '/de-xuat', '/chuyen-can', '/buoi-hop/dinh-ky', `/buoi-hop/${held.going}/dieu-hanh`]) {
      await open(path)
      await page.getByText(ready).first().waitFor()
      await soundEverywhere(`${path} ${name}`)
    }
    await page.unrouteAll()
  }
}, 600_000)

test('an agenda that somebody else changed meanwhile is shown beside one’s own, and saved by a second press', async () => {
  const id = await planned(cell, 8)
  await open(`/buoi-hop/${id}/chuong-trinh`)
  await button('Sửa chương trình').click()
  await button('Thêm nội dung mới').click()
  await page.getByLabel('Tên nội dung').fill('Bàn việc sửa đường hẻm 45')
  const { version } = await cell.whole.ask(cell.secretary, 'GET', `/meetings/${id}`)
  await cell.whole.ask(cell.secretary, 'PATCH', `/meetings/${id}`, { venue: 'Hội trường phường' }, `"${version}"`)
  await button('Lưu chương trình').click()
  await page.getByText('Người khác vừa sửa buổi họp này.').waitFor()
  await soundEverywhere('conflict')
  await button('Lưu chương trình').click()
  await page.locator('.agenda').getByText('Bàn việc sửa đường hẻm 45').waitFor()
}, 120_000)

test('a draft is opened without letters, put off, given a new day and called off', async () => {
  const id = await planned(cell, 9)
  await open(`/buoi-hop/${id}/chuong-trinh`)
  await page.getByText('Chỉ mở, chưa gửi giấy mời').click()
  await button('Mở buổi họp').click()
  await page.getByText('Đã mở buổi họp, chưa gửi giấy mời.').waitFor()
  await button('Bắt đầu trước giờ hẹn').click()
  await page.getByText('Bắt đầu ngay bây giờ?').waitFor()
  await button('Chưa bắt đầu').click()
  const seen = async () => cell.whole.ask(cell.secretary, 'GET', `/meetings/${id}`)
  expect(await seen()).toMatchObject({ status: 'OPEN', notified: false })
  const sure = () => page.getByRole('checkbox', { name: /Tôi chắc chắn/ }).click()
  await page.getByText('Hoãn hoặc hủy buổi họp').click()
  await sure()
  await button('Hoãn, sẽ báo ngày mới').click()
  await page.getByText('Buổi họp đang hoãn.').waitFor()
  await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường phường')
  await button('Lưu ngày giờ, địa điểm').click()
  await button('Bắt đầu trước giờ hẹn').waitFor()
  expect(await seen()).toMatchObject({ status: 'OPEN', venue: 'Hội trường phường' })
  await sure()
  await button('Hủy buổi họp').click()
  await page.getByText('Buổi họp này đã hủy.').waitFor()
}, 120_000)

test('a member proposes a topic, petitions the cell, asks for more time; the leader answers each', async () => {
  const member = await signedIn(cell.whole, await phone(browser), MEMBER)
  await open('/de-nghi-noi-dung', member)
  await member.getByLabel('Nội dung cần bàn').fill('Lịch trực Tết')
  await button('Gửi đề nghị', member).click()
  await member.getByText('Lịch trực Tết').waitFor()
  await open('/de-xuat', member)
  await member.getByLabel('Nội dung').fill('Đề nghị họp muộn hơn nửa giờ')
  await button('Gửi', member).click()
  await member.getByText('Đề nghị họp muộn hơn nửa giờ').last().waitFor()
  await soundEverywhere('petition', member)
  await open('/nhiem-vu', member)
  await button(/Vận động mười hộ dân/, member).click()
  await member.getByText('Xin thêm thời gian').click()
  await member.getByLabel('Xin đến ngày').fill(`${new Date().getFullYear() + 1}-03-01`)
  await member.getByLabel('Vì sao cần thêm thời gian').fill('Còn ba hộ đi vắng')
  await soundEverywhere('more time', member)
  await button('Gửi đề nghị gia hạn', member).click()
  await member.getByText(/xin gia hạn/).waitFor()

  await open('/nhiem-vu')
  await button(/Vận động mười hộ dân/).click()
  await page.getByText('Còn ba hộ đi vắng').waitFor()
  await soundEverywhere('answer time')
  await button('Đồng ý gia hạn').click()
  await page.getByText('Được gia hạn').waitFor()
  await open('/de-xuat')
  await page.locator('summary', { hasText: 'Trả lời' }).first().click()
  await page.getByLabel('Nội dung trả lời').fill('Từ tháng tới họp lúc 19 giờ 30')
  await button('Trả lời').click()
  await page.getByText('Từ tháng tới họp lúc 19 giờ 30').first().waitFor()
  await open('/de-nghi-noi-dung')
  const topic = page.locator('li', { hasText: 'Lịch trực Tết' })
  await topic.locator('summary', { hasText: 'Không đưa vào' }).click()
  await topic.getByLabel('Lý do không đưa vào').fill('Đã bàn ở buổi tháng 10')
  await button(/^Không đưa vào: Lịch trực Tết/).click()
  await page.getByText('Lý do: Đã bàn ở buổi tháng 10').waitFor()
}, 180_000)

test('a limitation is recorded of nobody by name, closed with evidence alone by a vote that passed, and open again when it returns', async () => {
  await open('/han-che')
  await button('Ghi một hạn chế').click()
  for (const [label, typed] of [['Hạn chế *', 'Đồng chí Đỗ Đức Anh họp muộn'], ['Nguyên nhân *', 'Chưa nhắc'], ['Cách khắc phục *', 'Nhắc trước một ngày']] as const) await page.getByLabel(label).fill(typed)
  await page.getByLabel('Người phụ trách').selectOption({ label: 'Đỗ Đức Anh' })
  await page.getByLabel('Xong trước ngày').fill(`${new Date().getFullYear() + 1}-03-01`)
  await soundEverywhere('limitation')
  await button('Ghi hạn chế').click()
  await page.getByText('Nội dung đang nói về một người.').waitFor()
  await page.getByLabel('Hạn chế *').fill('Bắt đầu họp muộn')
  await button('Ghi hạn chế').click()
  const one = page.locator('.todo > li', { hasText: 'Bắt đầu họp muộn' })
  await one.getByText('Công nhận đã khắc phục').first().click()
  await one.getByRole('button', { name: 'Công nhận đã khắc phục' }).click()
  await one.getByText('Gửi ít nhất một minh chứng rồi công nhận.').waitFor()
  await one.getByLabel('Ảnh hoặc tệp minh chứng').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('PNG') })
  await one.getByLabel('Độ mật').selectOption('NORMAL')
  await page.route(/\/_s3\//, (route) => route.abort())
  await one.getByRole('button', { name: 'Gửi minh chứng' }).click()
  await one.getByText(/Chưa gửi/).waitFor()
  await soundEverywhere('evidence not sent')
  await page.unrouteAll()
  await one.getByRole('button', { name: 'Gửi minh chứng' }).click()
  await one.getByText('Chưa nêu trong báo cáo').waitFor()
  await one.getByText('Chi bộ đã biểu quyết').click()
  await one.getByLabel('Biểu quyết của chi bộ').selectOption({ index: 1 })
  await soundEverywhere('evidence')
  await one.getByRole('button', { name: 'Công nhận đã khắc phục' }).click()
  await one.getByText('Đã khắc phục', { exact: true }).waitFor()
  await one.getByText('Tái diễn, mở lại').first().click()
  await one.getByLabel('Đã thấy gì').fill('Tháng này lại muộn')
  await one.getByRole('button', { name: 'Tái diễn, mở lại' }).click()
  await one.getByText('Tháng này lại muộn').waitFor()
}, 180_000)

test('a month’s meeting comes of the series by one press, and a Word file of its minutes is fetched', async () => {
  await open('/buoi-hop/dinh-ky')
  await button('Lập buổi họp kế tiếp').click()
  await page.getByText('Đã lập đến tháng').waitFor()
  await open(`/buoi-hop/${held.over}/ket-thuc`)
  await button('Biên bản').click()
  await page.getByRole('link', { name: 'Tải tệp về' }).waitFor()
  await soundEverywhere('word')
}, 120_000)

test('whoever decides over the cell sees which plans have gaps, and confirms a score with a column and a reason of their own', async () => {
  const officer = await signedIn(cell.whole, await phone(browser), OFFICER)
  await open('/lich/chi-bo', officer)
  await officer.getByText('Chi bộ còn thiếu').waitFor()
  await soundEverywhere('gaps', officer)

  const ninth = await cell.whole.ask('mem_administrator', 'POST', '/membership/organisations', { name: 'Chi bộ Khu phố 9', type: 'CELL_SUBORDINATE', parentId: cell.orgId, sectorType: 'KHU_PHO', from: '2020-01-01' })
  await cell.whole.ask('mem_administrator', 'POST', '/membership/members', { cellId: ninth.id, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2005-05-19', name: 'Vũ Minh Khôi', email: WARD, positions: [{ role: 'SECRETARY', orgId: cell.orgId, from: '2020-01-01' }] })
  await cell.whole.idle()
  const ward = await signedIn(cell.whole, await phone(browser), WARD)
  await open(`/buoi-hop/${held.over}/bien-ban`, ward)
  await button('Xác nhận với điểm khác', ward).click()
  await ward.locator('.chips').first().locator('.chip').nth(2).click()
  await ward.getByLabel('Lý do sửa điểm').fill('Biên bản chưa ghi ý kiến của từng đồng chí')
  await soundEverywhere('superior', ward)
  await button('Xác nhận với điểm đã sửa', ward).click()
  await ward.getByText('Cấp trên đã xác nhận điểm.').waitFor()
  await ward.getByText(/Cấp trên xác nhận: .*Biên bản chưa ghi ý kiến/).waitFor()
  await soundEverywhere('two columns', ward)
}, 180_000)
