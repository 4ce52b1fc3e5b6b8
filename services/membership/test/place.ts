import type { Registry } from './room.ts'

/** Two cells with a secretary each, an officer of the ward, and two members in the first cell; everybody is registered over HTTP. */
export async function place({ call, admin, settle }: Registry) {
  const made = async (path: string, body: object) => {
    const answer = await call('POST', path, { as: admin, body })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return String(answer.body.id)
  }
  const ward = await made('/membership/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  const cellOf = (name: string) => made('/membership/organisations', { name, type: 'CELL_SUBORDINATE', parentId: ward, from: '2020-01-01' })
  const cell = await cellOf('Chi bộ Khu phố 8')
  const other = await cellOf('Chi bộ Khu phố 9')
  const person = (cellId: string, name: string, more: object = {}) => made('/membership/members', { cellId, name, status: 'OFFICIAL', since: '2020-01-01', ...more })
  const holding = (role: string, orgId: string) => ({ positions: [{ role, orgId, from: '2020-01-01' }] })
  const people = {
    secretary: await person(cell, 'Lê Văn An', holding('SECRETARY', cell)),
    mai: await person(cell, 'Trần Thị Mai', { email: 'mai@example.org', phone: '0901234567', citizenId: '079012345678', cardNumber: '12345678' }),
    hung: await person(cell, 'Đỗ Văn Hùng'),
    officer: await person(other, 'Vũ Thị Cúc', holding('OFFICER', ward)),
    stranger: await person(other, 'Phạm Thị Bình', holding('SECRETARY', other)),
  }
  await settle()
  return { ward, cell, other, ...people }
}
export type Place = Awaited<ReturnType<typeof place>>
