import { cellResolver } from './cells.ts'
import { isNoise, rosterHeader, type Field, type ColumnChoices, type RosterColumn } from './columns.ts'
import { openCsv } from './csv.ts'
import { readDraft, readIdentity, type Frame } from './draft.ts'
import type { Header } from './header.ts'
import { count, judge, keysOf, noCounts, type Judging, type Lookup } from './judge.ts'
import { limits } from './limits.ts'
import { keyOfMapping, type Mapping, type Remembered } from './mappings.ts'
import { peopleNear } from './people.ts'
import { refuseFile } from './refused.ts'
import type { Counts, MatchKey, RosterRow } from './rows.ts'
import type { SheetRow } from './sheet.ts'
import { kindOf, readBytes, type FileKind, type Source } from './source.ts'
import { Spool } from './spool.ts'
import { normalise } from './text.ts'
import { judgeTree, treeHeader, unitsOf, type OrganisationRow, type TreeHeader } from './tree.ts'
import { Twins } from './twins.ts'
import type { Organisation } from './units.ts'
import { openWorkbook, type Sheet } from './workbook.ts'
import { rosterWords } from './words.vi.ts'

/** How to read a roster: the civil day, the keys people are matched by, choices made before, and the records it is compared with. `partial`: a list about people who are known, which may lack columns that an import needs. */
export type RosterOptions = Readonly<{
  today: string; matchOn: readonly MatchKey[]; mapping?: ColumnChoices; remembered?: Remembered; partial?: boolean; organisations?: readonly Organisation[]; existing?: Lookup
}>

/** A file read once: its columns and organisations at once, its people judged row by row in the order of the file. */
export type Roster = Readonly<{
  kind: FileKind; sheet: string; columns: readonly RosterColumn[]; organisations: readonly OrganisationRow[]; total: number
  skipped: readonly Readonly<{ row: number; text: string }>[]
  rows: () => AsyncGenerator<RosterRow>
  outcome: () => Readonly<{ counts: Counts; learned: readonly Mapping[] }>
}>

type Found = Readonly<{ sheet: Sheet; header: Header<Field> }>
type Sheets = Readonly<{ roster: Found; tree: Readonly<{ rows: SheetRow[]; header: TreeHeader }> | undefined }>

async function firstRows(sheet: Sheet, most: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of sheet.rows()) if (rows.push(row) >= most) break
  return rows
}

/** The first sheet with a roster's header, and the first with a tree's; other sheets are left alone. */
async function findSheets(sheets: readonly Sheet[], headerIn: (rows: readonly SheetRow[]) => Header<Field> | undefined): Promise<Sheets> {
  let roster: Found | undefined
  let tree: Sheets['tree']
  for (const sheet of sheets) {
    const head = await firstRows(sheet, limits.headerWindow)
    const ofTree = treeHeader(head)
    const header = ofTree || roster ? undefined : headerIn(head)
    if (header) roster = { sheet, header }
    if (ofTree && !tree) tree = { rows: await firstRows(sheet, limits.rows), header: ofTree }
  }
  return { roster: roster ?? refuseFile('header.not-found'), tree }
}

type Gathered = Readonly<{ spool: Spool; twins: Twins; skipped: { row: number; text: string }[] }>

/** The first pass: every row is laid aside and its identity remembered; what is no person is listed, never silently dropped. */
async function gather({ sheet, header }: Found, frame: Frame): Promise<Gathered> {
  const gathered: Gathered = { spool: new Spool(), twins: new Twins(), skipped: [] }
  for await (const row of sheet.rows()) {
    if (row.row <= header.lastRow) continue
    if (isNoise(row, header)) gathered.skipped.push({ row: row.row, text: row.texts.filter(Boolean).join(' ').slice(0, 200) })
    else {
      gathered.twins.note(readIdentity(row, frame))
      gathered.spool.add(row)
    }
  }
  return gathered
}

type Tally = { counts: Counts; learned: Map<string, Mapping> }

/** Words taken for a cell although they are not its name: remembered once somebody has agreed to the import. */
function learn(learned: Map<string, Mapping>, { state, cells, matches }: RosterRow, columns: readonly RosterColumn[]) {
  const text = (field: Field) => cells[columns.find((column) => column.field === field)?.index ?? -1] ?? ''
  const placed = matches.find(({ how }) => how === 'SHORT' || how === 'SIMILAR')
  const unit = placed?.orgId ?? placed?.orgCode
  if (unit === undefined || state === 'ERROR') return
  const mapping: Mapping = { kind: 'CELL', text: normalise(text('cell')), parent: normalise(text('parent')), to: unit }
  learned.set(keyOfMapping(mapping), mapping)
}

async function* judgedRows({ spool, twins }: Gathered, frame: Frame, options: RosterOptions, tally: Tally): AsyncGenerator<RosterRow> {
  const { columns } = frame.header
  const headerOf = (field: Field) => columns.find((column) => column.field === field)?.header ?? rosterWords[field][0]
  const judging: Judging = { twins, matchOn: options.matchOn, headerOf, units: frame.units }
  for (const batch of spool.batches()) {
    const drafts = batch.map((row) => readDraft(row, frame))
    const near = peopleNear((await options.existing?.(keysOf(drafts, options.matchOn))) ?? [])
    for (const draft of drafts) {
      const row = judge(draft, near(draft.fields), judging)
      count(tally.counts, row)
      learn(tally.learned, row, columns)
      yield row
    }
  }
}

const open = (kind: FileKind, bytes: Buffer, name: string) => (kind === 'xlsx' ? openWorkbook(bytes) : openCsv(bytes, name))

/**
 * Reads a roster (XLSX or CSV) and judges every row; writes nothing. Memory holds one compact copy of the rows and an index of keys.
 * Throws `FileRefused` where the file as a whole cannot be read. `outcome()` is complete when `rows()` has been read to its end.
 */
export async function readRoster(source: Source, options: RosterOptions): Promise<Roster> {
  const bytes = await readBytes(source)
  const kind = kindOf(bytes)
  const { sheets, close } = await open(kind, bytes, source.name)
  try {
    const { roster, tree } = await findSheets(sheets, (rows) => rosterHeader(rows, options.mapping ?? {}, options.partial))
    const organisations = tree ? judgeTree(tree.rows, tree.header, options.organisations ?? []) : []
    const units = unitsOf(options.organisations ?? [], organisations)
    if (units.size === 0) refuseFile('tree.missing')
    const frame: Frame = { header: roster.header, units, place: cellResolver(units, options.remembered ?? {}), remembered: options.remembered ?? {}, today: options.today, partial: options.partial ?? false }
    const gathered = await gather(roster, frame)
    let tally: Tally = { counts: noCounts(), learned: new Map() }
    return {
      kind, sheet: roster.sheet.name, columns: roster.header.columns, organisations, total: gathered.spool.count, skipped: gathered.skipped,
      rows: () => judgedRows(gathered, frame, options, (tally = { counts: noCounts(), learned: new Map() })),
      outcome: () => ({ counts: tally.counts, learned: [...tally.learned.values()] }),
    }
  } finally {
    close()
  }
}
