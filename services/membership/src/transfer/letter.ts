import type { OrganisationType, TreeNode } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { presentBy, transferTermsOn, type TransferTerms } from '@nen-nep/rules/transfer/index'
import type { Key, Tree } from '@nen-nep/service-kit'
import { normsFor } from '../norm/of.ts'
import { demandForeign, mayReview, refuse } from './access.ts'
import { numberOf } from './words.vi.ts'
import type { Room } from './request.ts'
import type { In, Issuing, Letter, Transfer } from './schema.ts'

export const calendar = workingCalendar(shippedHolidays)

/** The terms of a transfer out of a body on a civil day: those in force for all, with what was set for that body. */
export function termsFor(tree: Tree, orgId: string, day: string): TransferTerms {
  const set = new Map(normsFor(tree, orgId, day).flatMap(({ name, value, setBy }) => (setBy === undefined ? [] : [[name, value] as const])))
  const usual = transferTermsOn(day)
  return { ...usual, receive: set.get('transferWorkingDays') ?? usual.receive, present: set.get('letterWorkingDays') ?? usual.present }
}

/** How many letters an organisation numbered in a year: the version of this row. */
export const countKey = (issuerId: string, year: string): Key => ({ pk: `U#${issuerId}`, sk: `LETTERS#${year}` })

/** Where it stands that a number is taken: of one issuer and year, whoever wrote it, without regard to capitals, spaces and leading noughts. */
export const numberKey = (issuerId: string, year: string, no: string): Key => ({ pk: `U#${issuerId}`, sk: `LETTER#${year}#${no.normalize('NFC').replaceAll(/\s/gu, '').replace(/^0+(?=\d)/u, '').toUpperCase()}` })

const SEALS: readonly OrganisationType[] = ['GRASSROOTS_ORG', 'CELL_GRASSROOTS', 'SUPERIOR_ORG']
/** Whose letter it is: the nearest organisation at or above the sending cell that has a seal of its own, as a grassroots organisation and a grassroots cell have. */
export function issuerOf(tree: Tree, fromOrgId: string): TreeNode {
  const chain = [fromOrgId, ...tree.ancestors(fromOrgId)].flatMap((id) => tree.node(id) ?? [])
  return chain.find(({ type }) => SEALS.includes(type)) ?? chain[0] ?? refuse('transfer.cell-gone')
}

export const standing = (letters: readonly Letter[]) => letters.find(({ voided }) => voided === undefined)

function lettersOf(before: Transfer): readonly Letter[] {
  if (before.state === 'LETTER_ISSUED' || before.state === 'SENT') return before.letters
  return before.state === 'REVIEWED' ? [] : refuse('transfer.not-open', { state: before.state })
}

function voided(letters: readonly Letter[], { reason }: Issuing, { caller, act }: Room): Letter[] {
  return letters.map((letter) => (letter.voided ? letter : { ...letter, voided: { at: act.at, by: caller.id, reason: reason ?? refuse('transfer.needs-reason') } }))
}

/** A new letter has a last day of its own, which has not been told of. */
function withoutPresent({ PRESENT: _told, ...told }: Readonly<Record<string, number>>): Record<string, number> {
  return told
}

/** Issues the introduction letter under the number given or the issuer's next (`count` were numbered this year); issued again, the one before is void for a reason that is kept. Answers the number, and whether the issuer's own count went on. */
export function issue(before: Transfer, issuing: Issuing, count: number, room: Room): Readonly<{ next: In<'LETTER_ISSUED' | 'SENT'>; no: string; counted: boolean }> {
  const { caller, tree, act } = room
  if (!mayReview(caller, tree, before)) return refuse('transfer.not-reviewer')
  demandForeign(caller, before.memberId)
  const past = voided(lettersOf(before), issuing, room)
  const { id: issuerId, type } = issuerOf(tree, before.fromOrgId)
  const issuedOn = civilDayOf(act.at)
  const stated = issuing.no ?? (past.length === 0 ? before.statedNo : undefined)
  const no = stated ?? numberOf(type, count + 1)
  const letters = [...past, { no, issuerId, issuedOn, presentBy: presentBy(issuedOn, calendar, termsFor(tree, before.fromOrgId, issuedOn)), by: caller.id }]
  const counted = stated === undefined
  if (before.state === 'SENT') return { next: { ...before, letters, told: withoutPresent(before.told) }, no, counted }
  const { state: _state, ...rest } = before
  return { next: { ...rest, letters, told: undefined, state: 'LETTER_ISSUED' }, no, counted }
}
