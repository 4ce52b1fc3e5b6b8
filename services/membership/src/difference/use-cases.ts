import { create, find, inside, keyText, read, recordRead, type Act, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import { checkRegistrar } from '../import/rules.ts'
import type { Import } from '../import/schema.ts'
import { masked } from '../member/view.ts'
import { maskedText } from '../import/masked.ts'
import { PAGES_A_TIME } from '../import/pages.ts'
import { checkWhole } from '../roster-export/rules.ts'
import { readWhole } from '../roster-export/use-cases.ts'
import type { Deps } from '../stores.ts'
import { uploadKey } from '../upload/schema.ts'
import { sentenceOf, workbookWords } from './messages.vi.ts'
import { filesOf, readLines } from './pages.ts'
import { accept, checkReady, compareWith, stateOf } from './rules.ts'
import { differenceKey, type Accepting, type Comparing, type Difference, type DifferenceRow, type Kind } from './schema.ts'

/** A report as it is asked after, with its sentence. */
export function viewOf({ file: _file, ...difference }: Difference, now: string) {
  return { ...difference, state: stateOf(difference, now), ...(difference.state === 'READY' || difference.state === 'EXPIRED' ? { sentence: sentenceOf(difference.counts) } : {}) }
}

export const createDifference = (deps: Deps, act: Act, comparing: Comparing): Promise<Saved<Difference>> =>
  create(deps.differences, act, async (caller, { table }) => compareWith(comparing, (await find(inside(table, deps.uploads), uploadKey(comparing.uploadId), true))?.state, caller, act))

/** A report for those who keep the registry it speaks of. */
export async function readReport(deps: Deps, act: Act, id: string) {
  const found = await read(deps.differences, act, differenceKey(id), true)
  checkRegistrar(found.caller, found.state.orgId)
  return found
}

/** What may be somebody's number where a remark quotes it. */
const LONG_NUMBER = /\d{7,}/g
/** A line as screens show it: numbers and addresses masked on both sides. */
const shown = ({ fields, messages, ...line }: DifferenceRow) => ({ ...masked(line), messages: messages.map((one) => ({ ...one, message: one.message.replaceAll(LONG_NUMBER, (digits) => maskedText('citizenId', digits) ?? '') })), fields: fields.map(({ field, here, there }) => ({ field, here: maskedText(field, here), there: maskedText(field, there) })) })

/** Lines from a page on, in the report's order; with a kind, pages are read until enough are found or enough were looked through. */
export async function linesFrom(table: ScopedTable, { id, pages }: Difference, { page, limit, kind }: Readonly<{ page: number; limit: number; kind: Kind | undefined }>) {
  const items = []
  let at = page
  const until = Math.min(pages, page + PAGES_A_TIME)
  for (; at < until && items.length < limit; at++) items.push(...(await readLines(table, id, at)).filter((line) => kind === undefined || line.kind === kind).map(shown))
  return { items, next: at < pages ? at : undefined }
}

/** The workbook to send back: masked, or whole for a reason that is written down before the address is given out. */
export async function downloadDifference(deps: Deps, act: Act, id: string, reason: string | undefined): Promise<string> {
  const { state, caller } = await readReport(deps, act, id)
  checkReady(state, act.at)
  const { whole, masked: veiled } = filesOf(id)
  if (reason === undefined) return deps.files.downloadUrl(veiled, workbookWords.file)
  checkWhole(caller, state.orgId, reason)
  await recordRead(deps.table, act, { reads: 'difference.downloaded', orgId: state.orgId, thing: keyText(differenceKey(id)), fields: [...readWhole, 'email'], reason })
  return deps.files.downloadUrl(whole, workbookWords.file)
}

/** Makes an import of the lines that were accepted. */
export async function acceptDifference(deps: Deps, act: Act, id: string, accepting: Accepting): Promise<Saved<Import>> {
  const { state } = await readReport(deps, act, id)
  return create(deps.imports, act, (caller) => accept(state, accepting, caller, act), true)
}
