import type { Grant } from '@nen-nep/contracts'
import { forEach, getRows, grantsKey, keyText, Standing, writeTogether, type Held, type Put, type ScopedTable, type ServiceTable, type Table } from '@nen-nep/service-kit'
import { heldIn, newRows, projectPositions } from './positions.ts'

/** What we are told a member holds, and since when we could know. */
export type News = Held & Readonly<{ at: string }>

const AT_ONCE = 8
const ROWS_AT_ONCE = 100

/** How these members stand; those not known yet are absent. */
async function readStanding(table: ScopedTable, memberIds: readonly string[]): Promise<Map<string, Held>> {
  const parts = Array.from({ length: Math.ceil(memberIds.length / ROWS_AT_ONCE) }, (_, part) => memberIds.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE))
  const found = await Promise.all(parts.map((ids) => getRows(table, ids.map(grantsKey))))
  return new Map(memberIds.flatMap((id, index) => {
    const row = found[Math.floor(index / ROWS_AT_ONCE)]?.get(keyText(grantsKey(id)))
    return row ? [[id, heldIn(id, row)] as const] : []
  }))
}

type Arrivals = { news: News[]; puts: Put[] }
/** People we had not heard of, gathered into writes of at most a hundred rows. */
function gathered(fresh: readonly News[]): Arrivals[] {
  const all: Arrivals[] = []
  for (const one of fresh) {
    const puts = newRows(one)
    const last = all.at(-1)
    if (last && last.puts.length + puts.length <= ROWS_AT_ONCE) {
      last.news.push(one)
      last.puts.push(...puts)
    } else all.push({ news: [one], puts })
  }
  return all
}

const oneByOne = (table: Table, news: readonly News[], standing: ReadonlyMap<string, Held>) =>
  forEach(news, AT_ONCE, (one) => projectPositions(table, one, one.at, standing.get(one.memberId)))

async function arrive(table: Table, { news, puts }: Arrivals): Promise<void> {
  try {
    await writeTogether(table, puts)
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    await oneByOne(table, news, new Map())
  }
}

/**
 * Takes news of many members at once, as an import brings them: whoever is not known yet stands or falls with others in one write, whoever is known is taken on their own.
 * What stands at the told version has been taken before. Older news is still heard: it may have been left half done, and says what must go.
 */
export async function projectNews(table: ServiceTable, news: readonly News[]): Promise<void> {
  const [only, ...more] = news
  if (only && more.length === 0) return projectPositions(table, only, only.at)
  const byMember = Map.groupBy(news, ({ memberId }) => memberId)
  const standing = await readStanding(table, [...byMember.keys()])
  const isFresh = ({ memberId }: News) => byMember.get(memberId)?.length === 1 && !standing.has(memberId)
  await forEach(gathered(news.filter(isFresh)), AT_ONCE, (arrivals) => arrive(table, arrivals))
  await oneByOne(table, news.filter((one) => !isFresh(one) && standing.get(one.memberId)?.version !== one.version), standing)
}

/** The news of an event, one for each member. */
export const newsOf = ({ at, data: { members } }: Readonly<{ at: string; data: Readonly<{ members: readonly Readonly<{ memberId: string; version: number; grants: readonly Grant[] }>[] }> }>): News[] => members.map((member) => ({ ...member, at }))
