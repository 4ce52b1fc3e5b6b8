import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser, WIDTHS } from './browser.ts'
import { phone, SECRETARY, signedIn, TAKER } from './cell-of.ts'
import { furnish, registryRooms, ROSTER, sendRoster, startOffice, type Office, type Things } from './registry.ts'

let browser: Browser
let office: Office
let things: Things
beforeAll(async () => {
  browser = await openBrowser()
  office = await startOffice(browser)
  things = await furnish(office)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await office.whole.stop()
})
const button = (name: string | RegExp, page = office.page) => page.getByRole('button', { name, exact: typeof name === 'string' })
async function soundEverywhere(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    expect(await faultsOf(page), `${name} at ${width} px`).toEqual([])
  }
}
const seen = async (name: string, text: string | RegExp) => {
  await office.page.getByText(text).first().waitFor()
  await soundEverywhere(office.page, name)
}

test('every page about records is sound at every width: full, refused, failed and on its way', async () => {
  const { page, whole } = office
  for (const [name, path, ready] of registryRooms(things)) {
    await page.goto(`${whole.url}${path}`)
    await seen(name, ready)
  }
  const states = [['refused', 403, 'Không được xem.'], ['failed', 500, 'Máy chủ đang gặp lỗi.'], ['loading', 0, 'Đang tải…'], ['offline', -1, 'Không kết nối được.']] as const
  for (const [state, answer, ready] of states) {
    await page.route(/\/membership\/(?!me$|organisations\/org)/, async (route) => (answer < 0 ? route.abort('internetdisconnected') : answer === 0 ? wait(5000).then(() => route.abort().catch(() => undefined)) : route.fulfill({ status: answer, contentType: 'application/json', body: JSON.stringify({ status: answer, code: 'x', title: 'Không được xem.' }) })))
    for (const [name, path] of registryRooms(things).filter(([, one]) => !['/dang-vien/nhap', '/dang-vien/doi-chieu'].includes(one))) {
      await page.goto(`${whole.url}${path}`)
      await seen(`${name} ${state}`, ready)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
}, 1_200_000)

test('a record mended by two at once shows both texts, and the person chooses', async () => {
  const { page, whole } = office
  await page.goto(`${whole.url}/dang-vien/${things.first}`)
  await button('Sửa hồ sơ').click()
  await page.getByLabel('Điện thoại').fill('12')
  await button('Lưu hồ sơ').click()
  await seen('edit-wrong', 'Có 1 chỗ cần sửa')
  await page.getByLabel('Chức vụ kiêm nhiệm').fill('Phó khu phố')
  await page.getByLabel('Điện thoại').fill('0900000001')
  let tooLate = true
  await page.route(`**/membership/members/${things.first}`, (route) => {
    if (route.request().method() !== 'PATCH' || !tooLate) return route.continue()
    tooLate = false
    return route.continue({ headers: { ...route.request().headers(), 'if-match': '"0"' } })
  })
  await button('Lưu hồ sơ').click()
  await seen('edit-conflict', 'Đồng chí khác vừa sửa hồ sơ này')
  await button('Dùng bản của tôi').click()
  await page.getByText('Phó khu phố').waitFor()
  await page.unrouteAll()
}, 120_000)

test('two records are made one field by field, taken apart again, and found to be two', async () => {
  const { page, whole, officer } = office
  await whole.ask(officer, 'POST', `/membership/transfers/${things.transfer}/withdraw`, { reason: 'Ghi nhầm' })
  await page.goto(`${whole.url}/ho-so-trung`)
  await button('So sánh').click()
  await button('Là một người, nhập làm một').click()
  await seen('merge', 'Giữ hồ sơ nào')
  await button('Nhập hai hồ sơ làm một').click()
  await seen('merge-wrong', /Có \d chỗ cần sửa/)
  const groups = page.locator('fieldset:has(input[name^=gia-tri])')
  for (let at = 0; at < (await groups.count()); at++) await groups.nth(at).locator('input').first().check()
  await page.getByLabel('Căn cứ').fill('Đã đối chiếu hai hồ sơ giấy với căn cước')
  await page.getByLabel('Tôi đã đối chiếu với hồ sơ giấy').check()
  await button('Nhập hai hồ sơ làm một').click()
  await seen('merged', 'Hoàn tác được trong 24 giờ')
  await page.locator('summary', { hasText: 'Hoàn tác' }).click()
  await page.getByLabel('Vì sao hoàn tác').fill('Hai số căn cước khác nhau')
  await button('Hoàn tác').click()
  await page.getByText('Hai hồ sơ trở lại như trước.').waitFor()
  await whole.idle()
  await page.goto(`${whole.url}/ho-so-trung`)
  await button('So sánh').click()
  await button('Là hai người khác nhau').click()
  await page.getByLabel('Căn cứ').fill('Đã gặp cả hai đồng chí')
  await button('Là hai người khác nhau').click()
  await seen('dismissed', 'Không có cặp hồ sơ nghi trùng nào.')
}, 180_000)

test('a member proposes a correction on their phone, and their secretary answers it', async () => {
  const { whole } = office
  const mine = await signedIn(whole, await phone(browser), TAKER)
  await mine.goto(`${whole.url}/dang-vien/${office.taker}`)
  await button('Sửa hồ sơ', mine).waitFor()
  const page = await signedIn(whole, await phone(browser), SECRETARY)
  await page.goto(`${whole.url}/de-nghi-sua`)
  await page.getByText('Đã đổi số điện thoại').waitFor()
  await soundEverywhere(page, 'corrections of a secretary')
  await button('Đồng ý sửa', page).click()
  await page.getByText('Đã đồng ý').waitFor()
  await page.goto(`${whole.url}/dang-vien/${office.secretary}`)
  await page.getByText('Quá trình sinh hoạt đảng').waitFor()
  await soundEverywhere(page, 'own record')
}, 180_000)

test('a step of an admission is written down with what it lacks named first', async () => {
  const { page, whole } = office
  await page.goto(`${whole.url}/ket-nap/${things.admission}/ho-so`)
  await button('Ghi bước này').click()
  await seen('step-wrong', 'Có 1 chỗ cần sửa')
  await page.getByLabel('Người giới thiệu thứ nhất').selectOption({ label: 'Lê Văn An' })
  await page.getByLabel('Người giới thiệu thứ hai').selectOption({ label: 'Nguyễn Thị Hạnh' })
  await button('Ghi bước này').click()
  await page.getByText('Đã có người giới thiệu').first().waitFor()
  await page.getByLabel('Bước', { exact: true }).selectOption({ label: 'Chi bộ biểu quyết đề nghị kết nạp' })
  await seen('step-vote', 'Tán thành')
}, 120_000)

test('a reorganisation is rehearsed, done and taken back', async () => {
  const { page, whole } = office
  await page.goto(`${whole.url}/sap-xep/moi`)
  await page.getByLabel('Sáp nhập').check()
  for (const name of ['khu pho 8', 'khu pho 9']) {
    await page.getByLabel('Tổ chức được sắp xếp').fill(name)
    await page.locator('.person').first().click()
  }
  await page.getByLabel('Tên tổ chức mới').fill('Chi bộ Khu phố 8 và 9')
  await seen('order', 'Tên tổ chức mới')
  await button('Xem trước').click()
  await seen('impact', 'Đảng viên liên quan')
  await button('Thực hiện').click()
  await page.getByText('Đánh dấu xác nhận trước khi thực hiện').waitFor()
  await page.getByLabel('Tôi đã xem kỹ ảnh hưởng').check()
  await button('Thực hiện').click()
  await page.getByText('Đã thực hiện').waitFor()
  await seen('applied', 'Hoàn tác được đến')
  await button('Hoàn tác').click()
  await page.getByText('Đã hoàn tác').waitFor()
}, 180_000)

test('a file is held against the registry, and what differs is taken over into an import', async () => {
  const { page, whole } = office
  await sendRoster(page, whole.url)
  await seen('preview', '31/02/1961 không có thật')
  await button(/Ghi 2 dòng/).click()
  await page.getByText('Đã ghi 2 dòng').waitFor()
  await whole.idle()
  await page.goto(`${whole.url}/dang-vien/doi-chieu`)
  await page.getByLabel('Tệp danh sách').setInputFiles({ name: 'co-so-du-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from(ROSTER.replace('Lý Thị Mỹ Phượng;10/01/1977', 'Lý Thị Mỹ Phượng;11/01/1977')) })
  await button('Đối chiếu').click()
  await page.getByText('người có chỗ khác').waitFor()
  await seen('difference', 'trong tệp 11/01/1977, ở đây 10/01/1977')
  await page.getByLabel('Nhận dòng này').first().check()
  await button('Nhận 1 dòng đã chọn vào một lần nhập').click()
  await page.getByRole('heading', { name: 'Xem trước' }).waitFor()
  await seen('accepted', 'Có thay đổi')
}, 180_000)

test('a frozen count is counted again, and the registry is fetched as a file for a reason', async () => {
  const { page, whole } = office
  await page.goto(`${whole.url}/so-luong/${things.headcount}/bang`)
  await button('Đếm lại để kiểm tra').click()
  await page.getByText(/Đếm lại ngày/).waitFor()
  await soundEverywhere(page, 'recounted')
  await page.goto(`${whole.url}/danh-sach-theo-doi`)
  await page.getByText('Lấy danh sách đảng viên (Excel)').click()
  await button('Lập tệp').click()
  await page.getByText('Ghi lý do, ít nhất mười chữ cái').first().waitFor()
  await page.getByLabel('Lý do lấy danh sách').fill('Nộp về Ban Tổ chức theo công văn')
  await button('Lập tệp').click()
  await page.getByRole('link', { name: 'Tải tệp' }).waitFor()
  await soundEverywhere(page, 'exported')
}, 120_000)

test('what somebody has become is written down, and stands in their history', async () => {
  const { page, whole } = office
  await page.goto(`${whole.url}/dang-vien/${things.first}`)
  await button('Ghi thay đổi tình trạng').click()
  await page.getByLabel('Thay đổi', { exact: true }).selectOption({ label: 'Miễn công tác và sinh hoạt' })
  await page.getByLabel('Tôi đã đối chiếu với quyết định').check()
  await seen('status', 'Ngày có hiệu lực')
  await button('Ghi thay đổi').click()
  await page.getByText('Được miễn sinh hoạt').waitFor()
}, 120_000)

test('an award, a badge, a measure and the cell where somebody lives are written down; that cell says its yearly word', async () => {
  const { page, whole, officer, cellId } = office
  const old = await whole.ask(officer, 'POST', '/membership/members', { cellId: office.ninthId, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '1986-01-30', officialOn: '1987-01-30', birthDate: '1955-05-05', name: 'Nguyễn Văn Lão' })
  await whole.idle()
  await page.goto(`${whole.url}/huy-hieu`)
  await page.getByLabel('Cả người đã lỡ đợt trước').check()
  await page.getByRole('link', { name: 'Nguyễn Văn Lão' }).waitFor()
  await soundEverywhere(page, 'badges')
  await page.getByRole('link', { name: 'Nguyễn Văn Lão' }).click()
  await page.locator('summary', { hasText: 'Ghi khen thưởng' }).click()
  await button('Ghi khen thưởng').click()
  await seen('award-wrong', 'Có 2 chỗ cần sửa')
  await page.getByLabel('Huy hiệu bao nhiêu năm').selectOption({ label: '40 năm tuổi Đảng' })
  await page.getByLabel('Số quyết định').first().fill('45-QĐ/ĐU')
  await button('Ghi khen thưởng').click()
  await page.getByText('Huy hiệu 40 năm tuổi Đảng').waitFor()
  await page.locator('summary', { hasText: 'Ghi nơi cư trú' }).click()
  await page.getByLabel('Chi bộ nơi cư trú').fill('khu pho 8')
  await page.locator('.person', { hasText: 'Chi bộ Khu phố 8' }).click()
  await page.getByLabel('Từ ngày').fill('2026-01-05')
  await seen('residence-record', 'Giấy giới thiệu')
  await button('Ghi nơi cư trú này').click()
  await page.getByText('Sinh hoạt nơi cư trú tại Chi bộ Khu phố 8').waitFor()
  await page.locator('summary', { hasText: 'Ghi kỷ luật' }).click()
  await page.getByLabel('Độ mật của quyết định').selectOption({ label: 'Mật' })
  await page.getByLabel('Hình thức kỷ luật').selectOption({ label: 'Khiển trách' })
  await page.getByLabel('Số quyết định').last().fill('46-QĐ/UBKT')
  await page.getByLabel('Nội dung vi phạm').fill('Vi phạm quy định về nộp đảng phí')
  await button('Ghi quyết định kỷ luật').click()
  await page.getByText(/bí mật nhà nước/).last().waitFor()
  await page.getByLabel('Độ mật của quyết định').selectOption({ label: 'Nội bộ' })
  await button('Ghi quyết định kỷ luật').click()
  await seen('discipline', 'Đã ghi quyết định kỷ luật.')

  const neighbour = await signedIn(whole, await phone(browser), SECRETARY)
  await neighbour.goto(`${whole.url}/noi-cu-tru`)
  await button('Ghi nhận xét: Nguyễn Văn Lão', neighbour).click()
  await button('Gửi nhận xét', neighbour).click()
  await neighbour.getByText('Có 2 chỗ cần sửa').waitFor()
  await soundEverywhere(neighbour, 'a comment')
  await neighbour.getByLabel('Tốt', { exact: true }).check()
  await neighbour.getByLabel('Nhận xét', { exact: true }).fill('Gương mẫu ở khu phố.')
  await button('Gửi nhận xét', neighbour).click()
  await neighbour.getByText('Đã gửi nhận xét').waitFor()
  expect((await whole.ask(office.secretary, 'GET', `/membership/residence-links?orgId=${cellId}`)).items).toMatchObject([{ memberId: old.id, commentedYears: [expect.any(Number)] }])
}, 240_000)
