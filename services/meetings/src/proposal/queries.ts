import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { getRows, open, readAll, refuse as refuseRow, seen, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { maySend } from '../directive/rights.ts'
import { mayKnow } from '../meeting/rights.ts'
import { partitionOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { proposalPlaceOf, proposalsOfYear, raisedTo } from './place.ts'
import { refuse } from './refusals.ts'
import { maySee } from './rights.ts'
import { isAnswered } from './rules.ts'
import { Pointer, type Proposal } from './schema.ts'

const AT_ONCE = 100
const MONTH = 35
const raisedBy = async (deps: Deps, table: ScopedTable, { cellId, year }: Readonly<{ cellId: string; year: number }>) => (await readAll(table, { pk: partitionOf(cellId), prefix: proposalsOfYear(year) })).map((row) => seen(deps.proposals, row))

async function receivedBy(deps: Deps, table: ScopedTable, { orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const keys = (await readAll(table, { pk: raisedTo(orgId), prefix: `${year}#` })).map((row) => proposalPlaceOf(v.parse(Pointer, row).proposalId).key)
  const pages = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, page) => keys.slice(page * AT_ONCE, (page + 1) * AT_ONCE))
  return (await Promise.all(pages.map((page) => getRows(table, page)))).flatMap((rows) => [...rows.values()]).map((row) => seen(deps.proposals, row))
}

export type Wanted = Readonly<{ orgId: string; year: number; side?: 'RAISED' | 'RECEIVED' | undefined }>
/** What an organisation raised in a year, or what was raised to it, soonest answer due first. */
export async function listProposals(deps: Deps, act: Act, { orgId, year, side = 'RAISED' }: Wanted) {
  const today = civilDayOf(act.at)
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId) || !tree.node(orgId)) return refuseRow('item.missing')
  if (side === 'RECEIVED' ? !maySend(caller, orgId) : !mayKnow(caller, orgId)) return refuse('proposal.not-answerer')
  const found = side === 'RAISED' ? await raisedBy(deps, table, { cellId: orgId, year }) : await receivedBy(deps, table, { orgId, year })
  const items = found.filter(({ state }) => maySee(caller, state))
  return { items: items.map(({ state, version }) => ({ ...state, version, overdue: !isAnswered(state) && state.dueOn < today })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) }
}

/** What a meeting hears of proposals raised before: those still waiting, and answers of the last month. Petitions of members are not read out. */
export async function heardOf(deps: Deps, table: ScopedTable, { cellId, year, today }: Readonly<{ cellId: string; year: number; today: string }>): Promise<Proposal[]> {
  const years = await Promise.all([year - 1, year].map((one) => raisedBy(deps, table, { cellId, year: one })))
  const since = addDays(today, -MONTH)
  return years.flat().map(({ state }) => state).filter((one) => one.kind !== 'PETITION' && (!isAnswered(one) || (one.steps.at(-1)?.on ?? '') >= since))
}
