import { randomUUID } from 'node:crypto'
import { asService } from '@nen-nep/service-kit/as-service'
import { projectGrants, type Vault } from '@nen-nep/service-kit'
import type { RosterMember } from '@nen-nep/contracts'
import { tally } from '@nen-nep/evaluations'
import { deliver } from '@nen-nep/testing'
import type { Tallying } from '../src/ballot/tally.ts'
import type { Room } from './room.ts'

/** A vault in memory with the promises of the real one, whose inside a test may look at. */
export function vaultOf(): Vault & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    keep: (name, secret) => {
      if (!kept.has(name)) kept.set(name, secret)
      return Promise.resolve(kept.get(name)!)
    },
    read: (name) => Promise.resolve(kept.get(name)),
    destroy: (name) => Promise.resolve(void kept.delete(name)),
  }
}

export type Answered = { status: number; body: any; etag: string | null }
export type Paper = { slip: string; lines: { id: string; kind: string }[]; promises: string[] }
export const newKey = () => randomUUID()

/** What votes in a room: the tally over its own role's table and vault, and electors with grants of their own. */
export async function ballots(r: Room, cell: string, electors: readonly string[]) {
  await projectGrants(r.table, electors.filter((id) => !id.startsWith('mem_secretary')).map((memberId) => ({ memberId, version: 1, grants: [{ role: 'MEMBER' as const, orgId: cell, from: '2020-01-01' }] })))
  const vault = vaultOf()
  const deps: Tallying = { ballots: r.deps.ballots, box: asService(r.deps.box), vault }
  let done = 0
  /** Lets the tally do what was asked of it: delivered twice and shuffled, as the queue may. */
  const counted = async () => {
    const waiting = r.published.slice(done)
    done = r.published.length
    r.parked.push(...(await deliver(tally, deps, waiting)))
  }
  const open = async (as: string, more: object = {}): Promise<string> => {
    const answer = await r.post(as, '/ballots', { year: 2026, cellId: cell, title: 'Xếp loại đảng viên năm 2026', until: '2026-12-20T04:00:00Z', ...more })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    await counted()
    return String(answer.body.id)
  }
  const paperOf = async (as: string, id: string): Promise<Paper> => {
    const answer = await r.get(as, `/ballots/${id}/paper`)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body as Paper
  }
  const cast = (as: string, id: string, ...[slip, marks, key = newKey()]: [slip: string, marks: unknown, key?: string]): Promise<Answered> => r.post(as, `/ballots/${id}/casts`, { slip, marks }, { key })
  const vote = async (as: string, id: string, choice: (line: number) => string | null): Promise<string> => {
    const { slip, lines } = await paperOf(as, id)
    const answer = await cast(as, id, slip, lines.map((_, at) => choice(at)))
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return String(answer.body.receipt)
  }
  const close = async (as: string, id: string, body?: object) => {
    const answer = await r.post(as, `/ballots/${id}/close`, body)
    await counted()
    return answer
  }
  return { vault, deps, counted, open, paperOf, cast, vote, close }
}

/** Official members of a cell, as many as one likes. */
export const people = (count: number, prefix = 'v'): RosterMember[] =>
  Array.from({ length: count }, (_, at) => ({ id: `mem_${prefix}${String(at).padStart(3, '0')}`, name: `Trần Văn ${at}`, status: 'OFFICIAL', flags: [], roles: [], since: '2020-01-01', admittedOn: '2012-05-19' }))
