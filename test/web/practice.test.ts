import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf } from './browser.ts'
import { cell } from './scenes.ts'
import { useSite } from './use-site.ts'

const web = useSite()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const guided = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('status').getByText(`${step}.`).waitFor()
  const way = page.getByRole('link', { name: 'Mở trang của bước này' })
  if (await way.isVisible()) await way.click()
}

async function evening(page: Page): Promise<void> {
  await guided(page, 'Gửi giấy mời')
  await page.getByRole('button', { name: 'Gửi giấy mời', exact: true }).waitFor()
  await press(page, 'Chỉ cho tôi')
  expect(await page.getByRole('dialog', { name: 'Hướng dẫn' }).textContent()).toContain('Gửi giấy mời')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Gửi giấy mời')
  await page.keyboard.press('Enter')
  await guided(page, 'Bắt đầu buổi họp')
  await press(page, 'Bắt đầu buổi họp')
  await press(page, 'Có mặt hết')
  await guided(page, 'Ghi một người vắng')
  await page.locator('.person', { hasText: 'Hoàng Thị Nếp' }).click()
  await press(page, 'Sức khỏe')
  await guided(page, 'Ghi một lượt phát biểu')
  await page.locator('.people .person', { hasText: 'Lê Thị Mẫu' }).click()
  await page.getByLabel(/Tóm tắt ý kiến/).fill('Nhất trí với dự thảo')
  await press(page, 'Kết thúc lượt')
  await guided(page, 'Ghi kết luận')
  await page.getByLabel(/Kết luận của chủ trì/).fill('Giao tổ công tác thực hiện')
  await press(page, 'Lưu kết luận')
  await guided(page, 'Giao một việc')
  await press(page, 'Bỏ qua bước này')
  await guided(page, 'Ghi biểu quyết')
  await press(page, 'Ghi kết quả biểu quyết')
  await page.getByText('10/10 tán thành (100%)').waitFor()
  await guided(page, 'Chấm chất lượng')
  await page.locator('.chip').first().click()
  await press(page, 'Lưu điểm và tiếp tục')
  await guided(page, 'Đọc lại biên bản')
  await page.getByText('Đồng chí Lê Thị Mẫu phát biểu: Nhất trí với dự thảo').waitFor()
  for (const name of ['Đã đọc lại trước chi bộ', 'Kết thúc buổi họp', 'Ký với vai trò chủ trì']) await press(page, name)
  await page.getByText('Biên bản đã đủ hai chữ ký và khóa lại.').waitFor()
}

async function year(page: Page): Promise<void> {
  await guided(page, 'Viết ưu điểm')
  await page.locator('#strengths').fill('Hoàn thành tốt việc được giao.')
  await guided(page, 'Tự nhận mức')
  await page.getByLabel('Hoàn thành tốt nhiệm vụ').check()
  await guided(page, 'Nộp bản tự kiểm điểm')
  await page.locator('#da-doc').check()
  await page.locator('.bar button').click()
  await guided(page, 'Bỏ phiếu kín')
  for (const line of await page.locator('fieldset.line').all()) await line.getByLabel('Tốt', { exact: true }).check()
  await press(page, 'Xem lại phiếu')
  await page.getByLabel(/Tôi hiểu/).check()
  await press(page, 'Bỏ phiếu')
  await page.getByText('ĐÃ BỎ PHIẾU').waitFor()
  await guided(page, 'Đóng và kiểm phiếu')
  await press(page, 'Đóng cuộc bỏ phiếu và kiểm phiếu')
  await press(page, 'Đóng ngay')
  await page.getByText('Phát ra 11, thu về 11, hợp lệ 11, không hợp lệ 0.').waitFor()
}

test('a whole evening, a review and a ballot are practised with an invented cell, and not one request leaves the page; one press leads back', async () => {
  web.site.site.api = cell([])
  const page = await web.signedIn()
  await page.getByRole('link', { name: 'Việc khác' }).click()
  await page.getByRole('link', { name: /^Tập dượt/ }).click()
  expect(await faultsOf(page)).toEqual([])
  await press(page, 'Bắt đầu tập dượt')
  await page.getByText('Đang tập dượt').waitFor()
  web.site.asked.length = 0

  await evening(page)
  await page.reload()
  await page.getByText('Biên bản đã đủ hai chữ ký và khóa lại.').waitFor()
  await year(page)
  await page.getByText('Đồng chí đã làm xong mọi bước.').waitFor()
  await page.goto(`${web.site.url}/nhat-ky`)
  await page.getByText('Đang tập dượt').waitFor()
  expect(web.site.asked).toEqual([])

  await press(page, 'Thoát tập dượt')
  await page.getByText('Trần Thị Mai').waitFor()
  expect(await page.getByText('Đang tập dượt').count()).toBe(0)
  expect(await page.evaluate("Object.keys(sessionStorage).filter((name) => /practice|tap-duot/.test(name))")).toEqual([])
})
