import type { Same } from './language/same.ts'
import { named } from './named.ts'
import type * as vi from './codes.vi.ts'

export const roleNames: Same<typeof vi.roleNames> = { SECRETARY: 'Secretary', DEPUTY_SECRETARY: 'Deputy secretary', COMMITTEE_MEMBER: 'Committee member', STANDING_MEMBER: 'Standing committee member', INSPECTOR: 'Inspection commission member', OVERSEER: 'Overseer', OFFICER: 'Organisation officer', MINUTE_TAKER: 'Minute-taker', ADMINISTRATOR: 'Administrator' }
export const roleName = named(roleNames)
export const typeName = named({ SUPERIOR_ORG: 'Superior organisation', GRASSROOTS_ORG: 'Grassroots organisation', SUB_GRASSROOTS_ORG: 'Sub-grassroots organisation', SECTIONAL_ORG: 'Sectional organisation', CELL_GRASSROOTS: 'Grassroots cell', CELL_SUBORDINATE: 'Subordinate cell', PARTY_GROUP: 'Party group' })
