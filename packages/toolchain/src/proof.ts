// The long suites (`*.proof.test.ts`): hours may pass. Words after the command choose some of them.
import { runTests } from './vitest.ts'

const { passed, failed } = runTests(['--config', 'vitest.proof.config.ts', '--passWithNoTests', ...process.argv.slice(2)])
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
