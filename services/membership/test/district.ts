import { registry } from './room.ts'

/** A ward with two cells over HTTP: secretaries, an officer of the ward, its secretary, and members; `as` asks for something to be done and answers what came of it. */
export async function district() {
  const r = await registry()
  const { call, admin, settle } = r
  const post = (as: string, path: string, body: unknown, more: object = {}) => call('POST', `/membership${path}`, { as, body, ...more })
  const made = async (path: string, body: object) => String((await post(admin, path, body)).body.id)
  await made('/organisations', { name: 'Đảng bộ quận Hòa Bình', type: 'SUPERIOR_ORG', from: '2020-01-01' })
  await settle()
  const ward = await made('/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', parentId: 'org_root', from: '2020-01-01' })
  const cellOf = (name: string) => made('/organisations', { name, type: 'CELL_SUBORDINATE', parentId: ward, from: '2020-01-01' })
  const cell = await cellOf('Chi bộ Khu phố 8')
  const other = await cellOf('Chi bộ Khu phố 9')
  await settle()
  const person = (cellId: string, name: string, more: object = {}) => made('/members', { cellId, name, status: 'OFFICIAL', since: '2020-01-01', ...more })
  const holder = (cellId: string, name: string, role: string, orgId: string) => person(cellId, name, { positions: [{ role, orgId, from: '2020-01-01' }] })
  const people = {
    secretary: await holder(cell, 'Lê Văn An', 'SECRETARY', cell),
    otherSecretary: await holder(other, 'Phạm Thị Bình', 'SECRETARY', other),
    wardSecretary: await holder(other, 'Vũ Văn Cường', 'SECRETARY', ward),
    officer: await holder(other, 'Ngô Thị Dung', 'OFFICER', ward),
    deputy: await holder(cell, 'Hồ Văn Giang', 'DEPUTY_SECRETARY', cell),
    mai: await person(cell, 'Trần Thị Mai'),
    hung: await person(cell, 'Đỗ Văn Hùng'),
    young: await person(cell, 'Bùi Thị Lan', { status: 'PROBATIONARY' }),
  }
  await settle()
  const get = (as: string, path: string) => call('GET', `/membership${path}`, { as })
  const holders = async (orgId: string, as: string = admin, more = '') => (await get(as, `/positions?orgId=${orgId}${more}`)).body.items as { memberId: string; role: string; from: string; to?: string; standsInFor?: string }[]
  return { ...r, post, get, holders, ward, cell, other, ...people }
}
export type District = Awaited<ReturnType<typeof district>>
