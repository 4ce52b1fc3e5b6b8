// The one-machine edition: bundles and synthesises what changed, stands it up, and says where it is.
import { existsSync } from 'node:fs'
import { startCloud } from '@nen-nep/local-cloud'
import { said } from './messages.vi.ts'
import { inRoot } from './root.ts'
import { node } from './run.ts'
import { seedWith } from './seed.ts'
import { readSettings } from './settings.ts'
import { isStale, templateSources, webSources } from './stale.ts'
import { bundleAndSynth } from './synth.ts'

const webDir = inRoot('packages/web/dist')

async function prepare(): Promise<void> {
  if (isStale('cdk.out/NenNep.template.json', templateSources)) {
    console.log(said.building)
    await bundleAndSynth({ checks: false })
  }
  if (existsSync(inRoot('packages/web/index.html')) && isStale('packages/web/dist/index.html', webSources)) {
    console.log(said.buildingWeb)
    if (node([inRoot('packages/web/node_modules/vite/bin/vite.js'), 'build', inRoot('packages/web'), '--logLevel', 'warn']) !== 0) process.exit(1)
  }
}

async function run(): Promise<void> {
  await prepare()
  const { demo, administrator, cloud: settings } = readSettings(process.argv.slice(2), process.env)
  console.log(said.starting)
  const cloud = await startCloud({
    ...settings,
    templateDir: inRoot('cdk.out'),
    webDir: existsSync(webDir) ? webDir : undefined,
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
