// Types, lint and every test; the last line is the count that the gate reads. Words after the command are passed to vitest.
import { mkdirSync, readFileSync } from 'node:fs'
import { check } from './check.ts'
import { inRoot } from './root.ts'
import { node } from './run.ts'

type Report = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; success: boolean }
const report = inRoot('node_modules/.cache/vitest-report.json')
mkdirSync(inRoot('node_modules/.cache'), { recursive: true })

const only = process.argv.slice(2)
const checked = only.length > 0 || check()
const status = node(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only])
const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8')) as Report
const failed = numFailedTests + (checked ? 0 : 1) + (!success && numFailedTests === 0 ? 1 : 0)
if (!checked) console.error('Types or lint failed; see above.')
console.log(`${numPassedTests} passed, ${failed} failed`)
process.exit(status !== 0 || failed > 0 ? 1 : 0)
