import { projectGrants, projectTree, type Table } from '@nen-nep/service-kit'
import type { Grant, RosterMember, TreeNode } from '@nen-nep/contracts'

/** A small invented district: one superior organisation, one ward with two cells, one grassroots cell. */
export const tree: readonly TreeNode[] = [
  { id: 'org_district', name: 'Đảng bộ quận Hòa Bình', type: 'SUPERIOR_ORG', code: '79.777', from: '2020-01-01' },
  { id: 'org_ward', parentId: 'org_district', name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', code: '79.777.001', sectorType: 'PHUONG', from: '2020-01-01' },
  { id: 'org_cell8', parentId: 'org_ward', name: 'Chi bộ Khu phố 8', type: 'CELL_SUBORDINATE', code: '79.777.001.000.008', sectorType: 'KHU_PHO', from: '2020-01-01' },
  { id: 'org_cell9', parentId: 'org_ward', name: 'Chi bộ Khu phố 9', type: 'CELL_SUBORDINATE', code: '79.777.001.000.009', sectorType: 'KHU_PHO', from: '2020-01-01' },
  { id: 'org_school', parentId: 'org_district', name: 'Chi bộ Trường THPT số 2', type: 'CELL_GRASSROOTS', code: '79.777.017', sectorType: 'SU_NGHIEP', from: '2020-01-01' },
]

const since = '2020-01-01'
/** Who may act in the small district: by the name of what they are. */
export const grants: Readonly<Record<string, readonly Grant[]>> = {
  mem_secretary8: [{ role: 'SECRETARY', orgId: 'org_cell8', from: since }, { role: 'MEMBER', orgId: 'org_cell8', from: since }],
  mem_minutes8: [{ role: 'MINUTE_TAKER', orgId: 'org_cell8', from: since }, { role: 'MEMBER', orgId: 'org_cell8', from: since }],
  mem_member8: [{ role: 'MEMBER', orgId: 'org_cell8', from: since }],
  mem_secretary9: [{ role: 'SECRETARY', orgId: 'org_cell9', from: since }, { role: 'MEMBER', orgId: 'org_cell9', from: since }],
  mem_ward: [{ role: 'SECRETARY', orgId: 'org_ward', from: since }],
  mem_officer: [{ role: 'OFFICER', orgId: 'org_district', from: since }],
  mem_former: [{ role: 'SECRETARY', orgId: 'org_cell8', from: since, to: '2021-01-01' }],
  mem_admin: [{ role: 'ADMINISTRATOR', orgId: 'org_district', from: since }],
}

/** Members of cell 8: the named ones, then `count` more, all official. */
export const roster = (count = 27): RosterMember[] =>
  ['secretary8', 'minutes8', 'member8', ...Array.from({ length: count }, (_, index) => `p${index}`)].map((name) => ({ id: `mem_${name}`, name: `Nguyễn Văn ${name}`, status: 'OFFICIAL', flags: [], roles: name === 'secretary8' ? ['SECRETARY'] : [], since, admittedOn: '2015-01-01' }))

/** Puts tree and grants into a service's table, as its projections would. */
export async function settle(table: Table): Promise<void> {
  await projectTree(table, 1, tree)
  await projectGrants(table, Object.entries(grants).map(([memberId, held]) => ({ memberId, version: 1, grants: held })))
}
