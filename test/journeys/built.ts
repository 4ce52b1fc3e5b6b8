import { join } from 'node:path'
import { templateSources } from '@nen-nep/toolchain/stale'
import { madeOnce } from './made-once.ts'

/** The template and the bundles that ship, made once for all test files of these sources; answers the template's folder. */
export async function built(): Promise<string> {
  const folder = await madeOnce('built', templateSources, async (into) => {
    // The construct library takes seconds to load, which only the first file to come needs.
    const [{ bundleAll }, { synth }] = await Promise.all([import('@nen-nep/infra/bundle'), import('@nen-nep/infra/synth')])
    await bundleAll({ outdir: join(into, 'dist') })
    synth({ outdir: join(into, 'cdk.out'), bundles: join(into, 'dist'), checks: false })
  })
  return join(folder, 'cdk.out')
}
