import type { Gone } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { find, getRow, rowOf, seen, untilFirst, writeTogether, type Act, type Delete, type Put, type Seen } from '@nen-nep/service-kit'
import { memberKey } from '../member/schema.ts'
import { planKey } from '../reorganisation/schema.ts'
import { currentKey, linkKey, linksOf, type ResidenceLink } from '../residence/schema.ts'
import type { Working } from '../stores.ts'
import { pointerTo, withPointed } from './pointers.ts'

const TRIES = 8
/** One plan that closed bodies, or was taken back: its day, and who took over from whom. */
type Told = Readonly<{ reorganisationId: string; on?: string | undefined; gone: readonly Gone[] }>
type Change = Readonly<{ next: ResidenceLink; puts: readonly Put[]; deletes: readonly Delete[] }>

/** The link leads to the body that took over. Where that is the member's own cell now, it has ended: they live where they belong. */
function ahead(link: ResidenceLink, { orgId, into }: Gone, plan: string, to: Readonly<{ homeId: string; on: string }>): Change | undefined {
  if (into === undefined || link.residenceOrgId !== orgId || link.to !== undefined) return undefined
  const moved = [...(link.moved ?? []), { plan, from: orgId }]
  if (to.homeId === into) return { next: { ...link, moved, to: addDays(to.on, -1) < link.from ? link.from : addDays(to.on, -1) }, puts: [], deletes: [{ key: currentKey(link.memberId), when: { is: 'any' } }] }
  return { next: { ...link, moved, residenceOrgId: into }, puts: [{ row: pointerTo(linksOf(into), link.id), when: { is: 'any' } }], deletes: [] }
}

/** As it was before the plan, where nothing else has moved it since. One that the plan ended begins again unless the member has another by now. */
function back({ moved = [], ...link }: ResidenceLink, plan: string, hasOther: boolean): Change | undefined {
  const last = moved.at(-1)
  if (last?.plan !== plan) return undefined
  const rest = { ...link, ...(moved.length > 1 ? { moved: moved.slice(0, -1) } : {}) }
  if (link.residenceOrgId !== last.from) return { next: { ...rest, residenceOrgId: last.from }, puts: [], deletes: [] }
  const { to: _to, ...open } = rest
  return hasOther ? undefined : { next: open, puts: [{ row: { ...currentKey(link.memberId), linkId: link.id }, when: { is: 'absent' } }], deletes: [] }
}

async function change(deps: Working, act: Act, id: string, decide: (before: Seen<ResidenceLink>) => Promise<Change | undefined>): Promise<void> {
  const key = linkKey(id)
  const before = key && (await find(deps.residences, key, true))
  const decided = before && (await decide(before))
  if (!before || !decided) return
  const row = rowOf(deps.residences, { next: decided.next, facts: [] }, act, before)
  await writeTogether(deps.table, [{ row, when: { is: 'at', version: before.version } }, ...decided.puts], decided.deletes)
}

type Followed = Readonly<{ reorganisationId: string; isUndone: boolean; one: Told['gone'][number]; on: string }>
const moveOf = async (deps: Working, state: ResidenceLink, { reorganisationId, isUndone, one, on }: Followed) => {
  if (isUndone) return back(state, reorganisationId, (await getRow(deps.table, currentKey(state.memberId), true)) !== undefined)
  const home = await find(deps.members, memberKey(state.memberId), true)
  return ahead(state, one, reorganisationId, { homeId: home?.state.cellId ?? '', on })
}

/** Those who live where a body was closed are linked with the one that took over (213-QĐ/TW), and with the first again where that is undone. What the plan says today decides, so that news may come in any order. */
export async function followResidences(deps: Working, { reorganisationId, on = '', gone }: Told, because: string): Promise<void> {
  const act: Act = { by: 'service:membership', at: deps.now().toISOString(), because }
  const plan = (await find(deps.plans, planKey(reorganisationId), true))?.state
  if (!plan || !['APPLIED', 'UNDONE'].includes(plan.state)) return
  for (const one of gone) {
    const links = (await withPointed(deps.table, linksOf(one.orgId), linkKey)).map((row) => seen(deps.residences, row).state)
    const followed = { reorganisationId, isUndone: plan.state === 'UNDONE', one, on }
    for (const { id } of links) await untilFirst(() => change(deps, act, id, ({ state }) => moveOf(deps, state, followed)), { tries: TRIES })
  }
}
