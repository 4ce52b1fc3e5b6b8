import { named } from './named.ts'

/** Roles and types of organisations in people's words; the only place that names them. */
export const roleNames = { SECRETARY: 'Bí thư', DEPUTY_SECRETARY: 'Phó bí thư', COMMITTEE_MEMBER: 'Cấp ủy viên', STANDING_MEMBER: 'Ủy viên ban thường vụ', INSPECTOR: 'Ủy viên ủy ban kiểm tra', OVERSEER: 'Cấp ủy viên phụ trách', OFFICER: 'Cán bộ tổ chức', MINUTE_TAKER: 'Thư ký', ADMINISTRATOR: 'Quản trị' }
export const roleName = named(roleNames)
export const typeName = named({ SUPERIOR_ORG: 'Đảng bộ cấp trên', GRASSROOTS_ORG: 'Đảng bộ cơ sở', SUB_GRASSROOTS_ORG: 'Đảng bộ trực thuộc cơ sở', SECTIONAL_ORG: 'Đảng bộ bộ phận', CELL_GRASSROOTS: 'Chi bộ cơ sở', CELL_SUBORDINATE: 'Chi bộ trực thuộc', PARTY_GROUP: 'Tổ đảng' })
