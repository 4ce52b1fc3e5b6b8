import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { inRoot } from './root.ts'
import { node } from './run.ts'

type Report = { numPassedTests: number; numFailedTests: number; success: boolean }

/** Runs vitest and counts: suites that could not even be read count as one failure. */
export function runTests(args: readonly string[]): { passed: number; failed: number } {
  const report = inRoot('node_modules/.cache/vitest-report.json')
  mkdirSync(inRoot('node_modules/.cache'), { recursive: true })
  rmSync(report, { force: true })
  // Libraries are compiled once, not again for each test file's process.
  const env = { ...process.env, NODE_COMPILE_CACHE: inRoot('node_modules/.cache/compiled') }
  const status = node(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], env)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const silent = (status !== 0 || !success) && numFailedTests === 0
  return { passed: numPassedTests, failed: numFailedTests + (silent ? 1 : 0) }
}
