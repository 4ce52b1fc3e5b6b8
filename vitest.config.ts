import { defineConfig } from 'vitest/config'
import { HeavyFirst } from './vitest.order.ts'

const exclude = ['**/node_modules/**', '**/*.proof.test.ts']

/** What every suite needs, whatever is in it. */
export const surroundings = {
  globalSetup: ['packages/testing/src/global-setup.ts'],
  // Nothing is measured in seconds here: whoever waits has time, so that a busy machine finds the same as a quiet one.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    ...surroundings,
    setupFiles: ['packages/testing/src/draws.ts'],
    maxWorkers: 2,
    sequence: { shuffle: { files: true, tests: false }, sequencer: HeavyFirst },
    projects: [
      // Whole clouds, child processes, bundles: a process for each file.
      { extends: true, test: { name: 'heavy', exclude, include: ['packages/{local-cloud,testing}/test/**/*.test.ts', 'infra/test/**/*.test.ts', 'test/**/*.test.ts'] } },
      // Rules and services in process: files that follow each other share what they import, which was most of their cost. None of them changes what is shared.
      { extends: true, test: { name: 'light', exclude, isolate: false, include: ['packages/{contracts,office,rules,service-kit,toolchain,web}/test/**/*.test.ts', 'services/*/test/**/*.test.ts'] } },
    ],
  },
})
