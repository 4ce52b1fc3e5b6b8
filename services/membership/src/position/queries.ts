import { Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, refuseMissing, type Act } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { isOnRoster } from '../member/rules.ts'
import { isOver, type Member, type Position, type StandIn } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { holdersOf } from './holders.ts'
import type { Listing } from './schema.ts'

type Term = Position | StandIn
export const termsOf = ({ positions, standIns = [] }: Member): Term[] => [...positions, ...standIns]
/** Whether a term gives something on a day. */
export const isInForce = (term: Term, day: string) => term.from <= day && (term.to === undefined || day <= term.to) && !isOver(term)

const rank = ({ role }: Readonly<{ role: Role }>) => Role.options.indexOf(role)

/** Who holds what in an organisation on a day, since when and until when, the secretary first, and who stands in for whom; with `history`, everybody who ever did. */
export async function listPositions(deps: Deps, act: Act, { orgId, asOf, history }: v.InferOutput<typeof Listing>) {
  const { caller, table } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseMissing()
  const day = asOf ?? civilDayOf(act.at)
  const wanted = (member: Member, term: Term) => term.orgId === orgId && (history === 'true' || (isOnRoster(member) && isInForce(term, day)))
  const items = (await holdersOf(deps, table, orgId)).flatMap(({ state }) => termsOf(state).filter((term) => wanted(state, term)).map((term) => {
    const { role, from, to } = term
    return { memberId: state.id, name: state.name, role, orgId, from, to, ...('standsInFor' in term ? { standsInFor: term.standsInFor } : { title: term.title, decisionNo: term.decisionNo }) }
  }))
  return { items: items.toSorted((a, b) => rank(a) - rank(b) || (a.from < b.from ? -1 : 1)) }
}
