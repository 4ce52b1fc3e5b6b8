import type { RosterMember } from '@nen-nep/contracts'
import { mayVote } from '@nen-nep/rules/membership/index'
import { LEAST_BALLOTS } from '@nen-nep/rules/tally/index'
import { refuse } from './refusals.ts'
import type { Elector, Opening } from './schema.ts'

const of = (way: Elector['by']) => (electors: readonly Elector[]) => electors.filter(({ by }) => by === way).map(({ member }) => member)
export const phonesOf = of('PHONE')
export const kioskOf = of('KIOSK')
export const papersOf = of('PAPER')
/** Those whose ballots go into the electronic box, by phone or in the booth. */
export const electronic = (electors: readonly Elector[]) => [...phonesOf(electors), ...kioskOf(electors)]

const counts = ({ flags }: RosterMember) => !flags.includes('temporaryAway') && !flags.includes('temporaryHere')

/** Who is not there and does not count: exempt members alone (guidance 294, 9.3.2). */
function withoutAbsent(entitled: readonly RosterMember[], absent: readonly string[]): readonly RosterMember[] {
  const wrong = absent.find((id) => !entitled.some((one) => one.id === id && one.flags.includes('exempt')))
  if (wrong !== undefined) return refuse('ballot.not-exempt', { memberId: wrong })
  return entitled.filter(({ id }) => !absent.includes(id))
}

function checkWays(electors: ReadonlySet<string>, { paper, kiosk, tellers }: Opening): void {
  const stranger = [...paper, ...kiosk, ...tellers].find((id) => !electors.has(id))
  if (stranger !== undefined) refuse('ballot.stranger', { memberId: stranger })
  const twice = kiosk.find((id) => paper.includes(id))
  if (twice !== undefined) refuse('ballot.two-ways', { memberId: twice })
  if (paper.length + kiosk.length > 0 && new Set(tellers).size < 2) refuse('ballot.tellers')
}

/** Freezes who may vote and how: official members of the cell who are not suspended, nor away, nor guests. Fewer than five electronic voters are refused: their totals would tell on them. */
export function freezeElectors(roster: readonly RosterMember[], opening: Opening): Elector[] {
  const entitled = withoutAbsent(roster.filter((member) => mayVote(member) && counts(member)), opening.absentExempt)
  const ids = new Set(entitled.map(({ id }) => id))
  if (ids.size === 0) return refuse('ballot.nobody')
  checkWays(ids, opening)
  const [paper, kiosk] = [new Set(opening.paper), new Set(opening.kiosk)]
  const electors = [...ids].sort().map((member): Elector => ({ member, by: paper.has(member) ? 'PAPER' : kiosk.has(member) ? 'KIOSK' : 'PHONE' }))
  const many = electronic(electors).length
  return many > 0 && many < LEAST_BALLOTS ? refuse('ballot.few', { electronic: many, least: LEAST_BALLOTS }) : electors
}
