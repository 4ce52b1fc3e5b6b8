// Types (with the fast compiler) and lint, over the whole project.
import { inLanes } from './lanes.ts'

const tsc = 'node_modules/typescript-7/bin/tsc'
const eslint = 'node_modules/eslint/bin/eslint.js'
const types: readonly (readonly string[])[] = [
  [tsc, '-p', 'tsconfig.json'],
  [tsc, '-p', 'infra/tsconfig.json'],
  [tsc, '-p', 'packages/web/tsconfig.json'],
]
/** Few processes: each loads the whole project's types first, which is most of its work. The typings of the cloud's construct library alone take more than a gigabyte, and must not be held beside everything else's. */
const groups: readonly (readonly string[])[] = [
  ['packages/contracts', 'packages/rules', 'packages/office', 'packages/service-kit', 'services', 'packages/local-cloud', 'packages/testing', 'packages/toolchain', 'test', 'vitest.config.ts', 'vitest.order.ts', 'vitest.proof.config.ts'],
  ['infra'],
  ['packages/web'],
]
const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/']
const lint = groups.map((group) => ['--max-old-space-size=6144', eslint, ...cached, ...group])

// All of it, even after a fault: one run tells everything there is to mend. The longest begin first; beside the tests they go one by one.
const codes = await inLanes([...lint, ...types], process.argv.includes('--beside-tests') ? 1 : 2)
process.exit(codes.every((code) => code === 0) ? 0 : 1)
