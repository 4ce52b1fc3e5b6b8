import { BallotClosed, BallotOpened, BallotRequested, BallotShut, BallotVoided, type Fact, type RosterMember } from '@nen-nep/contracts'
import type { Counted, Result } from '@nen-nep/rules/ballot/index'
import type { Act, Caller, Decision } from '@nen-nep/service-kit'
import { leads } from '../sheet/who.ts'
import type { Sheet } from '../sheet/schema.ts'
import { electronic, freezeElectors, kioskOf, papersOf, phonesOf } from './electors.ts'
import { linesFor } from './lines.ts'
import { refuse } from './refusals.ts'
import type { Ballot, Closing, Elector, Open, Opening, Shut } from './schema.ts'

const about = ({ id, cellId, year }: Pick<Ballot, 'id' | 'cellId' | 'year'>) => ({ ballotId: id, cellId, year })
const openedFact = (ballot: Ballot): Fact =>
  BallotOpened({ ...about(ballot), phone: phonesOf(ballot.electors).length, kiosk: kioskOf(ballot.electors).length, paper: papersOf(ballot.electors).length, from: ballot.from, until: ballot.until })

type Cell = Readonly<{ caller: Caller; roster: readonly RosterMember[]; sheet: Pick<Sheet, 'lines' | 'counts'> | undefined; others: readonly Ballot[]; names: ReadonlyMap<string, string> }>
// A cell's sheet takes one count of paper a year: a second ballot would add the same papers again. A void one was never counted.
function demandFreshPaper(electors: readonly Elector[], { others, sheet }: Pick<Cell, 'others' | 'sheet'>): void {
  if (papersOf(electors).length === 0) return
  if (others.some((one) => one.status !== 'VOID' && papersOf(one.electors).length > 0)) refuse('ballot.paper-once')
  if (sheet && sheet.counts.length > 0) refuse('ballot.paper-counted')
}

const knownIn = (roster: Cell['roster'], sheet: Cell['sheet']) =>
  ({ sheet: sheet?.lines, known: new Set([...roster.map(({ id }) => id), ...(sheet?.lines ?? []).map(({ member }) => member)]) })

/** The cell's secretary or deputy opens a ballot: electors and lines are frozen. Where somebody votes electronically, the tally first makes key and box. */
export function plan(id: string, opening: Opening, act: Act, { caller, roster, sheet, others, names }: Cell): Decision<Ballot> {
  const { year, cellId, title, atMost, tellers, baseRule, from = act.at, until } = opening
  if (!leads(caller, cellId)) return refuse('ballot.not-leader')
  if (until <= from || until <= act.at) return refuse('ballot.times')
  const electors = freezeElectors(roster, opening)
  demandFreshPaper(electors, { others, sheet })
  const lines = linesFor(opening, { ...knownIn(roster, sheet), names, onPaper: papersOf(electors).length > 0 })
  const frozen = { id, year, cellId, title, lines, atMost, electors, tellers: [...new Set(tellers)], baseRule, from, until }
  if (electronic(electors).length > 0) return { next: { ...frozen, status: 'OPENING' }, facts: [BallotRequested(about(frozen))] }
  const next: Open = { ...frozen, status: 'OPEN' }
  return { next, facts: [openedFact(next)] }
}

/** The box stands and its key is kept: ballots may be cast. */
export function begin(ballot: Ballot | undefined, publicKey: string): Decision<Ballot> | undefined {
  if (ballot?.status !== 'OPENING') return undefined
  const next: Open = { ...ballot, status: 'OPEN', publicKey }
  return { next, facts: [openedFact(next)] }
}

function checkPaper(ballot: Open, paper: Counted | undefined): Counted | undefined {
  const papers = papersOf(ballot.electors).length
  if (papers === 0) return undefined
  if (!paper) return refuse('ballot.paper-first')
  return paper.issued > papers ? refuse('ballot.paper-over', { issued: paper.issued, paper: papers }) : paper
}

function checkPresent(present: number, least: number, most: number): number {
  return present < least || present > most ? refuse('ballot.present', { least, most }) : present
}

/** The cell's leader shuts a ballot; where somebody voted on paper, two tellers have agreed before. Who is said to have been present is at least who returned paper, and at most all electors. */
export function shut(ballot: Ballot, { present }: Closing, caller: Caller, counted: Counted | undefined): Decision<Ballot> {
  if (!leads(caller, ballot.cellId)) return refuse('ballot.not-leader')
  if (ballot.status !== 'OPEN') return refuse('ballot.not-open')
  const paper = checkPaper(ballot, counted)
  const everybody = ballot.electors.length
  const attended = checkPresent(present ?? everybody, paper?.returned ?? 0, everybody)
  const next: Shut = { ...ballot, status: 'SHUT', present: attended, ...(paper ? { paper } : {}) }
  return { next, facts: [BallotShut(about(ballot))] }
}

/** The count is done: what may be published is all that is kept of it. */
export function close(ballot: Ballot | undefined, { result, receipts, at }: Readonly<{ result: Result; receipts: readonly string[]; at: string }>): Decision<Ballot> | undefined {
  if (ballot?.status !== 'SHUT') return undefined
  const { present: _, paper: __, publicKey: ___, ...frozen } = ballot
  const { issued, returned, valid, invalid } = result
  return { next: { ...frozen, status: 'CLOSED', result, receipts: [...receipts], closedAt: at }, facts: [BallotClosed({ ...about(ballot), issued, returned, valid, invalid })] }
}

/** Key or box is lost: nobody can count. */
export function voidIt(ballot: Ballot | undefined): Decision<Ballot> | undefined {
  if (ballot?.status !== 'SHUT') return undefined
  const { present: _, paper: __, publicKey: ___, ...frozen } = ballot
  return { next: { ...frozen, status: 'VOID' }, facts: [BallotVoided(about(ballot))] }
}
