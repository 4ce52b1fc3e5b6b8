// Types (with the fast compiler) and lint, over the whole project.
import { node } from './run.ts'

const tsc = 'node_modules/typescript-7/bin/tsc'
const steps: readonly (readonly string[])[] = [
  [tsc, '-p', 'tsconfig.json'],
  [tsc, '-p', 'infra/tsconfig.json'],
  [tsc, '-p', 'packages/web/tsconfig.json'],
  ['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', 'node_modules/.cache/eslint', '.'],
]
export const check = () => steps.every((step) => node(step) === 0)
if (import.meta.main) process.exit(check() ? 0 : 1)
