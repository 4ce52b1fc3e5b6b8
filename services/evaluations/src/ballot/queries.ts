import { alsoIn, getRow, getRows, keyText, letterheadOf, open, read, readAll, recordRead, refuse as refuseInStore, type Act, type Opened, readTree, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { orgId } from '@nen-nep/contracts'
import { pageOf } from '@nen-nep/office/page'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { conferenceKey, frozenKey, placeOf } from '../ids.ts'
import { headOf } from '../paper/head.ts'
import { protocolPaper } from '../paper/protocol-paper.ts'
import { rosterIn, rosterKey } from '../roster/projection.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import { openSheet, sheetPlace } from '../sheet/use-cases.ts'
import { namesAt } from '../sheet/queries.ts'
import { resultOf } from '../tally/result.ts'
import type { Deps, Holding } from '../stores.ts'
import { readBox } from './box.ts'
import { ballotsOf } from './keys.ts'
import { promises } from './messages.vi.ts'
import { ofBallot, ofSheet, type Protocol } from './protocol.ts'
import { refuse } from './refusals.ts'
import type { Ballot, Open } from './schema.ts'
import { boothFor, codesOf, slipFor } from './slip.ts'
import { ballotPlace } from './use-cases.ts'
import { demandFollower, isElector, namedLines, viewOf } from './view.ts'

/** Names of a cell's people: as the year was frozen, and as the roster is now. */
async function namesIn(table: ScopedTable, { year, cellId }: Pick<Ballot, 'year' | 'cellId'>): Promise<ReadonlyMap<string, string>> {
  const keys = [frozenKey(placeOf(year, cellId)), rosterKey(cellId)]
  const rows = await getRows(table, keys)
  return new Map(keys.flatMap((key) => rosterIn(rows.get(keyText(key)))?.members ?? []).map(({ id, name }) => [id, name]))
}

/** How many ballots are in the box, without looking at any. */
const castIn = async (deps: Holding, door: Opened, ballot: Ballot) => (ballot.status === 'OPEN' && ballot.publicKey !== undefined ? (await readBox(alsoIn(door, deps.box), ballot.id)).marked : undefined)

/** A ballot: what is asked, how far it has come, and its result once it is closed. */
export async function getBallot(deps: Holding, act: Act, id: string) {
  const { state, version, caller, door } = await read(deps.ballots, act, ballotPlace(id).key)
  demandFollower(state, caller)
  const [names, cast] = await Promise.all([namesIn(door.table, state), castIn(deps, door, state)])
  return { state: viewOf(state, caller, { names, cast }), version }
}

/** A cell's ballots of a year, oldest first. */
export async function listBallots(deps: Deps, act: Act, { year, cellId }: Readonly<{ year: number; cellId: string }>) {
  const { caller, table } = await open(deps.table, act, [])
  if (!caller.may('see', cellId)) return refuseInStore('item.missing')
  const rows = await readAll(table, ballotsOf(placeOf(year, cellId)))
  const all = rows.map((row) => deps.ballots.parse(row)).sort((a, b) => (a.from < b.from ? -1 : 1))
  return { items: all.filter((ballot) => isElector(ballot, caller) || caller.mayThemselves('vote', cellId) || handles(caller, cellId)).map(({ id, title, status, from, until }) => ({ id, title, status, from, until })) }
}

type WithKey = Open & Readonly<{ publicKey: string }>
const isOpen = (ballot: Ballot): ballot is WithKey => ballot.status === 'OPEN' && ballot.publicKey !== undefined
const openOne = (ballot: Ballot): WithKey => (isOpen(ballot) ? ballot : refuse('ballot.not-open'))

const waysOut = { PAPER: 'ballot.on-paper', KIOSK: 'ballot.at-kiosk' } as const
/** The ballot paper of an elector who votes by phone, with the slip to cast it by. In person only: nobody has a slip of whom they stand in for. */
export async function getBallotPaper(deps: Deps, secret: string, act: Act, id: string) {
  const { state, caller, door } = await read(deps.ballots, act, ballotPlace(id).key, true)
  demandFollower(state, caller)
  const mine = state.electors.find(({ member }) => member === caller.id)
  if (!mine || !caller.mayThemselves('vote', state.cellId)) return refuse('ballot.not-elector')
  if (mine.by !== 'PHONE') return refuse(waysOut[mine.by])
  const ballot = openOne(state)
  const { title, atMost, from, until } = ballot
  return { id, title, atMost, from, until, lines: namedLines(ballot, await namesIn(door.table, ballot)), promises, slip: slipFor(secret, ballot, caller.id) }
}

/** Who opened the booth, and who read its codes, stands in the audit log before they have it: codes and booth together cast ballots. */
const noteReading = ({ table }: Deps, act: Act, { id, cellId }: Ballot, reads: string) => recordRead(table, act, { reads, orgId: cellId, thing: keyText(ballotPlace(id).key), fields: [] })

/** The booth for the device that goes from hand to hand: the paper, and a session that can cast for who types a code, and do nothing else. */
export async function openBooth(deps: Deps, secret: string, act: Act, id: string) {
  const { state, caller, door } = await read(deps.ballots, act, ballotPlace(id).key, true)
  if (!caller.may('lead', state.cellId)) return refuse('ballot.not-leader')
  const ballot = openOne(state)
  const { title, atMost, from, until } = ballot
  await noteReading(deps, act, ballot, 'ballot.booth-opened')
  return { id, title, atMost, from, until, lines: namedLines(ballot, await namesIn(door.table, ballot)), promises, booth: boothFor(secret, ballot) }
}

/** The one-time codes to print on strips, for the tellers named at the opening; without names, since strips are drawn. Not for who may open the booth, be it in somebody's place: they could vote with all strips. */
export async function listBoothCodes(deps: Deps, secret: string, act: Act, id: string) {
  const { state, caller } = await read(deps.ballots, act, ballotPlace(id).key, true)
  demandFollower(state, caller)
  if (!state.tellers.includes(caller.id)) return refuse('ballot.not-teller')
  if (caller.may('lead', state.cellId)) return refuse('ballot.leads')
  const codes = codesOf(secret, openOne(state))
  await noteReading(deps, act, state, 'ballot.codes-read')
  return { id, codes }
}

/** A protocol as a page to print and sign, in the frame of its cell's papers: the same description as the Word file's. */
const printed = (tree: Tree, cell: string, protocol: Protocol, day: string) => pageOf(protocolPaper(headOf({ body: '', ...letterheadOf(tree, cell), asked: {} }, day), protocol))

/** The protocol of a closed ballot as a page to print and sign. */
export async function getBallotProtocol(deps: Deps, act: Act, id: string): Promise<string> {
  const { state, caller, door } = await read(deps.ballots, act, ballotPlace(id).key)
  demandFollower(state, caller)
  if (state.status !== 'CLOSED') return refuse('ballot.not-closed')
  return printed(door.tree, state.cellId, ofBallot(state, await namesIn(door.table, state)), civilDayOf(state.closedAt))
}

/** The protocol of a count on paper alone, of the cell's sheet, once both tellers agree. */
export async function getProtocol(deps: Deps, act: Act, id: string): Promise<string> {
  const place = sheetPlace(id)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => Promise.all([namesAt(table, place), getRow(table, conferenceKey(place)), readTree(table)]))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  const [names, row, tree] = beside
  const conference = row && deps.conferences.parse(row)
  const { result, tellers } = resultOf(sheet, conference)
  if (!result) return refuse('protocol.not-agreed')
  return printed(tree, orgId(place.cell), ofSheet({ result, tellers, conference }, names), conference?.heldOn ?? civilDayOf(act.at))
}
