// Verifies certified roll-ups offline: npm run rollup -- FILE… [--xlsx OUT]. Each file is an answer of exportRollup; with --xlsx a sheet is written of one that is whole.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CertifiedFile, verifyFile } from '@nen-nep/rules/rollup/certified'
import * as v from 'valibot'
import { rolled } from './rollup.vi.ts'
import { rollupSheet } from './rollup-sheet.ts'

const UNREADABLE = 2
function read(file: string): CertifiedFile {
  try {
    return v.parse(CertifiedFile, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    console.error(rolled.unreadable(file))
    process.exit(UNREADABLE)
  }
}

/** Computes one file again and says what it found. */
function check(name: string, file: CertifiedFile): boolean {
  const { ok, digest, faults } = verifyFile(file)
  for (const { message } of faults) console.error(rolled.fault(name, message))
  if (ok) console.log(rolled.well(name, file, digest))
  return ok
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { xlsx: { type: 'string' } } })
if (positionals.length === 0) {
  console.error(rolled.usage)
  process.exit(UNREADABLE)
}
const verdicts: boolean[] = []
for (const name of positionals) {
  const file = read(name)
  const ok = check(name, file)
  if (ok && values.xlsx !== undefined) writeFileSync(values.xlsx, await rollupSheet(file))
  verdicts.push(ok)
}
process.exit(verdicts.every(Boolean) ? 0 : 1)
