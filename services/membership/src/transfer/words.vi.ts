import type { OrganisationType, Role } from '@nen-nep/contracts'
import { roleNames } from '@nen-nep/rules/roles/words.vi'

/** The abbreviations in letters' numbers: of the kind of paper, and of whose it is. */
const PAPER = 'GGT'
const SIGNS: Readonly<Record<OrganisationType, string>> = { SUPERIOR_ORG: 'ĐU', GRASSROOTS_ORG: 'ĐU', SUB_GRASSROOTS_ORG: 'ĐU', SECTIONAL_ORG: 'ĐUBP', CELL_GRASSROOTS: 'CB', CELL_SUBORDINATE: 'CB', PARTY_GROUP: 'TĐ' }
/** The number of an organisation's nth letter of a year: `07-GGT/ĐU`. */
export const numberOf = (type: OrganisationType, nth: number) => `${String(nth).padStart(2, '0')}-${PAPER}/${SIGNS[type]}`

/** What the answer warns of: a position that ends with the transfer, on the day before it. */
export const positionEnds = (role: Role) => `Đồng chí đang là ${roleNames[role]} chi bộ nơi đi. Khi nơi đến tiếp nhận, chức vụ này kết thúc vào ngày hôm trước; hãy bàn giao trước khi chuyển.`
