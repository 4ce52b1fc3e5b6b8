import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundleAll } from '@nen-nep/infra/bundle'
import { synth } from '@nen-nep/infra/synth'
import { inRoot } from '@nen-nep/toolchain/root'
import { templateSources } from '@nen-nep/toolchain/stale'

/** Where what test files share is kept between them. */
export const cache = inRoot('node_modules/.cache/whole')
const filesBelow = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)).filter((file) => !file.includes('node_modules')).toSorted()

/** A name for sources as they stand: it changes with every file that is saved. */
export function stampOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of [inRoot('pnpm-lock.yaml'), ...sources.flatMap((source) => filesBelow(inRoot(source)))]) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The template and the bundles that ship, made once for all test files of these sources; answers the template's folder. */
export async function built(): Promise<string> {
  const ready = join(cache, stampOf(templateSources))
  const templateDir = join(ready, 'cdk.out')
  if (existsSync(ready)) return templateDir
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'making-'))
  await bundleAll({ outdir: join(making, 'dist') })
  synth({ outdir: join(making, 'cdk.out'), bundles: join(making, 'dist'), checks: false })
  try {
    renameSync(making, ready)
  } catch (error) {
    // Another test file was faster.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(ready)) throw error
  }
  for (const name of readdirSync(cache).map((one) => join(cache, one))) if (name !== ready && Date.now() - statSync(name).mtimeMs > 24 * 3_600_000) rmSync(name, { recursive: true, force: true })
  return templateDir
}
