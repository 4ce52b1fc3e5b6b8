import { ImportConfirmed, ImportContinued, ImportFinished, ImportRequested, shortHash } from '@nen-nep/contracts'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import type { Upload } from '../upload/schema.ts'
import type { Import, Requested, Ruling } from './schema.ts'

export const refuse = refusals({
  'import.not-registrar': 'forbidden',
  'import.upload-unknown': 'invalid',
  'import.not-ready': 'conflict',
  'import.ruling-twice': 'invalid',
  'import.ruling-without-member': 'invalid',
})

const none = { rows: 0, new: 0, changed: 0, same: 0, warning: 0, error: 0, held: 0 }

/** An import nobody has read yet. */
export const asked = { state: 'READING' as const, progress: 0, counts: none, values: [], columns: [], pages: 0, pagesDone: 0, rulings: [], written: 0, refused: [], refusals: 0 }

/** The organisation whose registry a caller keeps, where they keep one. */
export const keeps = (caller: Caller) => caller.grants.find(({ role }) => role === 'OFFICER' || role === 'ADMINISTRATOR')?.orgId

/** Asks for a file to be read and judged; only who keeps a registry, and only a file they sent themselves. */
export function request({ uploadId, matchOn, mapping, values }: Requested, upload: Upload | undefined, caller: Caller, act: Act): Decision<Import> {
  const orgId = keeps(caller)
  if (orgId === undefined) return refuse('import.not-registrar')
  if (upload?.by !== caller.id) return refuse('import.upload-unknown')
  const id = `imp_${shortHash(12, 'import', act.key ?? '')}`
  const next: Import = { ...asked, id, orgId, by: caller.id, uploadId, name: upload.name, file: upload.file, matchOn: [...new Set(matchOn)], mapping, values }
  return { next, facts: [ImportRequested({ importId: id })] }
}

/** Refuses whoever does not keep the registry of an organisation. */
export function checkRegistrar(caller: Caller, orgId: string): void {
  if (!caller.may('register', orgId)) refuse('import.not-registrar')
}

/** Accepts the preview with what was decided about held rows; the writing begins. */
export function confirm(before: Import, rulings: readonly Ruling[], caller: Caller): Decision<Import> {
  checkRegistrar(caller, before.orgId)
  if (before.state !== 'READY') return refuse('import.not-ready', { state: before.state })
  const rows = rulings.map(({ row }) => row)
  const twice = rows.find((row, index) => rows.indexOf(row) !== index)
  if (twice !== undefined) return refuse('import.ruling-twice', { row: twice })
  const lost = rulings.find(({ decision, memberId }) => decision === 'SAME' && memberId === undefined)
  if (lost) return refuse('import.ruling-without-member', { row: lost.row })
  return { next: { ...before, state: 'WRITING', progress: 0, rulings: [...rulings] }, facts: [ImportConfirmed({ importId: before.id })] }
}

/** The end of a reading: a preview that can be confirmed. */
export const ready = (before: Import, read: Pick<Import, 'counts' | 'columns' | 'organisations' | 'pages' | 'skipped'>): Decision<Import> => ({ next: { ...before, ...read, state: 'READY', progress: 10_000 }, facts: [] })
/** The end of a file that cannot be read: why, and what to do. */
export const fail = (before: Import, error: { code: string; message: string }): Decision<Import> => ({ next: { ...before, state: 'FAILED', error }, facts: [] })
/** How far the reading is. */
export const advance = (before: Import, progress: Pick<Import, 'progress' | 'counts'>): Decision<Import> => ({ next: { ...before, ...progress }, facts: [] })
/** Pages written in one run, each at most fifty rows: some minutes on a machine that is busy, where a function may take a quarter of an hour. */
export const PAGES_A_RUN = 100
/** The page at which a run ends that goes on from `pagesDone`: the same one for whoever runs beside it, so that runs that came twice do not multiply. */
export const runUntil = ({ pages, pagesDone }: Pick<Import, 'pages' | 'pagesDone'>) => Math.min(pages, (Math.floor(pagesDone / PAGES_A_RUN) + 1) * PAGES_A_RUN)

/** Refused rows told of one by one; all of them are counted. */
const REFUSED_SHOWN = 1_000
/** One more page is written; whoever wrote the same page at the same time counts once. The last page of a run asks for the next run. */
export function turnPage(before: Import, { written, refused }: Pick<Import, 'written' | 'refused'>): Decision<Import> {
  const pagesDone = before.pagesDone + 1
  const counted = { written: before.written + written, refusals: before.refusals + refused.length, refused: [...before.refused, ...refused].slice(0, REFUSED_SHOWN) }
  const goesOn = pagesDone < before.pages && pagesDone % PAGES_A_RUN === 0
  return { next: { ...before, ...counted, pagesDone, progress: Math.floor((pagesDone * 10_000) / before.pages) }, facts: goesOn ? [ImportContinued({ importId: before.id, pagesDone })] : [] }
}
/** Everything that could be written is written. */
export const finish = (before: Import): Decision<Import> => ({
  next: { ...before, state: 'DONE', progress: 10_000 },
  facts: [ImportFinished({ importId: before.id, written: before.written, held: before.counts.held, errors: before.counts.error })],
})
