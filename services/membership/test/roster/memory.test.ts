import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'

// Whole districts and bombs, on machines that do other things meanwhile.
vi.setConfig({ testTimeout: 120_000 })

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

test.each(['xlsx', 'csv'])('reading the district’s %s stays below 300 MB in a process of its own', async (format) => {
  const { stdout } = await promisify(execFile)(process.execPath, [here('./peak.ts'), format], { env: { ...process.env, NODE_OPTIONS: '' } })
  const { rows, peakMegabytes } = JSON.parse(stdout) as { rows: number; peakMegabytes: number }
  expect(rows).toBe(9_816)
  expect(peakMegabytes).toBeLessThan(300)
})
