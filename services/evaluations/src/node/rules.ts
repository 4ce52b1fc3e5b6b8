import { SheetReturned, SheetSubmitted } from '@nen-nep/contracts'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { runs } from '../campaign/rules.ts'
import type { MissingForm } from '../sheet/required.ts'
import type { Node } from './schema.ts'

export const refuse = refusals({
  'node.not-yours': 'forbidden',
  'node.not-superior': 'forbidden',
  'node.children-open': 'conflict',
  'node.collectives-open': 'conflict',
  'node.report-missing': 'conflict',
  'node.submitted': 'conflict',
  'node.not-submitted': 'conflict',
})

type Part = Readonly<{ year: number; orgId: string; campaignId: string }>

/** A body as a collective whose class is not decided yet, by name. */
export type OpenBody = Readonly<{ orgId: string; name: string }>
/** What an organisation waits for before it sends its part up. */
export type Waiting = Readonly<{ caller: Caller; open: readonly string[]; collectives: readonly OpenBody[]; missing: readonly MissingForm[] }>

/** An organisation sends its part up; every cell below is decided, every body below has sent its own and is decided as a collective, since rating flows from members to their body and on to the one above (domain: 6.4), and its own report is there where the campaign demands it. */
export function submit(before: Node | undefined, part: Part, act: Act, { caller, open, collectives, missing }: Waiting): Decision<Node> {
  const { year, orgId } = part
  if (!runs(caller, orgId)) return refuse('node.not-yours')
  if (before?.status === 'SUBMITTED') return refuse('node.submitted')
  if (open.length > 0) return refuse('node.children-open', { open, count: open.length })
  if (collectives.length > 0) return refuse('node.collectives-open', { collectives, count: collectives.length, names: collectives.map(({ name }) => name).join(', ') })
  if (missing.length > 0) return refuse('node.report-missing', { missing, count: missing.length })
  return { next: { ...part, status: 'SUBMITTED', submittedAt: act.at }, facts: [SheetSubmitted({ orgId, year })] }
}

/** The superior gives an organisation its part back with a reason. */
export function giveBack(before: Node | undefined, part: Part, reason: string, caller: Caller): Decision<Node> {
  const { year, orgId } = part
  if (!caller.may('decide', orgId)) return refuse('node.not-superior')
  if (before?.status !== 'SUBMITTED') return refuse('node.not-submitted')
  return { next: { ...part, status: 'RETURNED', reason }, facts: [SheetReturned({ orgId, year })] }
}
