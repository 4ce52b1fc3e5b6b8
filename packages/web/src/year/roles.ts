import { follows, leads, type Me } from '../me/me.ts'
import { speakers } from '../me/roles.ts'

/** Reads the sheet of their own cell: who leads it, and its committee. Only for what pages offer; evaluations decides. */
export const readsCell = (me: Me) => leads(me) || me.roles.some(({ role, orgId }) => orgId === me.cellId && role === 'COMMITTEE_MEMBER')
/** The body above cells for which somebody follows the year, if any. */
export const above = (me: Me) => follows(me)
/** Decides over what is below some body. */
export const decidesSomewhere = (me: Me) => me.roles.some(({ role, orgId }) => orgId !== me.cellId && speakers.includes(role))
/** Leads this very cell. */
export const leadsCell = (me: Me, cell: string) => me.cellId === cell && leads(me)
