import { posix } from 'node:path'
import { showsDate } from './excel-dates.ts'
import { limits } from './limits.ts'
import { refuseFile } from './refused.ts'
import { sheetRows, type Book } from './sheet-rows.ts'
import type { SheetRow } from './sheet.ts'
import { parseWhole, type Attributes } from './xml.ts'
import { openPackage, type Package } from './zip.ts'

/** A sheet of a file by its name (a CSV is one sheet), and its rows, which can be read once per call. */
export type Sheet = Readonly<{ name: string; rows: () => AsyncIterable<SheetRow> }>

const BOOK = 'xl/workbook.xml'
const partName = (target: string) => (target.startsWith('/') ? target.slice(1) : posix.normalize(`xl/${target}`))

/** Internal targets of the workbook's relationships by id: links to other files are never followed. */
async function relationsOf(pack: Package): Promise<Map<string, Readonly<{ type: string; part: string }>>> {
  const relations = new Map<string, { type: string; part: string }>()
  await parseWhole(await pack.open('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External' || !Id || !Target) return
      relations.set(Id, { type: posix.basename(Type ?? ''), part: partName(Target) })
    },
  })
  return relations
}

async function dateStylesOf(pack: Package, part: string | undefined): Promise<Set<number>> {
  const patterns = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  if (!part || !pack.has(part)) return new Set()
  await parseWhole(await pack.open(part), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') patterns.set(Number(numFmtId), formatCode ?? '')
      if (name === 'xf' && inCells) styles.push(Number(numFmtId ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return new Set(styles.keys().filter((index) => showsDate(styles[index] ?? 0, patterns.get(styles[index] ?? 0))))
}

async function sharedTextsOf(pack: Package, part: string | undefined): Promise<string[]> {
  const shared: string[] = []
  let size = 0
  let reading = false
  let phonetic = false
  let text = ''
  if (!part || !pack.has(part)) return shared
  await parseWhole(await pack.open(part), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') reading = !phonetic
    },
    text: (piece) => {
      if (!reading) return
      text += piece
      size += piece.length
      if (size > limits.sharedText) refuseFile('file.bomb')
    },
    close: (name) => {
      if (name === 'si') shared.push(text)
      if (name === 'rPh') phonetic = false
      if (name === 't') reading = false
    },
  })
  return shared
}

type Listed = Readonly<{ name: string; id: string }>

/** The relationship is named in whatever prefix the file gives that namespace. */
function visible(attributes: Attributes): Listed[] {
  const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
  const hidden = (attributes['state'] ?? 'visible') !== 'visible'
  return id === undefined || hidden ? [] : [{ name: attributes['name'] ?? '', id }]
}

async function listSheets(pack: Package): Promise<Readonly<{ listed: Listed[]; from1904: boolean }>> {
  const listed: Listed[] = []
  let from1904 = false
  await parseWhole(await pack.open(BOOK), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name === 'sheet') listed.push(...visible(attributes))
    },
  })
  return { listed, from1904 }
}

/** Opens an XLSX and gives its visible worksheets in order. Refuses what is no workbook, or asks more than `limits` allows. */
export async function openWorkbook(bytes: Buffer): Promise<Readonly<{ sheets: readonly Sheet[]; close: () => void }>> {
  const pack = await openPackage(bytes)
  if (!pack.has(BOOK)) refuseFile('file.not-workbook')
  const relations = await relationsOf(pack)
  const partOf = (type: string) => relations.values().find((relation) => relation.type === type)?.part
  const { listed, from1904 } = await listSheets(pack)
  const dateStyles = await dateStylesOf(pack, partOf('styles'))
  const book: Book = { shared: await sharedTextsOf(pack, partOf('sharedStrings')), dateStyles, from1904 }
  const sheets = listed.flatMap(({ name, id }): Sheet[] => {
    const relation = relations.get(id)
    if (relation?.type !== 'worksheet') return []
    return [{ name, rows: async function* () { yield* sheetRows(await pack.open(relation.part), book) } }]
  })
  return { sheets, close: pack.close }
}
