import * as v from 'valibot'
import { findHeader, type Header } from './header.ts'
import { messageFor, type Message, type Problem, type ProblemCode } from './problems.ts'
import { cellAt, type SheetRow } from './sheet.ts'
import { foldWords, normalise, sameText } from './text.ts'
import { existingUnit, OrgType, Sector, type Organisation, type Unit } from './units.ts'
import { treeWords, typeWords } from './words.vi.ts'

type TreeField = keyof typeof treeWords
export type TreeHeader = Header<TreeField>

/** An organisation as the file states it; NEW and CHANGED are to be written, parents before children, ERROR is left out. */
export type OrganisationRow = Readonly<{
  row: number; state: 'NEW' | 'CHANGED' | 'SAME' | 'ERROR'; code: string; name: string
  type?: OrgType; sectorType?: Sector; parentCode?: string; id?: string; changed: readonly string[]; messages: readonly Message[]
}>

/** The header of a list of organisations; code, name and the code above must be there. */
export function treeHeader(rows: readonly SheetRow[]): TreeHeader | undefined {
  const found = findHeader<TreeField>(rows, treeWords)
  const has = (field: TreeField) => found?.columns.some((column) => column.field === field) ?? false
  return has('code') && has('name') && has('type') && has('parentCode') ? found : undefined
}

type Draft = Readonly<{ row: number; code: string; name: string; typed: string; parentCode: string; sector: string }>

function draftOf(row: SheetRow, { columns }: TreeHeader): Draft {
  const text = (field: TreeField) => {
    const column = columns.find((candidate) => candidate.field === field)
    return column ? normalise(cellAt(row, column.index).text) : ''
  }
  return { row: row.row, code: text('code'), name: text('name'), typed: text('type'), parentCode: text('parentCode'), sector: text('sectorType') }
}

const typeOf = (typed: string) => v.safeParse(OrgType, typeWords[foldWords(typed)] ?? typed.toUpperCase())
const sectorOf = (text: string) => v.safeParse(Sector, text.toUpperCase())

type Found = Readonly<{ field: TreeField; problem: Problem }>
const found = (field: TreeField, code: ProblemCode, detail: Problem['detail'] = {}): Found => ({ field, problem: { code, detail } })

/** Everything wrong with one organisation on its own, and against the codes of the file and of the tree. */
function problemsOf(draft: Draft, first: ReadonlyMap<string, Draft>, known: ReadonlyMap<string, Organisation>): Found[] {
  const { code, name, typed, parentCode } = draft
  const earlier = first.get(code)
  const checks: readonly (readonly [boolean, () => Found])[] = [
    [code === '', () => found('code', 'tree.code-missing')],
    [name === '', () => found('name', 'tree.name-missing')],
    [code !== '' && earlier !== undefined && earlier !== draft, () => found('code', 'tree.code-repeated', { value: code, first: String(earlier?.row) })],
    [!typeOf(typed).success, () => found('type', 'tree.type-unknown', { value: typed })],
    [parentCode !== '' && !first.has(parentCode) && !known.has(parentCode), () => found('parentCode', 'tree.parent-unknown', { value: parentCode })],
    [goesRound(draft, first), () => found('parentCode', 'tree.goes-round', { value: parentCode })],
  ]
  return checks.flatMap(([wrong, problem]) => (wrong ? [problem()] : []))
}

function goesRound(draft: Draft, first: ReadonlyMap<string, Draft>): boolean {
  const seen = new Set<string>()
  for (let above = first.get(draft.parentCode); above && !seen.has(above.code); above = first.get(above.parentCode)) {
    if (above.code === draft.code) return true
    seen.add(above.code)
  }
  return false
}

function differences(draft: Draft, existing: Organisation, known: ReadonlyMap<string, Organisation>): string[] {
  const type = typeOf(draft.typed)
  const sector = sectorOf(draft.sector)
  return [
    ...(sameText(draft.name, existing.name) ? [] : ['name']),
    ...(type.success && type.output !== existing.type ? ['type'] : []),
    ...(sector.success && sector.output !== existing.sectorType ? ['sectorType'] : []),
    ...((known.get(draft.parentCode)?.id ?? draft.parentCode) === (existing.parentId ?? '') ? [] : ['parentId']),
  ]
}

function judged(draft: Draft, problems: readonly Found[], known: ReadonlyMap<string, Organisation>, header: TreeHeader): OrganisationRow {
  const existing = known.get(draft.code)
  const all = existing ? differences(draft, existing, known) : []
  // A move has a date and consequences; the import tells of it and leaves it to `reorganise`.
  const moved = all.includes('parentId') ? [found('parentCode', 'tree.moved', { value: draft.parentCode })] : []
  const changed = all.filter((field) => field !== 'parentId')
  const type = typeOf(draft.typed)
  const sector = sectorOf(draft.sector)
  const column = (field: TreeField) => header.columns.find((candidate) => candidate.field === field)?.header ?? field
  const state = problems.length > 0 ? 'ERROR' : !existing ? 'NEW' : changed.length > 0 ? 'CHANGED' : 'SAME'
  return {
    row: draft.row, state, code: draft.code, name: draft.name, changed,
    messages: [...problems, ...moved].map(({ field, problem }) => messageFor(draft.row, column(field), problem)),
    ...(type.success ? { type: type.output } : {}), ...(sector.success ? { sectorType: sector.output } : {}),
    ...(draft.parentCode === '' ? {} : { parentCode: draft.parentCode }), ...(existing ? { id: existing.id } : {}),
  }
}

/** Parents before children, otherwise in the order of the file. */
function parentsFirst(rows: readonly OrganisationRow[]): OrganisationRow[] {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const done = new Set<OrganisationRow>()
  const place = (row: OrganisationRow | undefined, depth: number) => {
    if (!row || done.has(row) || depth > 32) return
    if (row.state !== 'ERROR') place(byCode.get(row.parentCode ?? ''), depth + 1)
    done.add(row)
  }
  rows.forEach((row) => place(row, 0))
  return [...done]
}

/** Judges a list of organisations against itself and the existing tree; nothing is written. An organisation under a faulty one is still judged on its own. */
export function judgeTree(rows: readonly SheetRow[], header: TreeHeader, existing: readonly Organisation[]): OrganisationRow[] {
  const drafts = rows.filter(({ row }) => row > header.lastRow).map((row) => draftOf(row, header))
  const first = new Map<string, Draft>()
  for (const draft of drafts) if (!first.has(draft.code)) first.set(draft.code, draft)
  const known = new Map(existing.flatMap((organisation) => (organisation.code === undefined ? [] : [[organisation.code, organisation] as const])))
  return parentsFirst(drafts.map((draft) => judged(draft, problemsOf(draft, first, known), known, header)))
}

/** The tree people are placed in: what exists, and what the file adds to it. */
export function unitsOf(existing: readonly Organisation[], rows: readonly OrganisationRow[]): Map<string, Unit> {
  const units = new Map(existing.map((organisation) => [organisation.id, existingUnit(organisation)]))
  const keyOf = (code: string) => existing.find((organisation) => organisation.code === code)?.id ?? code
  const keys = new Map(rows.map(({ code }) => [code, keyOf(code)]))
  for (const { state, code, name, type, parentCode, sectorType } of rows) {
    if (state !== 'NEW' || !type) continue
    const parent = parentCode === undefined ? undefined : (keys.get(parentCode) ?? keyOf(parentCode))
    units.set(code, { key: code, code, name, type, ...(parent === undefined ? {} : { parent }), ...(sectorType ? { sectorType } : {}) })
  }
  return units
}
