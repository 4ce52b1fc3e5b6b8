import { OpinionGiven } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { recordId } from '../ids.ts'
import { decides, demandOther, leads } from '../sheet/who.ts'
import type { Sheet } from '../sheet/schema.ts'
import { lineOf } from '../sheet/view.ts'
import type { Giving, Opinions } from './schema.ts'

export const refuse = refusals({ 'opinion.not-yours': 'forbidden', 'opinion.future': 'invalid', 'opinion.many': 'conflict' })

/** More than this nobody asks for in one year. */
const MOST = 20

/** Who writes opinions down: the superior its own, the cell's leaders those that came to them. */
export const mayGive = (caller: Caller, cellId: string, source: Giving['source']) => (source === 'SUPERIOR' ? decides(caller, cellId) : leads(caller, cellId))

/** An opinion from outside is written down beside the review, with its day; after the last day for opinions it counts as late and is kept all the same (domain: 6.4). */
export function give(sheet: Sheet, giving: Giving, act: Act, { before, caller, memberId, dueOn }: Readonly<{ before: Opinions | undefined; caller: Caller; memberId: string; dueOn: string | undefined }>): Decision<Opinions> {
  const { year, cellId } = sheet
  if (!mayGive(caller, cellId, giving.source)) return refuse('opinion.not-yours')
  demandOther(caller, memberId)
  lineOf(sheet, memberId)
  if (giving.receivedOn > civilDayOf(act.at)) return refuse('opinion.future', { pointer: '/receivedOn' })
  const items = before?.items ?? []
  if (items.length >= MOST) return refuse('opinion.many', { most: MOST })
  const id = recordId(year, cellId, memberId)
  const late = dueOn !== undefined && giving.receivedOn > dueOn
  return { next: { id, year, cellId, memberId, items: [...items, { ...giving, late, by: act.by, at: act.at }] }, facts: [OpinionGiven({ recordId: id, cellId, memberId, year, source: giving.source })] }
}
