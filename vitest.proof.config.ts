import { defineConfig } from 'vitest/config'
import { surroundings } from './vitest.config.ts'

/** The long suites: the same surroundings as every day, only the proofs, and time for them. */
export default defineConfig({
  test: { ...surroundings, maxWorkers: 2, include: ['{packages,services}/*/test/**/*.proof.test.ts', '{infra/test,test}/**/*.proof.test.ts'], exclude: ['**/node_modules/**'], testTimeout: 30 * 60_000, hookTimeout: 10 * 60_000 },
})
