import { Campaign } from '@nen-nep/evaluations/campaign/schema'
import { cellsBelow } from '@nen-nep/evaluations/campaign/population'
import { CELLS_AT_ONCE, partOf, whereRows, whoIn, type Rating } from '@nen-nep/evaluations/campaign/where'
import { placeOf, sheetKey } from '@nen-nep/evaluations/ids'
import { summaryIn, summaryRow } from '@nen-nep/evaluations/rollup/summary'
import { whereItStands } from '@nen-nep/evaluations/sheet/lines'
import { stores } from '@nen-nep/evaluations/stores'
import { SheetChanged, type TreeNode } from '@nen-nep/contracts'
import { getRows, keyText, scan, treeAt, type Row, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { alike, told, type Expected, type Projection } from './expected.ts'

/** The row that tells a year's roll-up and board where a cell's sheet stands; nothing for a row that is no sheet. */
function summaryOf({ sheets }: ReturnType<typeof stores>, row: Row): Expected[] {
  if (row['sk'] !== 'A') return []
  const sheet = sheets.parse(row)
  const { counts, rootId, path, classesAt, decided, published = false, steps } = v.parse(SheetChanged.schema, whereItStands(sheet).data)
  if (rootId === undefined || path === undefined || classesAt === undefined || !steps) return []
  const full = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0, NOT_RATED: 0, ...counts }
  const expected = summaryRow(sheet.year, rootId, { path, version: sheet.version, classesAt, counts: full, decided, published, steps })
  return [{ service: 'evaluations', row: { ...expected, pk: String(expected['pk']), sk: String(expected['sk']) }, same: (standing) => standing !== undefined && alike(told(() => summaryIn(standing)), summaryIn(expected)) }]
}

/** Where each cell of a year stands, from its sheet. */
export const summaries: Projection = async function* ({ evaluations }) {
  const kept = stores(evaluations)
  for await (const row of scan(evaluations, 'E#')) yield* summaryOf(kept, row)
}

/** Whom the sheets of some cells of a year rate. */
async function ratings(table: ServiceTable, year: number, cells: readonly TreeNode[]): Promise<Rating[]> {
  const { sheets } = stores(table)
  const keys = cells.map(({ id }) => sheetKey(placeOf(year, id)))
  const rows = await getRows(table, keys, true)
  return keys.flatMap((key) => {
    const row = rows.get(keyText(key))
    return row ? [sheets.parse(row)] : []
  }).map(({ cellId, lines }) => ({ cellId, members: lines.map(({ member }) => member) }))
}

/** On whose sheet everybody of a campaign stands, from the sheets: campaigns that were frozen before this was noted have none of it. Who is named on a sheet they no longer stand on does no harm, and is left. */
export const where: Projection = async function* ({ evaluations }) {
  for await (const row of scan(evaluations, 'K#')) {
    const campaign = v.parse(Campaign, row)
    if (campaign.status === 'DRAFT' || campaign.status === 'OPENING') continue
    const { year, orgId: rootId, treeVersion: version, asOf } = campaign
    const cells = cellsBelow(await treeAt(evaluations, { version }), rootId, asOf)
    for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
      const rows = whereRows({ year, rootId, part: partOf(from) }, await ratings(evaluations, year, cells.slice(from, from + CELLS_AT_ONCE)))
      for (const expected of rows) yield { service: 'evaluations', row: expected, same: (standing) => alike(told(() => whoIn(standing)), whoIn(expected)) }
    }
  }
}
