import type { OrganisationType, Role } from '@nen-nep/contracts'

/** The abbreviations in letters' numbers: of the kind of paper, and of whose it is. */
const PAPER = 'GGT'
const SIGNS: Readonly<Record<OrganisationType, string>> = { SUPERIOR_ORG: 'ĐU', GRASSROOTS_ORG: 'ĐU', SUB_GRASSROOTS_ORG: 'ĐU', SECTIONAL_ORG: 'ĐUBP', CELL_GRASSROOTS: 'CB', CELL_SUBORDINATE: 'CB', PARTY_GROUP: 'TĐ' }
/** The number of an organisation's nth letter of a year: `07-GGT/ĐU`. */
export const numberOf = (type: OrganisationType, nth: number) => `${String(nth).padStart(2, '0')}-${PAPER}/${SIGNS[type]}`

const roles: Readonly<Record<Role, string>> = { SECRETARY: 'bí thư', DEPUTY_SECRETARY: 'phó bí thư', COMMITTEE_MEMBER: 'cấp ủy viên', STANDING_MEMBER: 'ủy viên ban thường vụ', INSPECTOR: 'ủy viên ủy ban kiểm tra', OVERSEER: 'cấp ủy viên phụ trách', OFFICER: 'cán bộ tổ chức', MINUTE_TAKER: 'thư ký', ADMINISTRATOR: 'quản trị', MEMBER: 'đảng viên' }
/** What the answer warns of: a position that ends with the transfer, on the day before it. */
export const positionEnds = (role: Role) => `Đồng chí đang là ${roles[role]} chi bộ nơi đi. Khi nơi đến tiếp nhận, chức vụ này kết thúc vào ngày hôm trước; hãy bàn giao trước khi chuyển.`
