import { readTree, revise, type Act } from '@nen-nep/service-kit'
import { SheetWriter, XLSX } from '@nen-nep/office'
import { existing } from '../import/existing.ts'
import { registryOf } from '../import/registry.ts'
import { isRestricted } from '../member/rules.ts'
import { walkMembers } from '../member/walk.ts'
import { columnTexts, textsOf } from '../roster/index.ts'
import type { Working } from '../stores.ts'
import { cardColumns, sheetWords } from './messages.vi.ts'
import { advance, finish } from './rules.ts'
import { fileOf, rosterExportKey, type RosterExport } from './schema.ts'

/** What a list says of somebody whose data is restricted: that they are counted, where and as what. */
const necessary: ReadonlySet<string> = new Set(['name', 'cell', 'status', 'parent', 'cellCode'])
/** Cells after which progress is told. */
const REPORTED_EVERY = 25

/** Writes the registry of an organisation into a workbook, cell by cell. Run again after a crash it begins anew and ends in the same file. */
export async function writeRoster(deps: Working, act: Act, { id, orgId }: RosterExport): Promise<void> {
  const { nodes } = registryOf(await readTree(deps.table), orgId)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const writer = new SheetWriter({ name: sheetWords.sheet, header: cardColumns.map(([, header]) => header), widths: cardColumns.map(([, , width]) => width) })
  let people = 0
  for (const [at, { id: cellId, name, code, parentId = '' }] of nodes.entries()) {
    for await (const member of walkMembers(deps.table, [cellId])) {
      const texts = columnTexts(textsOf(existing(member), name), { parent: byId.get(parentId)?.name, cellCode: code })
      await writer.add(cardColumns.map(([field]) => (isRestricted(member) && !necessary.has(field) ? '' : (texts.get(field) ?? ''))))
      people++
    }
    if (at % REPORTED_EVERY === REPORTED_EVERY - 1) await revise(deps.rosterExports, act, rosterExportKey(id), (now) => now && advance(now, { progress: Math.floor((at * 10_000) / nodes.length), people }))
  }
  await deps.files.put(fileOf(id), await writer.end(), XLSX)
  await revise(deps.rosterExports, act, rosterExportKey(id), (before) => (before?.state === 'WRITING' ? finish(before, people) : undefined))
}
