import { progressOf } from '@nen-nep/rules/ballot/index'
import { isTheirs, type Caller, type Saved } from '@nen-nep/service-kit'
import { handles } from '../sheet/who.ts'
import { electronic, kioskOf, papersOf, phonesOf } from './electors.ts'
import { refuse } from './refusals.ts'
import type { Ballot } from './schema.ts'

/** The elector somebody is: by their own id, else by a record that was merged into theirs since the electors were frozen. Whoever stands there twice votes once. */
export const electorOf = ({ electors }: Pick<Ballot, 'electors'>, caller: Pick<Caller, 'id' | 'formerly'>) => electors.find(({ member }) => member === caller.id) ?? electors.find(({ member }) => isTheirs(caller, member))
export const isElector = (ballot: Ballot, caller: Caller) => electorOf(ballot, caller) !== undefined
/** Who may follow a ballot: its electors and its cell's members, who prepares the cell's year, and who decides it. Administrators and overseers are not among them (domain: 10.7). */
export const mayFollow = (ballot: Ballot, caller: Caller) => isElector(ballot, caller) || caller.mayThemselves('vote', ballot.cellId) || handles(caller, ballot.cellId)
export function demandFollower(ballot: Ballot, caller: Caller): void {
  if (!mayFollow(ballot, caller)) refuse('ballot.not-yours')
}

/** Lines as people read them: with the name of the member a line is of. */
export const namedLines = ({ lines }: Pick<Ballot, 'lines'>, names: ReadonlyMap<string, string>) => lines.map((line) => ({ ...line, ...(line.text === undefined ? { name: names.get(line.id) } : {}) }))

const countsOf = (electors: Ballot['electors']) => ({ electors: electors.length, phone: phonesOf(electors).length, kiosk: kioskOf(electors).length, paper: papersOf(electors).length })

/** A ballot as its followers meet it: who may vote is for those who run the year, how many is for all, and who has voted for nobody. */
export function viewOf(ballot: Ballot, caller: Caller, { names, cast }: Readonly<{ names: ReadonlyMap<string, string>; cast: number | undefined }>) {
  const { id, year, cellId, title, status, atMost, baseRule, from, until, electors, tellers } = ballot
  const mine = electorOf(ballot, caller)?.by
  const box = electronic(electors).length
  return {
    id, year, cellId, title, status, atMost, baseRule, from, until, tellers,
    lines: namedLines(ballot, names),
    counts: countsOf(electors),
    ...(mine ? { mine } : {}),
    ...(handles(caller, cellId) ? { electors: electors.map((elector) => ({ ...elector, name: names.get(elector.member) })) } : {}),
    ...(cast === undefined ? {} : { progress: progressOf(cast, box) }),
    ...(ballot.status === 'CLOSED' ? { result: ballot.result, receipts: ballot.receipts, closedAt: ballot.closedAt } : {}),
  }
}

/** What opening and closing answer: where the ballot stands, and how many vote in which way. */
export const summaryOf = ({ state, version }: Saved<Ballot>): Saved<object> => {
  const { id, year, cellId, title, status, from, until, electors } = state
  return { state: { id, year, cellId, title, status, from, until, counts: countsOf(electors) }, version }
}
