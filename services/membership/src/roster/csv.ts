import { setImmediate } from 'node:timers/promises'
import { CsvRecords } from './csv-records.ts'
import { limits } from './limits.ts'
import { refuseFile } from './refused.ts'
import type { SheetRow } from './sheet.ts'
import type { Sheet } from './workbook.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const
const CHUNK = 65_536
/** Rows after which others get their turn. */
const PAUSE = 1_000

/** UTF-8 unless the bytes say UTF-16: by their mark, or by a zero in every second place of the beginning. */
export function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  const head = bytes.subarray(0, 200)
  const often = (odd: number) => head.filter((byte, index) => index % 2 === odd && byte === 0).length > head.length / 4
  if (often(0) === often(1)) return 'utf-8'
  return often(1) ? 'utf-16le' : 'utf-16be'
}

/** The text piece by piece; bytes that are not the encoding they should be (Windows-1258, TCVN3, VNI, a photograph) refuse the file. */
function* decode(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
    yield decoder.decode()
  } catch {
    refuseFile('file.encoding')
  }
}

const outsideQuotes = (line: string) => line.replace(/"(?:[^"]|"")*"/g, '')

/** The separator that cuts some line of the beginning into the most cells; Excel's own `sep=` line decides when it is there. */
export function delimiterOf(beginning: string): string {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(beginning)?.[1]
  if (said) return said
  const lines = outsideQuotes(beginning).split(/\r?\n/).slice(0, limits.headerWindow)
  const most = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length))
  return DELIMITERS.reduce((best, delimiter) => (most(delimiter) > most(best) ? delimiter : best))
}

const isSeparatorLine = (texts: readonly string[]) => /^sep=/i.test(texts[0] ?? '')

function* records(bytes: Buffer): Generator<string[]> {
  const [beginning = ''] = decode(bytes)
  if (beginning.includes('\0')) refuseFile('file.unknown')
  const cutter = new CsvRecords(delimiterOf(beginning))
  for (const text of decode(bytes)) yield* cutter.write(text)
  yield* cutter.end()
}

async function* csvRows(bytes: Buffer): AsyncGenerator<SheetRow> {
  let row = 0
  for (const texts of records(bytes)) {
    if (++row > limits.rows + limits.headerWindow) refuseFile('file.too-many-rows', { limit: String(limits.rows) })
    if (row % PAUSE === 0) await setImmediate()
    const filled = texts.some((text) => text !== '') && !(row === 1 && isSeparatorLine(texts))
    if (filled) yield { row, texts, kinds: 't'.repeat(texts.length) }
  }
}

/** A CSV as a file of one sheet: `;`, `,`, tab or `|`, UTF-8 or UTF-16, rows numbered as a spreadsheet program shows them. */
export const openCsv = (bytes: Buffer, name: string): Readonly<{ sheets: readonly Sheet[]; close: () => void }> => ({
  sheets: [{ name, rows: () => csvRows(bytes) }],
  close: () => undefined,
})
