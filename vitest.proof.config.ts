import { defineConfig, mergeConfig } from 'vitest/config'
import everyday from './vitest.config.ts'

/** The long suites: the same surroundings as every day, only the proofs, and time for them. */
const { include: _, exclude: __, ...surroundings } = everyday.test ?? {}
export default mergeConfig(defineConfig({ test: surroundings }), defineConfig({
  test: { include: ['{packages,services}/*/test/**/*.proof.test.ts', '{infra/test,test}/**/*.proof.test.ts'], exclude: ['**/node_modules/**'], testTimeout: 30 * 60_000, hookTimeout: 10 * 60_000 },
}))
