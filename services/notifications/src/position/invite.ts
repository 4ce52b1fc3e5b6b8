import { HoldersInvited, type Happening } from '@nen-nep/contracts'
import { create, find, forEach, isTheirs, open, readTree, refuseMissing, type Act, type Opened, type Saved } from '@nen-nep/service-kit'
import type { Deps, Working } from '../deps.ts'
import { manages } from '../manage.ts'
import { tell } from '../matter/hear.ts'
import { holderInvitationId, holderInvitationKey } from '../place.ts'
import { holdersWithin, type Holder } from './holders.ts'
import { countsOf, refuse, wasTold } from './rules.ts'
import type { Counts, HolderInvitation, Inviting } from './schema.ts'
import { takeFor } from './told-how.ts'

const AT_ONCE = 8
type Asked = Inviting & Readonly<{ orgId: string }>

/** Who holds a position there, besides who asks, for those who look after the organisation's mails. */
async function countWithin({ caller, table, tree }: Opened, { orgId, subtree }: Asked, at: string): Promise<Counts> {
  if (!caller.may('see', orgId)) return refuseMissing()
  if (!manages(caller, orgId)) return refuse('holders.not-yours')
  const holders = await holdersWithin(table, tree, { orgId, subtree, at })
  return countsOf(holders.filter(({ memberId }) => !isTheirs(caller, memberId)), at)
}

/** How many would be written to, and how many no letter reaches. */
export const previewInvitation = async (deps: Deps, act: Act, asked: Asked): Promise<Counts> => countWithin(await open(deps.table, act, []), asked, act.at)

/** Asks that all who hold a position in an organisation, or also in all below it, are told how to begin. The letters are made by a job: of a large tree they are many. */
export const inviteHolders = (deps: Deps, act: Act, asked: Asked): Promise<Saved<HolderInvitation>> =>
  create(deps.holderInvitations, act, async (_, door) => {
    const counts = await countWithin(door, asked, act.at)
    const { orgId, subtree } = asked
    const id = holderInvitationId(orgId, act.key ?? '')
    return { next: { id, orgId, ...(subtree ? { subtree } : {}), at: act.at, ...counts }, facts: [HoldersInvited({ invitationId: id })] }
  }, true)

const postsOf = ({ posts }: Holder) => posts.map(({ memberId, orgId, role, from, to, standsIn }) => ({ memberId, orgId, role, from, ...(to === undefined ? {} : { to }), ...(standsIn ? { standsIn } : {}) }))

/** The job behind `holders.invited.v1`: one letter to each, with all they hold, in one round of the highest body they serve. Stopped half-way it begins again with whom it had taken. */
export async function tellHolders(deps: Working, event: Happening<{ invitationId: string }>): Promise<void> {
  const key = holderInvitationKey(event.data.invitationId)
  const found = key && (await find(deps.holderInvitations, key, true))
  if (!found) return
  const { id, orgId, subtree, at } = found.state
  const telling = { by: id, at }
  const wanted = (await holdersWithin(deps.table, await readTree(deps.table), { orgId, subtree, at })).filter((holder) => holder.memberId !== event.by && !wasTold(holder, telling))
  const taken = new Set<Holder>()
  await forEach(wanted, AT_ONCE, async (holder) => {
    if (await takeFor(deps.table, holder, telling)) taken.add(holder)
  })
  const byBody = Map.groupBy(wanted.filter((holder) => taken.has(holder)), (holder) => holder.orgId)
  await forEach([...byBody], AT_ONCE, ([body, holders]) =>
    tell(deps, event, { orgId: body, kind: 'POSITION', notice: { word: 'POSITION', items: [], posts: holders.flatMap(postsOf) }, recipients: holders.map(({ memberId }) => memberId), words: [id] }))
}
