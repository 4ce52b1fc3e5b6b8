import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, WIDTHS } from './browser.ts'
import { phone, signedIn } from './cell-of.ts'
import { LEADER, OFFICER, startDistrict, type District } from './district-of.ts'
import { ADMINISTRATOR } from './whole.ts'

let district: District
let browser: Browser
beforeAll(async () => {
  district = await startDistrict()
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await district.whole.stop()
})

async function soundEverywhere(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsOf(page), `${name} at ${width} px`).toEqual([])
  }
}
const tabs = new Map<string, Page>()
/** One tab for each person, signed in once: nobody is mailed more than five codes an hour. */
async function signIn(login: string): Promise<Page> {
  const tab = tabs.get(login) ?? await signedIn(district.whole, await phone(browser), login)
  tabs.set(login, tab)
  await tab.unrouteAll()
  await tab.context().setOffline(false)
  return tab
}
async function opened(page: Page, path: string, ready: string | RegExp): Promise<void> {
  await page.goto(`${district.whole.url}${path}`)
  await page.getByText(ready).first().waitFor()
}

const office = [
  ['/tong-quan', 'Chi bộ và các tháng'], ['/to-chuc', 'Tình hình chung'], ['/chi-dao', 'Đã nhận'], ['/cach-lam-hay', 'chưa có cách làm hay'], ['/bao-cao', 'chi bộ thực hiện đúng chế độ'], ['/nhac-viec', 'Theo mặc định'],
  ['/danh-sach-tu-lap', 'Lập danh sách mới'], ['/tai-lieu-phai-doc', 'Chưa gửi tài liệu nào'], ['/thong-bao/thu-mau', 'Lời thư'], ['/thu-da-gui', 'Các lần gửi'], ['/nhat-ky', 'Theo thứ tự ghi'], ['/cai-dat', 'Người làm thay'], ['/viec-khac', 'Của đồng chí'],
] as const
test('every page of an officer is sound at every width: full, on its way, when the server fails, when it declines, and without a network', async () => {
  const page = await signIn(OFFICER)
  for (const [path, ready] of office) {
    await opened(page, path, ready)
    await soundEverywhere(page, path)
  }
  await opened(page, `/to-chuc/${district.cells[0]!.id}`, 'Buổi họp năm')
  await soundEverywhere(page, 'a cell')
  await opened(page, `/to-chuc/${district.cells[0]!.id}/don-vi`, 'Lượt phải dự')
  await soundEverywhere(page, 'figures by unit')
  await opened(page, '/tim-kiem', 'Tìm gì')
  await soundEverywhere(page, 'search')
  await opened(page, `/buoi-hop/${district.meetingId}/bien-ban`, 'Điểm sinh hoạt')
  await soundEverywhere(page, 'a record')
  await page.goto(`${district.whole.url}/viec-khac`)
  const data = /\/(?:meetings|notifications|evaluations|membership)\/(?!me\b)/
  for (const [answer, ready] of [[500, 'Máy chủ đang gặp lỗi.'], [403, 'Không được xem.']] as const) {
    await page.route(data, (route) => route.fulfill({ status: answer, contentType: 'application/json', body: JSON.stringify({ status: answer, code: 'x', title: 'Không được xem.' }) }))
    for (const [path] of office.slice(0, -1)) {
      await opened(page, path, ready)
      await soundEverywhere(page, `${path} ${answer}`)
    }
    await page.unrouteAll()
  }
  await page.route(data, () => new Promise(() => undefined))
  for (const [path] of office.slice(0, -1)) {
    await opened(page, path, 'Đang tải…')
    await soundEverywhere(page, `${path} on its way`)
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await opened(page, '/tong-quan', 'Chi bộ và các tháng')
  await page.context().setOffline(true)
  await page.getByText('Mất mạng.').waitFor()
  await page.getByRole('button', { name: 'Chọn tất cả 2' }).click()
  await page.getByRole('button', { name: 'Nhắc chi bộ đã chọn' }).click()
  await page.getByRole('button', { name: /Gửi lời nhắc/ }).click()
  await page.getByText('Nội dung vẫn còn trên máy này.').waitFor()
  await soundEverywhere(page, 'reminding without a network')
}, 900_000)

test('an officer gives a position to somebody found by name, hands it over, and ends it', async () => {
  const page = await signIn(OFFICER)
  await opened(page, `/to-chuc/${district.cells[1]!.id}`, 'Chức vụ')
  await page.getByRole('button', { name: 'Giao chức vụ' }).click()
  await page.getByRole('combobox', { name: 'Chức vụ' }).selectOption({ label: 'Phó bí thư' })
  await page.getByLabel('Người nhận').fill('ngo son')
  await page.getByRole('button', { name: 'Ngô Thanh Sơn' }).click()
  await soundEverywhere(page, 'giving a position')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('button', { name: 'Thôi giao: Phó bí thư Ngô Thanh Sơn' }).waitFor()
  await page.getByRole('button', { name: 'Bàn giao cho người khác: Bí thư Phạm Quốc Bảo' }).click()
  await page.getByLabel('Người nhận').fill('tuan')
  await page.getByRole('button', { name: 'Huỳnh Khắc Tuấn' }).click()
  await soundEverywhere(page, 'handing over')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('button', { name: 'Thôi giao: Bí thư Huỳnh Khắc Tuấn' }).waitFor()
  await page.getByRole('button', { name: 'Thôi giao: Phó bí thư Ngô Thanh Sơn' }).click()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('button', { name: 'Thôi giao: Phó bí thư Ngô Thanh Sơn' }).waitFor({ state: 'detached' })
}, 180_000)

test('an officer says what stands above a cell’s papers, and finds it there again', async () => {
  const page = await signIn(OFFICER)
  await opened(page, `/to-chuc/${district.cells[1]!.id}`, 'Đầu trang văn bản')
  await page.getByRole('button', { name: 'Sửa đầu trang văn bản' }).click()
  await page.getByLabel('Địa danh').fill('Khu phố 2')
  await page.getByLabel('Dòng thay mặt').fill('T/M CHI ỦY')
  await soundEverywhere(page, 'a letterhead')
  await page.getByRole('button', { name: 'Lưu đầu trang' }).click()
  await page.getByText('Đã lưu.').waitFor()
  await page.getByRole('button', { name: 'Sửa đầu trang văn bản' }).click()
  await expect.poll(() => page.getByLabel('Địa danh').inputValue()).toBe('Khu phố 2')
}, 120_000)

test('rules, letters and the mode of mails are changed, tried and set back', async () => {
  const page = await signIn(OFFICER)
  await opened(page, '/nhac-viec', 'Theo mặc định')
  await page.getByRole('button', { name: 'Sửa quy tắc: Nhiệm vụ' }).click()
  await page.getByLabel('Số ngày').first().fill('5')
  await soundEverywhere(page, 'a rule')
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
  await page.getByText('Trước hạn nhiệm vụ 5 ngày').waitFor()
  await opened(page, '/thong-bao/thu-mau', 'Lời thư')
  await page.getByLabel('Lời thư').fill('Mời đồng chí {name} dự {meeting} lúc {when}.\n{link}')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('Mời đồng chí Nguyễn Văn An dự').waitFor()
  await page.getByLabel('Lời thư').fill('Mời {nobody}')
  await page.getByRole('button', { name: 'Lưu mẫu thư' }).click()
  await page.getByText('chỗ trống không ai điền được').waitFor()
  await soundEverywhere(page, 'a letter refused')
  await page.getByLabel('Lời thư').fill('Mời {name}.\n{link}')
  await page.getByRole('button', { name: 'Lưu mẫu thư' }).click()
  await page.getByText('Đã lưu mẫu thư.').waitFor()
  await page.getByRole('button', { name: 'Dùng lại mẫu có sẵn' }).click()
  await page.getByText('Mẫu có sẵn').waitFor()
  await opened(page, '/thu-da-gui', 'Đang bật')
  await page.getByLabel('Thử').check()
  await page.getByRole('button', { name: 'Lưu chế độ' }).click()
  await page.getByText('Đang thử').waitFor()
  await soundEverywhere(page, 'mails tried')
}, 180_000)

test('a directive is written, amended and taken back; a cell marks it seen', async () => {
  const page = await signIn(OFFICER)
  await opened(page, '/chi-dao', 'Viết chỉ đạo mới')
  await page.getByRole('button', { name: 'Viết chỉ đạo mới' }).click()
  await page.getByRole('button', { name: 'Gửi chỉ đạo' }).click()
  await page.getByText('Nhập đủ các ô').waitFor()
  await page.getByLabel('Tên văn bản').fill('Triển khai Tháng thanh niên')
  await page.getByLabel('Chi bộ cần bàn').fill('Chi bộ phân công ai phụ trách?')
  await page.getByLabel('Hạn thực hiện').fill(`${new Date().getFullYear() + 1}-01-31`)
  await page.getByLabel('Chọn một số tổ chức').check()
  await page.getByRole('checkbox', { name: 'Chi bộ Khu phố 1' }).click()
  await soundEverywhere(page, 'writing a directive')
  await page.getByRole('button', { name: 'Gửi chỉ đạo' }).click()
  await page.getByRole('link', { name: 'Triển khai Tháng thanh niên' }).waitFor()
  const cell = await signIn(LEADER)
  await opened(cell, '/chi-dao', 'Triển khai Tháng thanh niên')
  await cell.getByRole('button', { name: /Đánh dấu đã xem/ }).click()
  await cell.getByText('Đã xem').waitFor()
  await soundEverywhere(cell, 'directives received')
  await page.getByRole('link', { name: 'Triển khai Tháng thanh niên' }).click()
  await page.getByRole('button', { name: 'Sửa chỉ đạo' }).click()
  await page.getByLabel('Chi bộ cần bàn').fill('Chi bộ phân công ai phụ trách, khi nào xong?')
  await page.getByLabel('Lý do').fill('Nói rõ thời gian')
  await soundEverywhere(page, 'amending a directive')
  await page.getByRole('button', { name: 'Lưu và báo các chi bộ' }).click()
  await page.getByText('khi nào xong?').first().waitFor()
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await page.getByLabel('Lý do').fill('Gửi nhầm')
  await page.getByRole('button', { name: 'Thu hồi chỉ đạo' }).click()
  await page.getByText('Đã thu hồi').waitFor()
}, 180_000)

test('a secretary reads out a sign-in code, sees whom to call, prints slips and what is handed over; all of it sound at every width', async () => {
  const page = await signIn(LEADER)
  await opened(page, '/ma-dang-nhap', 'Cấp mã')
  await page.getByRole('button', { name: 'Cấp mã cho Ngô Thanh Sơn' }).click()
  await page.getByText(/^\d{4} \d{4}$/).waitFor()
  await soundEverywhere(page, 'a code')
  await opened(page, '/thu-da-gui', 'Các lần gửi')
  const invitation = page.getByRole('region', { name: /Giấy mời họp/ })
  await invitation.getByRole('button', { name: 'Xem danh sách gọi điện' }).click()
  await page.getByText('0987654310').waitFor()
  await soundEverywhere(page, 'whom to call')
  await invitation.getByRole('button', { name: 'Phiếu mời giấy để in' }).click()
  await page.getByText('Quét mã để báo dự họp').first().waitFor()
  await soundEverywhere(page, 'slips')
  await opened(page, `/ban-giao/${district.cells[0]!.id}`, 'Người nhận bàn giao')
  await soundEverywhere(page, 'hand-over')
  await opened(page, '/cai-dat', 'Lịch họp trên điện thoại')
  await page.getByRole('button', { name: /Lấy đường liên kết lịch/ }).click()
  await page.getByLabel('Đường liên kết lịch').waitFor()
  const mail = page.getByRole('region', { name: 'Nhận thư' })
  await mail.getByLabel(/^Mỗi ngày một thư/).check()
  await mail.getByRole('button', { name: 'Lưu', exact: true }).click()
  await mail.getByText('Đã lưu.').waitFor()
  await soundEverywhere(page, 'settings')
  await page.reload()
  await expect.poll(() => page.getByLabel(/^Mỗi ngày một thư/).isChecked()).toBe(true)
}, 180_000)

test('the first administrator finds their pages, and the log without what changed', async () => {
  const page = await signIn(ADMINISTRATOR)
  await page.getByRole('link', { name: 'Mở các trang của tôi' }).click()
  await page.getByRole('link', { name: /^Nhật ký/ }).last().click()
  await page.getByText('Nội dung thay đổi không hiện').first().waitFor()
  await soundEverywhere(page, 'the log of an administrator')
}, 120_000)

test('what must be read is read by one press, and who has not stands there by name; attendance comes in the handbook’s columns', async () => {
  const { whole, cells: [first] } = district
  const { id } = await whole.ask(first!.secretary, 'POST', '/meetings/resolutions', { orgId: first!.id, kind: 'TB', title: 'Thông báo kết quả tháng này', recipients: ['Lưu chi bộ'] })
  await whole.ask(first!.secretary, 'POST', `/meetings/resolutions/${id}/issue`, {})
  await whole.idle()
  const reader = await signIn('tuan-0@example.org')
  await opened(reader, '/thong-bao', 'Văn bản cần đọc')
  await soundEverywhere(reader, 'to be read')
  await reader.getByRole('button', { name: 'Tôi đã đọc: Văn bản cần đọc' }).click()
  await reader.getByText('Đã đọc', { exact: true }).waitFor()
  const page = await signIn(LEADER)
  await opened(page, '/tai-lieu-phai-doc', 'Xem ai chưa đọc')
  await page.getByRole('button', { name: /^Xem ai chưa đọc/ }).first().click()
  await page.getByText(/^1\/\d đồng chí đã đọc$/).waitFor()
  expect([await page.getByText('Ngô Thanh Sơn').count(), await page.getByText('Huỳnh Khắc Tuấn').count()]).toEqual([1, 0])
  await soundEverywhere(page, 'who has not read')
  await opened(page, '/bao-cao', 'Mẫu bảng')
  await page.getByLabel('Theo cột Sổ tay đảng viên điện tử').check()
  await page.getByRole('button', { name: 'Lập bảng điểm danh' }).click()
  expect(await page.getByRole('link', { name: 'Tải tệp về' }).getAttribute('href')).toContain('diem-danh-so-tay-dang-vien.xlsx')
}, 180_000)

test('the office names the units of a joint cell, says who answers for which and of which somebody is; the figures follow', async () => {
  const page = await signIn(OFFICER)
  await opened(page, `/to-chuc/${district.cells[2]!.id}/don-vi`, 'Các đơn vị của chi bộ ghép')
  await page.getByRole('textbox', { name: 'Tên các đơn vị' }).fill('Trường Tiểu học\nTrạm Y tế\n\nTrạm Y tế ')
  await page.getByRole('button', { name: 'Lưu tên các đơn vị' }).click()
  await page.getByRole('combobox', { name: 'Trạm Y tế' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Lưu phân công phụ trách' }).click()
  await page.getByText('Chi bộ ghép gồm nhiều đơn vị').waitFor()
  await page.locator('[id^="don-vi-mem_"]').first().selectOption('Trường Tiểu học')
  await soundEverywhere(page, 'units of a joint cell')
  await district.whole.idle()
  await page.reload()
  await page.getByRole('row', { name: /^Trường Tiểu học 1 / }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Trạm Y tế' }).locator('option:checked').textContent()).not.toBe('Cả chi ủy')
}, 180_000)

test('an office is lent for a time, and taken back', async () => {
  const page = await signIn(LEADER)
  await opened(page, '/cai-dat', 'Người làm thay')
  await page.getByRole('button', { name: 'Giao người làm thay', exact: true }).click()
  await page.locator('#thay-ai').fill('tuan')
  await page.getByRole('button', { name: 'Huỳnh Khắc Tuấn' }).click()
  await page.locator('#thay-den').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10))
  await page.locator('#thay-ly-do').fill('Đi công tác dài ngày')
  await soundEverywhere(page, 'lending an office')
  await page.getByRole('button', { name: 'Giao người làm thay', exact: true }).last().click()
  const back = page.getByRole('button', { name: 'Thôi làm thay: Huỳnh Khắc Tuấn' })
  await back.waitFor()
  await back.click()
  await back.waitFor({ state: 'detached' })
}, 120_000)
