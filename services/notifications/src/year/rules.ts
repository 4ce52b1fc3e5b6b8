import type { Tree } from '@nen-nep/service-kit'
import { roundId } from '../place.ts'
import type { Round } from '../round/schema.ts'
import type { Told } from './schema.ts'

export type Counts = Readonly<Record<string, number>>

/** An organisation and everything below it, itself first. */
export function withAllBelow(tree: Tree, orgId: string): string[] {
  const all = [orgId]
  for (const id of all) all.push(...tree.children(id).map((child) => child.id))
  return all
}

export function sum(all: readonly Counts[]): Counts {
  const total: Record<string, number> = {}
  for (const counts of all) for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count
  return total
}

/** A table of an organisation, as a telling of it or of one above it brings it. */
export type News = Readonly<{ orgId: string; year: number; counts: Counts; source: string; revision: number; at: string }>

const same = (a: Counts, b: Counts) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? 0) === (b[name] ?? 0))

/** What to tell next: only figures that are new, and nothing from a table older than one already heard. */
export function tellNext(before: Told | undefined, { orgId, year, counts, source, revision, at }: News): Told | undefined {
  if (!before) return { orgId, year, counts, times: 1, at, heard: { [source]: revision } }
  if ((before.heard[source] ?? 0) >= revision) return undefined
  const heard = { ...before.heard, [source]: revision }
  return same(before.counts, counts) ? { ...before, heard } : { ...before, counts, times: before.times + 1, at, heard }
}

/** The round that tells the leaders of an organisation their own figures; one for each telling. */
export const summaryRound = ({ orgId, year, counts, times, at }: Told, recipients: readonly string[]): Round =>
  ({ id: roundId(orgId, at, 'SUMMARY', String(year), String(times)), orgId, kind: 'SUMMARY', at, year, counts, recipients: [...recipients] })
