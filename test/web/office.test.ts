import type { Browser, Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, openBrowser } from './browser.ts'
import { phone, signedIn } from './cell-of.ts'
import { INSPECTOR, lastRecord, OFFICER, remindAll, secretaryOf, startDistrict, type District } from './district-of.ts'
import { byTap } from './evening.ts'

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
const sound = async (page: Page, name: string) => expect(await faultsOf(page), name).toEqual([])

test('an officer finds the cells that have not met and reminds them in three clicks; their secretaries are written to, and the cell that has met is left alone', async () => {
  const { whole, orgId, cells, officer } = district
  const page = await signedIn(whole, await phone(browser, 320), OFFICER)
  const press = byTap()
  await remindAll(page, press, 2, (name) => sound(page, name))
  expect(press.taps()).toBeLessThanOrEqual(3)

  await whole.idle()
  const year = Number(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 4))
  const { items } = await whole.ask(officer, 'GET', `/meetings/directives?orgId=${orgId}&year=${year}&side=SENT`)
  expect(items).toMatchObject([{ toOrgIds: [cells[1]!.id, cells[2]!.id] }])
  await whole.mailed(secretaryOf(1), /Văn bản|triển khai|hệ thống/)

  // From any total down to the record of a cell's last meeting: two presses.
  const down = byTap()
  await lastRecord(page, down)
  expect(down.taps()).toBeLessThanOrEqual(2)
  await page.locator('.paper').waitFor()
  await sound(page, 'record')
  await page.goto(`${whole.url}/chi-dao/${items[0].id}/thuc-hien`)
  await page.getByText('Chi bộ nhận').waitFor()
  await sound(page, 'directive')

  // The words in a picture are as large as small text beside it, on a phone and on a desk.
  await page.goto(`${whole.url}/tong-quan`)
  await page.locator('svg.chart text').first().waitFor()
  for (const width of [360, 1360]) {
    await page.setViewportSize({ width, height: 844 })
    const sizes = await page.evaluate<number[]>("[...document.querySelectorAll('svg.chart text')].map((each) => Math.round(parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a * 10) / 10)")
    expect([...new Set(sizes)], `${width} px`).toEqual([16])
    await sound(page, `charts at ${width} px`)
  }
  await page.setViewportSize({ width: 360, height: 844 })

  // A figure of a chart opens its cells, and a number of people opens the people.
  await page.locator('summary', { hasText: 'Chưa chấm: 3 chi bộ' }).click()
  await page.locator('details', { hasText: 'Chưa chấm: 3 chi bộ' }).getByRole('link', { name: 'Chi bộ Khu phố 2' }).click()
  await page.getByRole('link', { name: '3 đồng chí' }).click()
  await page.getByRole('link', { name: 'Huỳnh Khắc Tuấn' }).waitFor()
}, 120_000)

test('an officer invites all who hold a position, here and below, and each is written to with what they hold and how to begin; a second press finds them invited', async () => {
  const { whole, orgId } = district
  const page = await signedIn(whole, await phone(browser, 320), OFFICER)
  await page.goto(`${whole.url}/to-chuc/${orgId}`)
  await page.getByRole('button', { name: 'Gửi thư mời sử dụng' }).click()
  await page.getByText('4 đồng chí giữ chức vụ tại Đảng bộ phường An Bình và các tổ chức trực thuộc.').waitFor()
  await sound(page, 'before inviting')
  await page.getByRole('button', { name: 'Gửi cho 4 đồng chí' }).click()
  await page.getByText('Thư mời đang được gửi cho 4 đồng chí.').waitFor()
  await sound(page, 'invited')
  await whole.idle()
  for (const index of [0, 1, 2]) await whole.mailed(secretaryOf(index), new RegExp(`giao chức vụ bí thư, Chi bộ Khu phố ${index + 1}[^]+Tập dượt`))
  await whole.mailed(INSPECTOR, /Đồng chí được giao chức vụ .+, Đảng bộ phường An Bình, từ ngày 01\/01\/2020/)

  await page.reload()
  await page.getByRole('button', { name: 'Gửi thư mời sử dụng' }).click()
  await page.getByText('4 đồng chí đã được mời trong 7 ngày qua.').waitFor()
  expect(await page.getByRole('button', { name: /^Gửi cho/ }).count()).toBe(0)
}, 120_000)

test('an officer says the minutes of a cell in other words: what nothing fills is refused, the words are tried as a Word file, saved, and set back', async () => {
  const { whole, cells } = district
  const page = await signedIn(whole, await phone(browser, 360), OFFICER)
  await page.goto(`${whole.url}/to-chuc/${cells[1]!.id}`)
  await page.getByRole('link', { name: 'Sửa lời văn các văn bản' }).click()
  await page.getByText('Lời có sẵn').waitFor()
  await page.getByLabel('Lời kết').fill('Biên bản được thông qua lúc {endd}.')
  await page.getByRole('button', { name: 'Lưu mẫu văn bản' }).click()
  await page.getByText('Phần lời “Lời kết” có chỗ trống không điền được: {endd}').waitFor()
  await page.getByLabel('Lời kết').fill('Biên bản được thông qua lúc {end}.')
  await page.getByRole('checkbox', { name: 'Chương trình' }).click()
  await page.getByRole('button', { name: 'Đưa lên: Biểu quyết' }).click()
  await page.getByRole('button', { name: 'Xem thử bằng tệp Word' }).click()
  await page.getByRole('link', { name: 'Tải tệp về' }).waitFor()
  await sound(page, 'words tried')
  await page.getByRole('button', { name: 'Lưu mẫu văn bản' }).click()
  await page.getByText('Đã sửa tại đây').waitFor()
  const { items } = await whole.ask(district.officer, 'GET', `/meetings/papers/templates?orgId=${cells[1]!.id}`)
  expect(items[0]).toMatchObject({ kind: 'MINUTES', from: cells[1]!.id, order: ['votes', 'turns', 'tasks', 'limitations', 'score'] })
  await page.getByRole('button', { name: 'Bỏ lời riêng, theo cấp trên' }).click()
  await page.getByText('Lời có sẵn').waitFor()
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Giấy mời' })
  await page.getByLabel('Câu mời dự').waitFor()
  await sound(page, 'words of papers')
}, 120_000)

test('an inspector opens the audit log, reads who did what, and finds it whole', async () => {
  const { whole } = district
  const page = await signedIn(whole, await phone(browser, 360), INSPECTOR)
  await page.getByRole('link', { name: 'Việc khác' }).click()
  await page.getByRole('link', { name: /^Nhật ký/ }).click()
  await page.getByRole('radio', { name: 'Sinh hoạt chi bộ' }).check()
  await page.getByText('Lê Thị Hoa').first().waitFor()
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await page.getByText('Nhật ký nguyên vẹn').waitFor()
  expect(await page.getByText('Nguyên vẹn', { exact: true }).count()).toBe(4)
  await sound(page, 'log')
})

test('an officer keeps conditions under a name, sends a directive to the cells of those they describe, finds it again without marks, and takes the list home as Excel', async () => {
  const { whole, orgId, cells, officer } = district
  const page = await signedIn(whole, await phone(browser, 360), OFFICER)
  await page.goto(`${whole.url}/danh-sach-tu-lap`)
  await page.getByRole('button', { name: 'Lập danh sách mới' }).click()
  await page.getByRole('button', { name: 'Lưu danh sách' }).click()
  await page.getByText('Có 2 chỗ cần sửa').waitFor()
  await page.getByLabel('Tên danh sách').fill('Cán bộ tổ chức')
  await page.getByLabel('Giữ chức vụ').selectOption({ label: 'Cán bộ tổ chức' })
  await page.getByRole('button', { name: 'Xem thử' }).click()
  await page.getByText('1 người, 1 chi bộ').waitFor()
  await sound(page, 'a list being made')
  await page.getByRole('button', { name: 'Lưu danh sách' }).click()
  await page.getByRole('button', { name: 'Xem từng người: Cán bộ tổ chức' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Xuất Excel: Cán bộ tổ chức' }).click()])
  expect(download.suggestedFilename()).toBe('can-bo-to-chuc.xlsx')
  const [sheet] = (await readXlsx(await download.path())) as unknown as { data: unknown[][] }[]
  expect(sheet!.data).toEqual([['Họ và tên', 'Chi bộ', 'Tình trạng', 'Chức vụ'], ['Hoàng Thị Mai', 'Chi bộ Khu phố 1', 'Đảng viên chính thức', 'Cán bộ tổ chức']])

  await page.goto(`${whole.url}/chi-dao`)
  await page.getByRole('button', { name: 'Viết chỉ đạo mới' }).click()
  await page.getByLabel('Tên văn bản').fill('Rà soát hồ sơ kết nạp')
  await page.getByLabel('Chi bộ cần bàn').fill('Hồ sơ nào còn thiếu?')
  await page.getByLabel('Hạn thực hiện').fill(`${new Date().getFullYear() + 1}-01-31`)
  await page.getByLabel('Theo danh sách tự lập').check()
  await page.getByLabel('Danh sách', { exact: true }).selectOption({ label: 'Cán bộ tổ chức' })
  await page.getByText('gửi tới 1 chi bộ').waitFor()
  await sound(page, 'a directive by a list')
  await page.getByRole('button', { name: 'Gửi chỉ đạo' }).click()
  await page.getByRole('link', { name: 'Rà soát hồ sơ kết nạp' }).waitFor()
  const year = Number(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 4))
  const { items } = await whole.ask(officer, 'GET', `/meetings/directives?orgId=${orgId}&year=${year}&side=SENT`)
  expect(items).toContainEqual(expect.objectContaining({ title: 'Rà soát hồ sơ kết nạp', toOrgIds: [cells[0]!.id] }))

  await page.goto(`${whole.url}/tim-kiem`)
  await page.getByLabel('Tìm gì').fill('ra soat ket nap')
  await page.getByRole('link', { name: 'Rà soát hồ sơ kết nạp' }).waitFor()
  await page.getByLabel('Tìm gì').fill('ngo son')
  await expect.poll(() => page.getByRole('link', { name: 'Ngô Thanh Sơn' }).count()).toBe(3)
  await sound(page, 'found')
})
