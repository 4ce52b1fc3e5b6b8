// Types, lint and every test; the last line is the count that the gate reads. Words after the command are passed to vitest.
import { check } from './check.ts'
import { runTests } from './vitest.ts'

const only = process.argv.slice(2)
const checked = only.length > 0 || (await check())
const { passed, failed } = runTests(only)
if (!checked) console.error('Types or lint failed; see above.')
const failures = failed + (checked ? 0 : 1)
console.log(`${passed} passed, ${failures} failed`)
process.exit(failures > 0 ? 1 : 0)
