import { OrganisationType, SectorType } from '@nen-nep/contracts'
import * as v from 'valibot'
import type { Header } from './header.ts'
import { messageFor, type Message, type Problem, type ProblemCode } from './problems.ts'
import { cellAt, type SheetRow } from './sheet.ts'
import { foldWords, normalise, sameText } from './text.ts'
import type { Organisation } from './units.ts'
import { typeWords, type treeWords } from './words.vi.ts'

export type TreeField = keyof typeof treeWords
export type TreeHeader = Header<TreeField>

/** An organisation as the file states it; NEW and CHANGED are to be written, parents before children, ERROR is left out. */
export type OrganisationRow = Readonly<{
  row: number; state: 'NEW' | 'CHANGED' | 'SAME' | 'ERROR'; code: string; name: string
  type: OrganisationType | undefined; sectorType: SectorType | undefined; parentCode: string | undefined; id: string | undefined; changed: readonly string[]; messages: readonly Message[]
}>

/** One line of a list of organisations as it was typed, with what its words for kind and sector mean. */
export type TreeDraft = Readonly<{ row: number; code: string; name: string; typed: string; type: OrganisationType | undefined; parentCode: string; sector: SectorType | undefined }>

const known = <const Schema extends v.GenericSchema>(schema: Schema, value: string): v.InferOutput<Schema> | undefined => {
  const read = v.safeParse(schema, value)
  return read.success ? read.output : undefined
}

export function treeDraft(row: SheetRow, { columns }: TreeHeader): TreeDraft {
  const text = (field: TreeField) => {
    const column = columns.find((candidate) => candidate.field === field)
    return column ? normalise(cellAt(row, column.index).text) : ''
  }
  const typed = text('type')
  return {
    row: row.row, code: text('code'), name: text('name'), parentCode: text('parentCode'), typed,
    type: known(OrganisationType, typeWords[foldWords(typed)] ?? typed.toUpperCase()), sector: known(SectorType, text('sectorType').toUpperCase()),
  }
}

export type Found = Readonly<{ field: TreeField; problem: Problem }>
export const found = (field: TreeField, code: ProblemCode, detail: Problem['detail'] = {}): Found => ({ field, problem: { code, detail } })

function differences(draft: TreeDraft, existing: Organisation, parentId: string): string[] {
  const pairs: readonly (readonly [string, boolean])[] = [
    ['name', !sameText(draft.name, existing.name)],
    ['type', draft.type !== undefined && draft.type !== existing.type],
    ['sectorType', draft.sector !== undefined && draft.sector !== existing.sectorType],
    ['parentId', parentId !== (existing.parentId ?? '')],
  ]
  return pairs.flatMap(([field, differs]) => (differs ? [field] : []))
}

const stateOf = (problems: readonly Found[], existing: Organisation | undefined, changed: readonly string[]) =>
  problems.length > 0 ? 'ERROR' : !existing ? 'NEW' : changed.length > 0 ? 'CHANGED' : 'SAME'

/** One line judged. A move has a date and consequences: the import tells of it and leaves it to `reorganise`. */
export function judgeLine(draft: TreeDraft, problems: readonly Found[], byCode: ReadonlyMap<string, Organisation>, header: TreeHeader): OrganisationRow {
  const existing = byCode.get(draft.code)
  const all = existing ? differences(draft, existing, byCode.get(draft.parentCode)?.id ?? draft.parentCode) : []
  const moved = all.includes('parentId') ? [found('parentCode', 'tree.moved', { value: draft.parentCode })] : []
  const changed = all.filter((field) => field !== 'parentId')
  const column = (field: TreeField) => header.columns.find((candidate) => candidate.field === field)?.header ?? field
  return {
    row: draft.row, state: stateOf(problems, existing, changed), code: draft.code, name: draft.name, type: draft.type, sectorType: draft.sector,
    parentCode: draft.parentCode === '' ? undefined : draft.parentCode, id: existing?.id, changed,
    messages: [...problems, ...moved].map(({ field, problem }) => messageFor(draft.row, column(field), problem)),
  }
}
