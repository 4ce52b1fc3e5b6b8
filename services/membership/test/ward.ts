import { importFile, registry } from './room.ts'
import { HEADER, person, sheetXml, workbook, type TestCell } from './roster/files.ts'

const tree = [
  ['Mã', 'Tên tổ chức', 'Loại', 'Mã cấp trên'],
  ['1', 'Đảng bộ quận Hòa Bình', 'Đảng bộ cấp trên', ''],
  ['1.1', 'Đảng bộ phường An Bình', 'Đảng bộ cơ sở', '1'],
  ['1.2', 'Đảng bộ phường Bình Tân', 'Đảng bộ cơ sở', '1'],
  ['1.1.1', 'Chi bộ Khu phố 1', 'Chi bộ', '1.1'],
  ['1.1.8', 'Chi bộ Khu phố 8', 'Chi bộ', '1.1'],
  ['1.2.1', 'Chi bộ Khu phố 1', 'Chi bộ', '1.2'],
]
const titles: Readonly<Record<number, string>> = { 0: 'Bí thư', 1: 'Cán bộ Ban Tổ chức' }
const names = ['Trần Thị Bình', 'Ngô Thị Dung', 'Lê Văn Ân', 'Nguyễn', 'Đỗ Ngọc Hà', 'Phạm Văn Ức', 'Vũ Thị Yến', 'Hồ Quý']

/** A district of two wards whose first cells share a name, written by an import: eight people, of whom the first leads her cell and the second is the district's officer. */
export async function ward() {
  const r = await registry()
  const people: readonly (readonly TestCell[])[] = names.map((name, index) => person({ TT: index + 1, 'Họ và tên': name, 'Số thẻ đảng viên': `1234567${index}`, 'Điện thoại': `091234567${index}`, 'Chức vụ Đảng': titles[index] ?? null, ...(index > 5 ? { 'Chi bộ': 'Chi bộ Khu phố 1', 'Đảng bộ cơ sở': 'Đảng bộ phường Bình Tân' } : {}) }))
  const first = await importFile(r, 'dau.xlsx', workbook({ 'Danh sách': sheetXml([HEADER, ...people]), 'Tổ chức đảng': sheetXml(tree) }))
  await r.call('POST', `/membership/imports/${first.id}/confirmation`, { as: r.admin, body: {} })
  await r.settle()
  const { body: { items } } = await r.call('GET', '/membership/members?orgId=org_root&subtree=true', { as: r.admin })
  const idOf = (name: string) => String(items.find((one: { name: string }) => one.name === name).id)
  const cellOf = (name: string) => String(items.find((one: { name: string }) => one.name === name).cellId)
  const [secretary, officer] = [idOf('Trần Thị Bình'), idOf('Ngô Thị Dung')]
  const upload = async (as: string, bytes: Uint8Array) => {
    const { body: { uploadId, url } } = await r.call('POST', '/membership/uploads', { as, body: { name: 'co-so-du-lieu.xlsx', size: bytes.length, mediaType: 'application/octet-stream', classification: 'INTERNAL' } })
    await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })
    return String(uploadId)
  }
  /** Asks for something to be done and lets all follow. */
  const post = async (as: string, path: string, body: object) => {
    const answer = await r.call('POST', `/membership${path}`, { as, body })
    await r.settle()
    return answer
  }
  const get = async (as: string, path: string) => r.call('GET', `/membership${path}`, { as })
  return { ...r, people, idOf, cellOf, secretary, officer, upload, post, get }
}
export type Ward = Awaited<ReturnType<typeof ward>>
