import { Readable } from 'node:stream'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { readTree } from '@nen-nep/service-kit'
import { existing, lookUp } from '../import/existing.ts'
import { registryOf } from '../import/registry.ts'
import { readRemembered } from '../mapping/use-cases.ts'
import type { Member } from '../member/schema.ts'
import { membersOf, walkMembers } from '../member/walk.ts'
import { readRoster, type Roster, type RosterRow } from '../roster/index.ts'
import type { Working } from '../stores.ts'
import { lineMissingThere, lineOf, spokenFor, spokenOf } from './compare.ts'
import type { Difference } from './schema.ts'
import type { Told } from './workbook.ts'

const ROWS_AT_ONCE = 100
/** Of the whole work, the reading of the file counts for so much, in hundredths; the rest is looking for whom it lacks. */
export const READING_IS = 8_000

/** A file that was opened, and the organisations whose registry it is held against. */
export type Setting = Readonly<{ roster: Roster; nodes: ReturnType<typeof registryOf>['nodes'] }>
/** Opens the uploaded file; nothing where it never arrived. */
export async function openFile(deps: Working, job: Difference): Promise<Setting | undefined> {
  const response = await deps.files.open(job.file)
  if (!response?.body) return undefined
  const registry = registryOf(await readTree(deps.table), job.orgId)
  const roster = await readRoster(
    { name: job.name, stream: Readable.fromWeb(response.body) },
    { partial: true, today: civilDayOf(deps.now().toISOString()), matchOn: job.matchOn, mapping: job.mapping, remembered: await readRemembered(deps, job.orgId), organisations: registry.nodes, existing: (keys) => lookUp(deps, registry, keys) },
  )
  return { roster, nodes: registry.nodes }
}

/** A person here as a list writes them: with the cell that holds them, its code and what it stands under. */
function sideOf(nodes: Setting['nodes']) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (member: Member) => {
    const cell = byId.get(member.cellId)
    return { person: existing(member), cell: cell?.name, beside: { cellCode: cell?.code, parent: byId.get(cell?.parentId ?? '')?.name } }
  }
}

async function* inBatches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  const some: T[] = []
  for await (const one of all) if (some.push(one) === size) yield some.splice(0)
  if (some.length > 0) yield some
}

/** The lines of a report in the order of the file, then those whom it lacks, with the share of the work that is done. */
export async function* compare(deps: Working, { roster, nodes }: Setting): AsyncGenerator<Readonly<{ told?: Told; done: number }>> {
  const side = sideOf(nodes)
  const fields = spokenOf(roster.columns)
  const seen = new Set<string>()
  let at = 0
  for await (const rows of inBatches<RosterRow>(roster.rows(), ROWS_AT_ONCE)) {
    const members = await membersOf(deps.table, [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))])
    for (const row of rows) {
      for (const id of spokenFor(row)) seen.add(id)
      const member = members.get(row.memberId ?? '')
      const here = member && side(member)
      const line = lineOf(row, here, fields)
      const done = Math.floor((++at * READING_IS) / roster.total)
      yield line ? { told: { line, cells: row.cells, side: here }, done } : { done }
    }
  }
  for await (const member of walkMembers(deps.table, nodes.map(({ id }) => id), (id) => seen.has(id))) {
    const here = side(member)
    yield { told: { line: lineMissingThere(here), cells: [], side: here }, done: READING_IS }
  }
}
