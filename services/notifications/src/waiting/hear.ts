import { TopicDecided, TopicProposed, type Happening, type ProposalAnswered, type ProposalRaised } from '@nen-nep/contracts'
import { on, putNewer, readAll, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { WithFiles, Working } from '../deps.ts'
import { Awaited } from '../notice/schema.ts'
import { ttl, waitingKey, waitingOf } from '../place.ts'

const KEPT_DAYS = 400
const Row = v.object({ of: Awaited, open: v.boolean() })

type Word = Readonly<{ orgId: string; id: string; of: Awaited; open: boolean }>
/** Notes that something waits for an answer, or no more; the newest word stands. No name and no title comes with it. */
export const noteWaiting = ({ table }: Working, { at, version }: Pick<Happening, 'at' | 'version'>, { orgId, id, of, open }: Word) =>
  putNewer(table, { ...waitingKey(orgId, id), version, of, open, ttl: ttl(at, KEPT_DAYS) })

const ofProposal = ({ proposalId: id, cellId: orgId, toOrgId }: Readonly<{ proposalId: string; cellId: string; toOrgId: string }>) => ({ id, orgId, of: toOrgId === orgId ? ('PETITION' as const) : ('PROPOSAL' as const) })
/** Proposals that came in, or were passed on, still wait. */
const WAITS: ReadonlySet<string> = new Set(['RECEIVED', 'PASSED_UP'])

export const hearRaised = (deps: Working, event: Happening<v.InferOutput<typeof ProposalRaised.schema>>) => noteWaiting(deps, event, { ...ofProposal(event.data), open: true })
export const hearHandled = (deps: Working, event: Happening<v.InferOutput<typeof ProposalAnswered.schema>>) => noteWaiting(deps, event, { ...ofProposal(event.data), open: WAITS.has(event.data.status) })

/** Topics that members asked for, until the cell says what becomes of them. */
export const topicReactions = [
  on(TopicProposed, (deps: WithFiles, event) => noteWaiting(deps, event, { id: event.data.topicId, orgId: event.data.cellId, of: 'TOPIC', open: true })),
  on(TopicDecided, (deps: WithFiles, event) => noteWaiting(deps, event, { id: event.data.topicId, orgId: event.data.cellId, of: 'TOPIC', open: false })),
]

/** How many of each kind wait for an answer in a body's affairs. */
export async function countWaiting(table: ScopedTable, orgId: string): Promise<{ of: Awaited; count: number }[]> {
  const open = (await readAll(table, { pk: waitingOf(orgId) })).map((row) => v.parse(Row, row)).filter((row) => row.open)
  return Awaited.options.map((of) => ({ of, count: open.filter((row) => row.of === of).length })).filter(({ count }) => count > 0)
}
