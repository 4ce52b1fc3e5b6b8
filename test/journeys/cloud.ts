import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud, type CloudOptions } from '@nen-nep/local-cloud'
import { seedWith } from '@nen-nep/toolchain/seed'
import { built } from './built.ts'
import { control, type Control } from './control.ts'

export const ADMINISTRATOR = 'quan-tri@nen-nep.example'
export const BEGINNING = '2026-11-25T02:00:00.000Z'
export const newFolder = () => mkdtempSync(join(tmpdir(), 'nen-nep-year-'))

/** The whole product on this machine, as it ships, in a folder of its own. */
export async function startWhole({ dataDir = newFolder(), ...more }: Partial<CloudOptions> = {}) {
  const cloud = await startCloud({ templateDir: await built(), dataDir, port: 0, control: true, controlPort: 0, startAt: new Date(BEGINNING), parameters: { Administrator: ADMINISTRATOR }, seed: seedWith(ADMINISTRATOR), ...more })
  const controls: Control = control(cloud.controlUrl ?? '')
  return {
    ...controls,
    cloud,
    url: cloud.url,
    dataDir,
    async stop(): Promise<void> {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    },
  }
}
export type Whole = Awaited<ReturnType<typeof startWhole>>
