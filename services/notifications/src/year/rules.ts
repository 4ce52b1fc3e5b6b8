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

/** A table of an organisation as it is told. */
export type News = Readonly<{ orgId: string; year: number; counts: Counts; revision: number; at: string }>

const same = (a: Counts, b: Counts) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] ?? 0) === (b[name] ?? 0))

/** What to tell next: only figures that are new, and nothing from a table older than one already heard. */
export function tellNext(before: Told | undefined, news: News): Told | undefined {
  if (!before) return { ...news, times: 1 }
  if (before.revision >= news.revision) return undefined
  return same(before.counts, news.counts) ? { ...before, revision: news.revision } : { ...news, times: before.times + 1 }
}

/** The round that tells the leaders of an organisation their own figures; one for each telling. */
export const summaryRound = ({ orgId, year, counts, times, at }: Told, recipients: readonly string[]): Round =>
  ({ id: roundId(orgId, at, 'SUMMARY', String(year), String(times)), orgId, kind: 'SUMMARY', at, year, counts, ...(times > 1 ? { corrected: true as const } : {}), recipients: [...recipients] })
