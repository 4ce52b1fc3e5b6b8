import { shortHash } from '@nen-nep/contracts'
import { acting, commit, find, inside, open, readAll, refuse as refuseInStore, repeated, seen, update, type Act, type Opened, type Row, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import { conferenceKey, frozenKey, placeOf, sheetKey } from '../ids.ts'
import { rosterIn, rosterKey } from '../roster/projection.ts'
import { namesOf } from '../sheet/names.ts'
import type { Deps } from '../stores.ts'
import { ballotId, ballotsOf, placeOfBallot } from './keys.ts'
import { paperCountOf } from './paper-count.ts'
import * as Ballots from './rules.ts'
import type { Ballot, Closing, Open, Opening } from './schema.ts'

export const ballotPlace = (id: string) => placeOfBallot(id) ?? refuseInStore('item.missing')

/** The other ballots of the cell's year, where this one may need to know of their paper. */
const othersOf = async ({ ballots }: Deps, table: ScopedTable, { year, cellId, others, paper }: Opening): Promise<Ballot[]> =>
  others === 'PAPER' || paper.length > 0 ? (await readAll(table, { ...ballotsOf(placeOf(year, cellId)), consistent: true })).map((one) => ballots.parse(one)) : []

/** Whom a cell knows, and how its ballots call them: as the printed ones do, which know the frozen names alone; whoever came later by today's. */
function peopleOf(now: Row | undefined, then: Row | undefined) {
  const roster = rosterIn(now)?.members ?? []
  return { roster, names: new Map([...namesOf(roster), ...namesOf(rosterIn(then)?.members)]) }
}

/** Opens a ballot of a cell. Its id comes from the command, so that a repeat finds what the first one made. */
export async function openBallot(deps: Deps, act: Act, opening: Opening): Promise<Saved<Ballot>> {
  const { cellId, year } = opening
  const id = ballotId(year, cellId, shortHash(6, act.key ?? ''))
  const place = placeOf(year, cellId)
  const [key, sheetAt, rosterAt, frozenAt] = [ballotPlace(id).key, sheetKey(place), rosterKey(cellId), frozenKey(place)]
  const { caller, row, table } = await open(deps.table, act, [key, sheetAt, rosterAt, frozenAt], { consistent: true })
  if (!caller.may('see', cellId)) return refuseInStore('item.missing')
  const standing = row(key)
  const done = standing && repeated(seen(deps.ballots, standing), act)
  if (done) return done
  const sheet = row(sheetAt)
  const others = await othersOf(deps, table, opening)
  const decision = Ballots.plan(id, opening, act, { caller, ...peopleOf(row(rosterAt), row(frozenAt)), sheet: sheet && deps.sheets.parse(sheet), others })
  return commit(deps.ballots, decision, acting(act, caller))
}

/** What two tellers agreed on for the paper ballots of this ballot's cell and year, and who was present by the conference's record. */
async function countedOnPaper({ sheets, conferences }: Deps, { table }: Opened, ballot: Open) {
  const place = placeOf(ballot.year, ballot.cellId)
  const [sheet, conference] = await Promise.all([find(inside(table, sheets), sheetKey(place), true), find(inside(table, conferences), conferenceKey(place), true)])
  return { paper: sheet && paperCountOf(sheet.state, ballot.lines), present: conference?.state.present }
}

/** Shuts a ballot; the tally counts it at once afterwards. */
export async function closeBallot(deps: Deps, act: Act, id: string, closing: Closing): Promise<Saved<Ballot>> {
  return update(deps.ballots, act, ballotPlace(id).key, async (ballot, caller, door) => {
    const { paper, present } = ballot.status === 'OPEN' ? await countedOnPaper(deps, door, ballot) : {}
    const attended = closing.present ?? (present === undefined ? undefined : Math.min(present, ballot.electors.length))
    return Ballots.shut(ballot, attended === undefined ? {} : { present: attended }, caller, paper)
  })
}
