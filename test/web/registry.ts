import type { Browser, Page } from 'playwright-core'
import type { Press } from './evening.ts'
import { OFFICER, phone, signedIn, startCell, type Cell } from './cell-of.ts'

const HEADER = 'TT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Số thẻ đảng viên;Ngày vào Đảng;Ngày chính thức;Đảng viên;Chi bộ;Chức vụ Đảng;Điện thoại;Email'
const person = (row: number, name: string, more: Readonly<{ birthDate?: string; cell?: string }> = {}) =>
  `${row};${name};${more.birthDate ?? '10/01/1977'};Nữ;99913731956${row};1411195${row};10/06/1996;10/06/1997;Chính thức;${more.cell ?? 'Chi bộ Khu phố 9'};;;`
/** A roster of five invented people: two that nothing is wrong with, two in a cell whose words nobody knows, and one whose birthday does not exist. */
export const ROSTER = [HEADER, person(1, 'Đoàn Thanh Thảo'), person(2, 'Lý Thị Mỹ Phượng'), person(3, 'Võ Hoàng Đông', { cell: 'KP tám cũ' }), person(4, 'Tạ Ngọc Thịnh', { cell: 'KP tám cũ' }), person(5, 'Đinh Công Tâm', { birthDate: '31/02/1961' })].join('\n')

/** A second cell beside an invented one, for people to go to. */
export async function withNeighbour(cell: Cell) {
  const ninth = await cell.whole.ask('mem_administrator', 'POST', '/membership/organisations', { name: 'Chi bộ Khu phố 9', type: 'CELL_SUBORDINATE', parentId: cell.orgId, sectorType: 'KHU_PHO', from: '2020-01-01' })
  await cell.whole.idle()
  return { ...cell, ninthId: ninth.id as string }
}
/** An invented district with two cells, and its officer signed in. */
export async function startOffice(browser: Browser, width = 360) {
  const cells = await withNeighbour(await startCell(5))
  return { ...cells, page: await signedIn(cells.whole, await phone(browser, width), OFFICER) }
}
export type Office = Awaited<ReturnType<typeof startOffice>>

/** Sends a roster through the page of imports, up to its preview. */
export async function sendRoster(page: Page, url: string, bytes = ROSTER, name = 'danh-sach.csv'): Promise<void> {
  await page.goto(`${url}/dang-vien/nhap`)
  await page.getByLabel('Tệp danh sách').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click()
  await page.getByRole('heading', { name: 'Xem trước' }).waitFor()
}

/** From the tab of the registry: finds somebody by words without marks and asks for their transfer to another cell. */
export async function transferBy(page: Page, { press }: Press, { who, name, to, cell }: Readonly<{ who: string; name: RegExp; to: string; cell: RegExp }>, seen: (name: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const button = (called: string | RegExp) => page.getByRole('button', { name: called, exact: typeof called === 'string' })
  await page.getByLabel(/Tìm tên/).fill(who)
  await press(page.getByRole('link', { name }))
  await press(page.getByRole('link', { name: 'Chuyển sinh hoạt' }))
  await press(page.getByLabel('Nơi đến', { exact: true }))
  await page.keyboard.insertText(to)
  await press(button(cell))
  await press(page.getByLabel('Lý do'))
  await page.keyboard.insertText('Chuyển nơi ở')
  await seen('request')
  await press(button('Gửi đề nghị chuyển'))
  await button('Đồng ý chuyển').waitFor()
}

/** Something on every page about records: twins, a candidate on the way, a wish, a frozen count, a transfer under way. */
export async function furnish({ whole, cellId, ninthId, orgId, officer, taker }: Omit<Office, 'page'>) {
  const tell = (path: string, body: object, by = officer) => whole.ask(by, 'POST', `/membership${path}`, body)
  const person = { cellId, status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19', birthDate: '1968-03-11' }
  const first = await tell('/members', { ...person, name: 'Ngô Thanh Sơn', phone: '0912345670', cardNumber: '05086973' })
  const second = await tell('/members', { ...person, name: 'Ngô Thanh Sơn', cellId: ninthId, phone: '0912345671', concurrentPost: 'Trưởng khu phố' })
  const candidate = await tell('/members', { cellId, status: 'CANDIDATE', name: 'Vũ Thị Lan', birthDate: '2001-02-03', schooling: 'UPPER_SECONDARY', since: '2026-01-05' })
  const admission = await tell('/admissions', { memberId: candidate.id, on: '2026-02-01', certificateOn: '2025-10-01' })
  await tell(`/members/${taker}/corrections`, { changes: { phone: '0987654321' }, why: 'Đã đổi số điện thoại' }, taker)
  const headcount = await tell('/headcounts', { orgId, on: '2026-11-01' })
  const transfer = await tell('/transfers', { memberId: second.id, toOrgId: cellId, kind: 'TEMPORARY', on: '2026-11-01', until: '2027-11-01', reason: 'Đi học một năm' })
  await whole.idle()
  return { first: first.id as string, second: second.id as string, candidate: candidate.id as string, admission: admission.id as string, headcount: headcount.id as string, transfer: transfer.id as string }
}
export type Things = Awaited<ReturnType<typeof furnish>>

/** Every page about records with what is seen on it when it is full, and what it is called. */
export const registryRooms = ({ first, candidate, admission, headcount, transfer }: Things) => [
  ['danh-ba-quan', '/dang-vien', 'Ngô Thanh Sơn'], ['ho-so', `/dang-vien/${first}`, 'Quá trình sinh hoạt đảng'], ['them-nguoi', '/dang-vien/them', 'Thêm vào danh sách'], ['nhap', '/dang-vien/nhap', 'Đọc tệp và xem trước'], ['doi-chieu', '/dang-vien/doi-chieu', 'Đối chiếu với tệp'],
  ['chuyen', `/dang-vien/${first}/chuyen`, 'Gửi đề nghị chuyển'], ['cac-viec-chuyen', '/chuyen-sinh-hoat', 'Chờ duyệt'], ['viec-chuyen', `/chuyen-sinh-hoat/${transfer}`, 'Đồng ý chuyển'], ['trung', '/ho-so-trung', 'Cùng họ tên, cùng ngày sinh'], ['de-nghi-sua', '/de-nghi-sua', 'Đã đổi số điện thoại'],
  ['theo-doi', '/danh-sach-theo-doi', 'Hồ sơ chưa đủ'], ['thieu', '/danh-sach-theo-doi/INCOMPLETE', 'thiếu'], ['ket-nap', '/ket-nap', 'Mới mở'], ['mot-ket-nap', `/ket-nap/${admission}/ho-so`, 'Ghi bước tiếp theo'], ['ung-vien', `/dang-vien/${candidate}`, 'Xem hồ sơ kết nạp'],
  ['huy-hieu', '/huy-hieu', 'Đợt trao'], ['so-luong', '/so-luong', 'Ngày 01/11/2026'], ['bang-so-luong', `/so-luong/${headcount}/bang`, 'Mã đối chiếu'], ['sap-xep', '/sap-xep', 'Lập việc sắp xếp'], ['sap-xep-moi', '/sap-xep/moi', 'Xem trước'],
] as const
