import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, readAll, refuse as refuseRow, seen, type Act, type ScopedTable } from '@nen-nep/service-kit'
import { mayKnow } from '../meeting/rights.ts'
import { partitionOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { catalogues } from './catalogues.vi.ts'
import { LIMITATIONS, limitationPlaceOf } from './place.ts'
import { isOverdue } from './rules.ts'
import type { Limitation } from './schema.ts'

const allOf = async (deps: Deps, table: ScopedTable, cellId: string) => (await readAll(table, { pk: partitionOf(cellId), prefix: LIMITATIONS })).map((row) => seen(deps.limitations, row))

/** What a cell has still to mend, for the agenda of every meeting until it is closed. One Query. */
export const openLimitations = async (deps: Deps, table: ScopedTable, cellId: string): Promise<Limitation[]> => (await allOf(deps, table, cellId)).map(({ state }) => state).filter(({ status }) => status === 'OPEN')

/** Belongs to a year's review: recorded by its end, and not closed before it began. */
const isOfYear = (limitation: Limitation, year: number) => limitationPlaceOf(limitation.id).year <= year && (limitation.status === 'OPEN' || limitation.closedOn >= `${year}-01-01`)

/** A cell's limitations of a year, those of years before that were still open with them, and the sums that the yearly review of the collective asks for. */
export async function listLimitations(deps: Deps, act: Act, { cellId, year }: Readonly<{ cellId: string; year: number }>) {
  const today = civilDayOf(act.at)
  const { caller, table } = await open(deps.table, act, [])
  if (!mayKnow(caller, cellId)) return refuseRow('item.missing')
  const found = (await allOf(deps, table, cellId)).filter(({ state }) => isOfYear(state, year))
  const items = found.map(({ state, version }) => ({ ...state, version, overdue: isOverdue(state, today) })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const count = (has: (one: (typeof items)[number]) => boolean) => items.filter(has).length
  const closed = count(({ status }) => status === 'CLOSED')
  return { items, counts: { all: items.length, closed, closedInTime: count(({ status, acceptances }) => status === 'CLOSED' && acceptances.at(-1)?.inTime === true), open: items.length - closed, overdue: count(({ overdue }) => overdue), returned: count(({ returns }) => returns.length > 0) } }
}

/** The catalogues of tags, each with its source and the days it holds. */
export const listSignCatalogues = () => ({ items: Object.entries(catalogues).map(([code, catalogue]) => ({ code, ...catalogue })) })
