import { findHeader } from './header.ts'
import type { SheetRow } from './sheet.ts'
import { found, judgeLine, treeDraft, type Found, type OrganisationRow, type TreeDraft, type TreeField, type TreeHeader } from './tree-row.ts'
import { existingUnit, type Organisation, type Unit } from './units.ts'
import { treeWords } from './words.vi.ts'

export type { OrganisationRow, TreeHeader } from './tree-row.ts'

/** The header of a list of organisations; code, name and the code above must be there. */
export function treeHeader(rows: readonly SheetRow[]): TreeHeader | undefined {
  const found = findHeader<TreeField>(rows, treeWords)
  const has = (field: TreeField) => found?.columns.some((column) => column.field === field) ?? false
  return has('code') && has('name') && has('type') && has('parentCode') ? found : undefined
}

/** Everything wrong with one organisation on its own, and against the codes of the file and of the tree. */
function problemsOf(draft: TreeDraft, first: ReadonlyMap<string, TreeDraft>, known: ReadonlyMap<string, Organisation>): Found[] {
  const { code, name, typed, parentCode } = draft
  const earlier = first.get(code)
  const checks: readonly (readonly [boolean, () => Found])[] = [
    [code === '', () => found('code', 'tree.code-missing')],
    [code !== '' && !/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/.test(code), () => found('code', 'tree.code-form', { value: code.slice(0, 60) })],
    [name === '', () => found('name', 'tree.name-missing')],
    [code !== '' && earlier !== undefined && earlier !== draft, () => found('code', 'tree.code-repeated', { value: code, first: String(earlier?.row) })],
    [draft.type === undefined, () => found('type', 'tree.type-unknown', { value: typed })],
    [parentCode !== '' && !first.has(parentCode) && !known.has(parentCode), () => found('parentCode', 'tree.parent-unknown', { value: parentCode })],
    [goesRound(draft, first), () => found('parentCode', 'tree.goes-round', { value: parentCode })],
  ]
  return checks.flatMap(([wrong, problem]) => (wrong ? [problem()] : []))
}

function goesRound(draft: TreeDraft, first: ReadonlyMap<string, TreeDraft>): boolean {
  const seen = new Set<string>()
  for (let above = first.get(draft.parentCode); above && !seen.has(above.code); above = first.get(above.parentCode)) {
    if (above.code === draft.code) return true
    seen.add(above.code)
  }
  return false
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
  const drafts = rows.filter(({ row }) => row > header.lastRow).map((row) => treeDraft(row, header))
  const first = new Map<string, TreeDraft>()
  for (const draft of drafts) if (!first.has(draft.code)) first.set(draft.code, draft)
  const known = new Map(existing.flatMap((organisation) => (organisation.code === undefined ? [] : [[organisation.code, organisation] as const])))
  return parentsFirst(drafts.map((draft) => judgeLine(draft, problemsOf(draft, first, known), known, header)))
}

/** The tree people are placed in: what exists, and what the file adds to it. */
export function unitsOf(existing: readonly Organisation[], rows: readonly OrganisationRow[]): Map<string, Unit> {
  const units = new Map(existing.map((organisation) => [organisation.id, existingUnit(organisation)]))
  const keys = new Map(existing.flatMap(({ code, id }) => (code === undefined ? [] : [[code, id] as const])))
  for (const { state, code, name, type, parentCode, sectorType } of rows) {
    if (state !== 'NEW' || !type) continue
    const parent = parentCode === undefined ? undefined : (keys.get(parentCode) ?? parentCode)
    units.set(code, { key: code, code, name, type, parent, sectorType })
  }
  return units
}
