import { getRows, open, refuseMissing, type Act, type Opened, type ScopedTable } from '@nen-nep/service-kit'
import { sortedByName } from '@nen-nep/rules/names/index'
import { readLines, sectionsOf, type Placed } from '../list/read.ts'
import { mayList } from '../list/rules.ts'
import { isPresent } from '../member/history.ts'
import type { Deps } from '../stores.ts'
import { counts } from './rules.ts'
import { cleanUpKey, confirmationsKey, type CleanUp } from './schema.ts'

const ASKED_AT_ONCE = 100

/** The clean-up that an organisation is in: its own, or the nearest above that has not ended long ago. */
function nearest({ cleanUps }: Deps, { row }: Opened, chain: readonly string[]): CleanUp | undefined {
  const found = chain.flatMap((orgId) => {
    const one = row(cleanUpKey(orgId))
    return one ? [cleanUps.parse(one)] : []
  })
  return found.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0]
}

async function confirmedIn({ confirmations }: Deps, table: ScopedTable, cells: readonly string[]): Promise<Map<string, string>> {
  const parts = Array.from({ length: Math.ceil(cells.length / ASKED_AT_ONCE) }, (_, part) => cells.slice(part * ASKED_AT_ONCE, (part + 1) * ASKED_AT_ONCE))
  const rows = await Promise.all(parts.map((some) => getRows(table, some.map(confirmationsKey))))
  return new Map(rows.flatMap((some) => [...some.values()]).flatMap((row) => Object.entries(confirmations.parse(row).confirmed)))
}

type Line = Readonly<{ cellId: string; members: number; confirmed: number }>
type Found = Readonly<{ line: Placed; at: string | undefined }>
const inCell = (cellId: string, all: readonly Found[]): Line => ({ cellId, members: all.length, confirmed: all.filter(({ at }) => at !== undefined).length })

/** Who has said within the days that their record is right. */
async function foundIn(deps: Deps, door: Opened, orgId: string, cleanUp: CleanUp): Promise<Found[]> {
  const { table, caller } = door
  const found: Found[] = []
  for (const cells of sectionsOf(door, orgId, (id) => mayList(caller, id))) {
    const [lines, at] = await Promise.all([readLines(table, cells), confirmedIn(deps, table, cells)])
    found.push(...lines.filter(isPresent).map((line) => ({ line, at: counts(cleanUp, at.get(line.id)) ? at.get(line.id) : undefined })))
  }
  return found
}

/** How far the clean-up of an organisation is: for everybody its days and whether they have confirmed; for those who keep or decide, how many have in each cell, and of one cell who has not. */
export async function getCorrectionCampaign(deps: Deps, act: Act, orgId: string) {
  const first = await open(deps.table, act, [])
  if (!first.caller.may('see', orgId)) return refuseMissing()
  const chain = [orgId, ...first.tree.ancestors(orgId)]
  const door = await open(deps.table, act, [...chain.map(cleanUpKey), confirmationsKey(orgId)])
  const cleanUp = nearest(deps, door, chain)
  if (!cleanUp) return { campaign: null }
  const own = door.row(confirmationsKey(orgId))
  const mine = own ? deps.confirmations.parse(own).confirmed[act.by] : undefined
  const { orgId: of, from, to } = cleanUp
  const shown = { campaign: { orgId: of, from, to }, ...(counts(cleanUp, mine) ? { confirmedAt: mine } : {}) }
  if (!mayList(door.caller, orgId)) return shown
  const found = await foundIn(deps, door, orgId, cleanUp)
  const cells = [...Map.groupBy(found, ({ line }) => line.cellId)].map(([cellId, all]) => inCell(cellId, all))
  const waiting = cells.length === 1 ? { waiting: sortedByName(found.filter(({ at }) => at === undefined).map(({ line: { id, name } }) => ({ id, name }))) } : {}
  return { ...shown, members: found.length, confirmed: found.filter(({ at }) => at !== undefined).length, cells, ...waiting }
}
