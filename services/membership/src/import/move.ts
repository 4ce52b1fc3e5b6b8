import { rowOf, type Act, type Put, type Seen } from '@nen-nep/service-kit'
import { toldOf } from '../member/facts.ts'
import type { Member } from '../member/schema.ts'
import { holdersOf } from '../position/holders.ts'
import type { Working } from '../stores.ts'
import { release } from '../transfer/leave.ts'

const unmarked = ({ key: _key, body: _body, ...act }: Act): Act => act

/** Whom a file places in another cell holds nothing in the one they leave, as after a transfer; whoever stood in for them there does so no longer. */
export async function movedBy(deps: Working, act: Act, next: Member, before: Seen<Member> | undefined): Promise<Readonly<{ next: Member; also: readonly Put[] }>> {
  const from = before?.state.cellId
  if (from === undefined || from === next.cellId) return { next, also: [] }
  const holders = await holdersOf(deps, deps.table, from)
  const left = release(next, { orgId: from, on: next.history.at(-1)?.on ?? '', act, holders: holders.map(({ state }) => state) })
  const also = left.others.flatMap((other): Put[] => {
    const seen = holders.find(({ state }) => state.id === other.id)
    return seen ? [{ row: rowOf(deps.members, { next: other, facts: toldOf(other, seen.version + 1) }, unmarked(act), seen), when: { is: 'at', version: seen.version } }] : []
  })
  return { next: left.member, also }
}
