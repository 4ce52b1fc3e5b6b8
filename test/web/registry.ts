import type { Browser, Page } from 'playwright-core'
import { OFFICER, phone, signedIn, startCell } from './cell-of.ts'

const HEADER = 'TT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Số thẻ đảng viên;Ngày vào Đảng;Ngày chính thức;Đảng viên;Chi bộ;Chức vụ Đảng;Điện thoại;Email'
const person = (row: number, name: string, more: Readonly<{ birthDate?: string; cell?: string }> = {}) =>
  `${row};${name};${more.birthDate ?? '10/01/1977'};Nữ;99913731956${row};1411195${row};10/06/1996;10/06/1997;Chính thức;${more.cell ?? 'Chi bộ Khu phố 9'};;;`
/** A roster of five invented people: two that nothing is wrong with, two in a cell whose words nobody knows, and one whose birthday does not exist. */
export const ROSTER = [HEADER, person(1, 'Đoàn Thanh Thảo'), person(2, 'Lý Thị Mỹ Phượng'), person(3, 'Võ Hoàng Đông', { cell: 'KP tám cũ' }), person(4, 'Tạ Ngọc Thịnh', { cell: 'KP tám cũ' }), person(5, 'Đinh Công Tâm', { birthDate: '31/02/1961' })].join('\n')

/** An invented district with two cells, and its officer signed in. */
export async function startOffice(browser: Browser, width = 360) {
  const cell = await startCell(5)
  const ninth = await cell.whole.ask('mem_administrator', 'POST', '/membership/organisations', { name: 'Chi bộ Khu phố 9', type: 'CELL_SUBORDINATE', parentId: cell.orgId, sectorType: 'KHU_PHO', from: '2020-01-01' })
  await cell.whole.idle()
  const page = await signedIn(cell.whole, await phone(browser, width), OFFICER)
  return { ...cell, ninthId: ninth.id as string, page }
}
export type Office = Awaited<ReturnType<typeof startOffice>>

/** Sends a roster through the page of imports, up to its preview. */
export async function sendRoster(page: Page, url: string, bytes = ROSTER, name = 'danh-sach.csv'): Promise<void> {
  await page.goto(`${url}/dang-vien/nhap`)
  await page.getByLabel('Tệp danh sách').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click()
  await page.getByRole('heading', { name: 'Xem trước' }).waitFor({ timeout: 30_000 })
}
