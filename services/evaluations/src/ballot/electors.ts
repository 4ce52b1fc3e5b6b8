import type { RosterMember } from '@nen-nep/contracts'
import { mayVote } from '@nen-nep/rules/membership/voting'
import { LEAST_BALLOTS } from '@nen-nep/rules/tally/index'
import { refuse } from './refusals.ts'
import type { Elector, Opening } from './schema.ts'

const of = (way: Elector['by']) => (electors: readonly Elector[]) => electors.filter(({ by }) => by === way).map(({ member }) => member)
export const phonesOf = of('PHONE')
export const kioskOf = of('KIOSK')
export const papersOf = of('PAPER')
/** Those whose ballots go into the electronic box, by phone or in the booth. */
export const electronic = (electors: readonly Elector[]) => [...phonesOf(electors), ...kioskOf(electors)]

/** Whether some vote on paper and others electronically, whose votes are one count. */
export const isMixed = (electors: readonly Elector[]) => papersOf(electors).length > 0 && electronic(electors).length > 0

const counts = ({ flags }: RosterMember) => !flags.includes('temporaryAway') && !flags.includes('temporaryHere')

/** Who is not there and does not count: exempt members alone (guidance 294, 9.3.2). */
function withoutAbsent(entitled: readonly RosterMember[], absent: readonly string[]): readonly RosterMember[] {
  const wrong = absent.find((id) => !entitled.some((one) => one.id === id && one.flags.includes('exempt')))
  if (wrong !== undefined) return refuse('ballot.not-exempt', { memberId: wrong })
  return entitled.filter(({ id }) => !absent.includes(id))
}

function checkNames(electors: ReadonlySet<string>, { phone, paper, kiosk, tellers }: Opening): void {
  const named = [...phone, ...kiosk, ...paper]
  const stranger = [...named, ...tellers].find((id) => !electors.has(id))
  if (stranger !== undefined) refuse('ballot.stranger', { memberId: stranger })
  const twice = named.find((id, at) => named.indexOf(id) < at)
  if (twice !== undefined) refuse('ballot.two-ways', { memberId: twice })
}

const isLeader = ({ roles }: RosterMember) => roles.includes('SECRETARY') || roles.includes('DEPUTY_SECRETARY')

// Paper is counted by two, and strips with codes are handed out by two; not by who opens the booth, which would hold box and strips in one hand.
function checkTellers(electors: readonly Elector[], tellers: readonly string[], leaders: readonly string[]): void {
  if (electors.some(({ by }) => by !== 'PHONE') && new Set(tellers).size < 2) refuse('ballot.tellers')
  const both = kioskOf(electors).length > 0 ? tellers.find((id) => leaders.includes(id)) : undefined
  if (both !== undefined) refuse('ballot.teller-leads', { memberId: both })
}

/** Freezes who may vote and how: official members of the cell who are not suspended, nor away, nor guests. Fewer than five electronic voters are refused: their totals would tell on them. */
export function freezeElectors(roster: readonly RosterMember[], opening: Opening): Elector[] {
  const entitled = withoutAbsent(roster.filter((member) => mayVote(member) && counts(member)), opening.absentExempt)
  const ids = new Set(entitled.map(({ id }) => id))
  if (ids.size === 0) return refuse('ballot.nobody')
  checkNames(ids, opening)
  const { phone, kiosk, paper, others } = opening
  const ways = new Map([...phone.map((id) => [id, 'PHONE'] as const), ...kiosk.map((id) => [id, 'KIOSK'] as const), ...paper.map((id) => [id, 'PAPER'] as const)])
  const electors = [...ids].sort().map((member): Elector => ({ member, by: ways.get(member) ?? others }))
  checkTellers(electors, opening.tellers, roster.filter(isLeader).map(({ id }) => id))
  const many = electronic(electors).length
  return many > 0 && many < LEAST_BALLOTS ? refuse('ballot.few', { electronic: many, least: LEAST_BALLOTS }) : electors
}
