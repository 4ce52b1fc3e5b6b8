import * as v from 'valibot'
import { getMe, getOrganisation } from '../api/membership.ts'
import { keptOr } from '../device/kept.ts'
import { practising } from '../practice/mode.ts'
import { go } from '../router/path.ts'
import { asMe, justArrived, ME } from '../sign-in/session.ts'
import { leaders, speakers } from './roles.ts'

const Known = v.object({ id: v.string(), name: v.string(), cellId: v.optional(v.string()), cell: v.string(), roles: v.array(v.object({ role: v.string(), orgId: v.string(), organisation: v.string() })), banners: v.array(v.string()) })
/** Who is signed in, where they belong, and in which roles: only for what the page offers; the services decide what is allowed. */
export type Me = v.InferOutput<typeof Known>

async function ask(): Promise<Me> {
  const { id, name, cellId, cell: named, positions, standIns } = await asMe(getMe)
  const cell = named ?? (cellId === undefined ? '' : (await asMe((token) => getOrganisation(token, cellId))).name)
  return { id, name, ...(cellId === undefined ? {} : { cellId }), cell, roles: [...positions, ...standIns].map(({ role, orgId, organisation }) => ({ role, orgId, organisation })), banners: standIns.map(({ banner }) => banner) }
}

const above: readonly string[] = ['OFFICER', 'INSPECTOR', 'OVERSEER', 'STANDING_MEMBER', 'COMMITTEE_MEMBER']
/** Leads the cell they belong to. */
export const leads = ({ roles, cellId }: Me) => roles.some(({ role, orgId }) => orgId === cellId && leaders.includes(role))
/** May take roll and minutes of their cell's meetings. */
export const records = (me: Me) => leads(me) || me.roles.some(({ role, orgId }) => orgId === me.cellId && role === 'MINUTE_TAKER')
/** The organisation above cells whose work they follow, if any. */
export const follows = ({ roles, cellId }: Me) => roles.find(({ role, orgId }) => orgId !== cellId && (above.includes(role) || leaders.includes(role)))
/** Keeps accounts and the registry of some organisation. */
export const administers = ({ roles }: Me) => roles.some(({ role }) => role === 'ADMINISTRATOR')
/** Belongs to a cell, or has an office: there is a page for them. */
export const hasPages = (me: Me) => me.cellId !== undefined || follows(me) !== undefined || administers(me)

const Before = v.pipe(v.string(), v.parseJson(), Known)
/** Who this tab showed last, until it is known again: their page opens at once, and what they may do is decided by the services anyway. */
export function meBefore(memberId: string): Me | undefined {
  const before = practising ? undefined : v.safeParse(Before, sessionStorage.getItem(ME))
  return before?.success && before.output.id === memberId ? before.output : undefined
}
const remember = (me: Me): Me => {
  if (!practising) sessionStorage.setItem(ME, JSON.stringify(me))
  return me
}

/** Whose work is other people's cells, and who leads none of their own. */
export const worksAbove = (me: Me) => !leads(me) && me.roles.some(({ role, orgId }) => orgId !== me.cellId && (role === 'INSPECTOR' || speakers.includes(role)))
/** Whoever signs in at the front door begins where their work is. */
function atTheirWork(me: Me): Me {
  if (justArrived() && location.pathname === '/' && worksAbove(me)) go('/tong-quan')
  return me
}

let known: { by: string; me: Promise<Me> } | undefined
/** Asked once per sign-in. */
export function meOf(memberId: string): Promise<Me> {
  if (known?.by !== memberId) {
    known = { by: memberId, me: keptOr(`me.${memberId}`, Known, ask).then(remember).then(atTheirWork) }
    known.me.catch(() => { known = undefined })
  }
  return known.me
}
