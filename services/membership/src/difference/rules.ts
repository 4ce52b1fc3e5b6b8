import { DifferenceRequested, ImportRequested, shortHash } from '@nen-nep/contracts'
import { isOver } from '@nen-nep/rules/retention/index'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { asked, checkRegistrar, keeps, refuse as refuseImport } from '../import/rules.ts'
import type { Import } from '../import/schema.ts'
import type { Upload } from '../upload/schema.ts'
import type { Accepting, Comparing, Difference, DifferenceRow, Tally } from './schema.ts'

export const refuse = refusals({
  'difference.not-ready': 'conflict',
  'difference.nothing-accepted': 'invalid',
  'difference.row-twice': 'invalid',
})

export const nothingYet: Tally = { rows: 0, same: 0, people: 0, missingHere: 0, missingThere: 0, unclear: 0, fields: {} }

/** Asks for a file to be held against the registry; only who keeps one, and only with a file they sent themselves. */
export function compareWith({ uploadId, matchOn, mapping }: Comparing, upload: Upload | undefined, caller: Caller, act: Act): Decision<Difference> {
  const orgId = keeps(caller)
  if (orgId === undefined) return refuseImport('import.not-registrar')
  if (upload?.by !== caller.id) return refuseImport('import.upload-unknown')
  const id = `dif_${shortHash(12, 'difference', act.key ?? '')}`
  const next: Difference = { id, orgId, by: caller.id, askedAt: act.at, state: 'READING', progress: 0, counts: nothingYet, uploadId, name: upload.name, file: upload.file, matchOn: [...new Set(matchOn)], mapping, columns: [], pages: 0 }
  return { next, facts: [DifferenceRequested({ differenceId: id })] }
}

/** Adds a line; a person who differs in several fields counts once, and once in each. */
export function add(tally: Tally, { kind, fields }: DifferenceRow): Tally {
  const counts = { ...tally, people: tally.people + (kind === 'UNCLEAR' ? 0 : 1), fields: { ...tally.fields } }
  for (const { field } of fields) counts.fields[field] = (counts.fields[field] ?? 0) + 1
  if (kind === 'MISSING_HERE') return { ...counts, missingHere: counts.missingHere + 1 }
  if (kind === 'MISSING_THERE') return { ...counts, missingThere: counts.missingThere + 1 }
  return kind === 'UNCLEAR' ? { ...counts, unclear: counts.unclear + 1 } : counts
}

type Read = Pick<Difference, 'counts' | 'columns' | 'pages'>
export const ready = (before: Difference, read: Read): Decision<Difference> => ({ next: { ...before, ...read, state: 'READY', progress: 10_000 }, facts: [] })
export const fail = (before: Difference, error: NonNullable<Difference['error']>): Decision<Difference> => ({ next: { ...before, error, state: 'FAILED' }, facts: [] })
export const advance = (before: Difference, progress: Pick<Difference, 'progress' | 'counts'>): Decision<Difference> => ({ next: { ...before, ...progress }, facts: [] })

/** How far it is; its workbooks are kept for some days only. */
export const stateOf = ({ state, askedAt }: Pick<Difference, 'state' | 'askedAt'>, now: string): Difference['state'] => (state === 'READY' && isOver('exchangeFile', askedAt, now) ? 'EXPIRED' : state)
export const expire = (before: Difference): Decision<Difference> => ({ next: { ...before, state: 'EXPIRED' }, facts: [] })

/** Refuses a report that has nothing to give, or no more. */
export function checkReady(before: Difference, now: string): void {
  const state = stateOf(before, now)
  if (state !== 'READY') refuse('difference.not-ready', { state })
}

/** Takes differences over into an import, which is previewed and confirmed like any other: nothing is typed again, and nothing is written yet. */
export function accept(before: Difference, { all, rows }: Accepting, caller: Caller, act: Act): Decision<Import> {
  checkRegistrar(caller, before.orgId)
  checkReady(before, act.at)
  if (!all && !rows) return refuse('difference.nothing-accepted')
  const numbers = (rows ?? []).map(({ row }) => row)
  const twice = numbers.find((row, index) => numbers.indexOf(row) !== index)
  if (twice !== undefined) return refuse('difference.row-twice', { row: twice })
  const { orgId, uploadId, name, file, matchOn, mapping } = before
  const id = `imp_${shortHash(12, 'import', act.key ?? '')}`
  const next: Import = { ...asked, id, orgId, by: caller.id, uploadId, name, file, matchOn, mapping, differenceId: before.id, ...(all ? {} : { only: rows }) }
  return { next, facts: [ImportRequested({ importId: id })] }
}
