// The one-machine edition: bundles and synthesises what changed, stands it up, and says where it is.
import { startCloud } from '@nen-nep/local-cloud'
import { said } from './messages.vi.ts'
import { inRoot } from './root.ts'
import { seedWith } from './seed.ts'
import { readSettings } from './settings.ts'
import { isStale, templateSources } from './stale.ts'
import { bundleAndSynth } from './synth.ts'
import { buildWeb } from './web.ts'

/** Bundles, synthesises and builds what is older than its sources; answers the folder of the web front end. */
async function prepare(): Promise<string> {
  if (isStale('cdk.out/NenNep.template.json', templateSources)) {
    console.log(said.building)
    await bundleAndSynth({ checks: false })
  }
  return buildWeb(() => console.log(said.buildingWeb))
}

async function run(): Promise<void> {
  const { demo, administrator, cloud: settings } = readSettings(process.argv.slice(2), process.env)
  const webDir = await prepare()
  console.log(said.starting)
  const cloud = await startCloud({
    ...settings,
    templateDir: inRoot('cdk.out'),
    webDir,
    seed: seedWith(administrator),
    log: (line) => console.error(line),
  })
  const stop = () => {
    console.log(said.stopping)
    cloud.close().then(() => process.exit(0), (error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  if (demo) {
    console.log(said.loading)
    const { members } = await seedWith(administrator)('demo', cloud)
    console.log(said.loaded(members ?? 0))
  }
  const { parts } = await cloud.health()
  const silent = Object.entries(parts).filter(([, { status }]) => status === 'down').map(([name]) => name)
  console.log(said.started({ ...cloud, dataDir: settings.dataDir, administrator, silent }))
}

run().catch((error: unknown) => {
  console.error(said.failed(error instanceof Error ? error.message : String(error)))
  process.exit(1)
})
