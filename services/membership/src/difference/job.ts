import { revise, type Act } from '@nen-nep/service-kit'
import { XLSX } from '@nen-nep/office'
import { fileMissing } from '../import/messages.vi.ts'
import { FileRefused } from '../roster/index.ts'
import type { Working } from '../stores.ts'
import { compare, openFile, type Setting } from './lines.ts'
import { filesOf, LINES_PER_PAGE, saveLines } from './pages.ts'
import { add, advance, fail, nothingYet, ready } from './rules.ts'
import { differenceKey, type Difference, type DifferenceRow, type Tally } from './schema.ts'
import { workbooks } from './workbook.ts'

/** In hundredths. */
const REPORTED_EVERY = 500

async function write(deps: Working, act: Act, job: Difference, setting: Setting): Promise<{ counts: Tally; pages: number }> {
  const books = workbooks(setting.roster.columns)
  let counts: Tally = { ...nothingYet, rows: setting.roster.total }
  let lines: DifferenceRow[] = []
  let pages = 0
  let reported = 0
  const flush = async () => {
    await saveLines(deps.table, job.id, pages++, { lines, now: deps.now() })
    lines = []
  }
  const report = async (progress: number) => {
    reported = progress
    await revise(deps.differences, act, differenceKey(job.id), (now) => now && advance(now, { progress, counts }))
  }
  for await (const { told, done } of compare(deps, setting)) {
    counts = told ? add(counts, told.line) : { ...counts, same: counts.same + 1 }
    if (done - reported >= REPORTED_EVERY) await report(done)
    if (!told) continue
    await books.add(told)
    lines.push(told.line)
    if (lines.length === LINES_PER_PAGE) await flush()
  }
  if (lines.length > 0) await flush()
  const { whole, masked } = await books.end()
  const files = filesOf(job.id)
  await deps.files.put(files.whole, whole, XLSX)
  await deps.files.put(files.masked, masked, XLSX)
  return { counts, pages }
}

/** Holds a file against the registry. Run again after a crash, it reads the file anew and ends in the same report. */
export async function readDifference(deps: Working, act: Act, job: Difference): Promise<void> {
  const failed = (reason: NonNullable<Difference['error']>) => revise(deps.differences, act, differenceKey(job.id), (before) => (before?.state === 'READING' ? fail(before, reason) : undefined))
  try {
    const setting = await openFile(deps, job)
    if (!setting) {
      await failed({ code: 'file.missing', message: fileMissing })
      return
    }
    const read = { ...(await write(deps, act, job, setting)), columns: setting.roster.columns.map((column) => ({ ...column })) }
    await revise(deps.differences, act, differenceKey(job.id), (before) => (before?.state === 'READING' ? ready(before, read) : undefined))
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await failed({ code: error.code, message: error.message })
  }
}
