// Types, lint and every test; the last line is the count that the gate reads. Words after the command are passed to vitest.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { inRoot, root } from './root.ts'
import { runTests } from './vitest.ts'

/** Types and lint beside the tests, in the third of the time that those wait for something; answers whether all is well. */
function checkMeanwhile(): () => Promise<boolean> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', inRoot('packages/toolchain/src/check.ts'), '--beside-tests'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const over = once(child, 'close')
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  return async () => (await over)[0] === 0
}

const only = process.argv.slice(2)
const checked = only.length > 0 ? () => Promise.resolve(true) : checkMeanwhile()
const { passed, failed } = runTests(only)
const isWell = await checked()
if (!isWell) console.error('Types or lint failed; see above.')
const failures = failed + (isWell ? 0 : 1)
console.log(`${passed} passed, ${failures} failed`)
process.exit(failures > 0 ? 1 : 0)
