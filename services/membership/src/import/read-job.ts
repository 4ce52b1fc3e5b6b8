import { Readable } from 'node:stream'
import { XLSX } from '@nen-nep/office'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { readTree, revise, type Act } from '@nen-nep/service-kit'
import { readRemembered } from '../mapping/use-cases.ts'
import { count, errorsWorkbook, FileRefused, noCounts, readRoster, rememberedOf, type Counts, type Roster, type RosterRow } from '../roster/index.ts'
import type { Working } from '../stores.ts'
import { accepted } from './accepted.ts'
import { lookUp } from './existing.ts'
import { fileMissing } from './messages.vi.ts'
import { registryOf } from './registry.ts'
import { errorsFile, ROWS_PER_PAGE, saveLearned, saveOrganisations, savePage } from './pages.ts'
import { advance, fail, ready } from './rules.ts'
import { importKey, type Import } from './schema.ts'

const PAGES_PER_REPORT = 10
const SKIPPED_SHOWN = 50

async function rosterOf(deps: Working, job: Import): Promise<Roster> {
  const response = await deps.files.open(job.file)
  if (!response?.body) throw new FileMissing()
  const registry = registryOf(await readTree(deps.table), job.orgId)
  return readRoster(
    { name: job.name, stream: Readable.fromWeb(response.body) },
    { partial: job.differenceId !== undefined, today: civilDayOf(deps.now().toISOString()), matchOn: job.matchOn, mapping: job.mapping, remembered: { ...(await readRemembered(deps, job.orgId)), ...rememberedOf(job.values) }, organisations: registry.nodes, existing: (keys) => lookUp(deps, registry, keys) },
  )
}
class FileMissing extends Error {}

/** Judges the rows page by page, and tells how far it is; rows that cannot be written are gathered for the workbook of errors. */
async function judgePages(deps: Working, job: Import, roster: Roster, act: Act): Promise<{ pages: number; faulty: RosterRow[]; counts: Counts }> {
  const faulty: RosterRow[] = []
  const counts = noCounts()
  let rows: RosterRow[] = []
  let pages = 0
  let done = 0
  const flush = async () => {
    await savePage(deps.table, job.id, pages++, { rows, now: deps.now() })
    done += rows.length
    rows = []
    if (pages % PAGES_PER_REPORT === 0) await revise(deps.imports, act, importKey(job.id), (now) => now && advance(now, { progress: Math.floor((done * 10_000) / roster.total), counts }))
  }
  for await (const judged of roster.rows()) {
    const row = accepted(judged, job.only)
    if (!row) continue
    count(counts, row)
    rows.push(row)
    if (row.state === 'ERROR' || row.state === 'HELD') faulty.push(row)
    if (rows.length === ROWS_PER_PAGE) await flush()
  }
  if (rows.length > 0) await flush()
  return { pages, faulty, counts }
}

async function saveTree({ table }: Working, { id }: Import, { organisations }: Roster) {
  const fresh = organisations.filter(({ state }) => state === 'NEW')
  await saveOrganisations(table, id, fresh.map(({ code, name, type, parentCode, sectorType }) => ({ code, name, type: type ?? 'CELL_SUBORDINATE', parentCode, sectorType })))
  const count = (state: string) => organisations.filter((one) => one.state === state).length
  return { new: fresh.length, same: count('SAME') + count('CHANGED'), error: count('ERROR') }
}

async function saveErrors({ files }: Working, { id }: Import, roster: Roster, faulty: readonly RosterRow[]): Promise<void> {
  await files.put(errorsFile(id), await errorsWorkbook(roster.columns, faulty), XLSX)
}

const whyNot = (error: unknown) => {
  if (error instanceof FileMissing) return { code: 'file.missing', message: fileMissing }
  return error instanceof FileRefused ? { code: error.code, message: error.message } : undefined
}

/** Reads and judges an uploaded roster. Run again after a crash, it reads the file anew and ends in the same preview. */
export async function readImport(deps: Working, act: Act, job: Import): Promise<void> {
  try {
    const roster = await rosterOf(deps, job)
    const organisations = await saveTree(deps, job, roster)
    const { pages, faulty, counts } = await judgePages(deps, job, roster, act)
    await saveErrors(deps, job, roster, faulty)
    await saveLearned(deps.table, job.id, [...(job.only ? [] : roster.outcome().learned), ...job.values])
    await revise(deps.imports, act, importKey(job.id), (before) => (before?.state === 'READING' ? ready(before, { counts, organisations, pages, skipped: roster.skipped.slice(0, SKIPPED_SHOWN), columns: roster.columns.map((column) => ({ ...column })) }) : undefined))
  } catch (error) {
    const reason = whyNot(error)
    if (!reason) throw error
    await revise(deps.imports, act, importKey(job.id), (before) => (before?.state === 'READING' ? fail(before, reason) : undefined))
  }
}
