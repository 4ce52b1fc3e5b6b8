import { build as bundle, type BuildOptions, type Metafile } from 'esbuild'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { openApi } from '@nen-nep/service-kit'
import { appIn } from './app-in.ts'
import { trims } from './trims.ts'

const root = join(import.meta.dirname, '../..')
export const entries = ['http', 'events', 'jobs'] as const
export type Entry = (typeof entries)[number]
/** One function bundle: `file` is the `index.mjs`, `bytes` what is loaded before anything is asked of it, `later` what it loads on demand; `written` is false while the service has no such entry point yet; `inputs` says how many bytes each source file left in all of it. */
export type Bundle = Readonly<{ service: string; entry: Entry; file: string; bytes: number; later: number; written: boolean; exports: readonly string[]; inputs: Readonly<Record<string, number>> }>
/** Where the services and their bundles are, and whether to minify; `services` are folder names below `from`. */
export type Bundling = Readonly<{ minify?: boolean; from?: string; outdir?: string; services?: readonly string[] }>

// A few dependencies are CommonJS and ask for built-ins by `require`, which an ES module does not have.
const banner = "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);"

const options = (minify: boolean): BuildOptions => ({
  bundle: true,
  // What a function imports only when it is asked for becomes a file beside `index.mjs` (decision 93).
  splitting: true,
  entryNames: 'index',
  chunkNames: 'part-[hash]',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  conditions: ['module', 'import', 'node'],
  minify,
  legalComments: 'none',
  // Vietnamese text takes two or three bytes a letter as it is, six when escaped.
  charset: 'utf8',
  metafile: true,
  logLevel: 'error',
  banner: { js: banner },
  plugins: [...trims],
})

/** Bundles every entry point of every service once; what ships, what tests run and what the template names are these files. Nothing is external. Beside an HTTP bundle stands the description of its operations, `openapi.json`. */
export async function bundleAll({ minify = true, from = join(root, 'services'), outdir = join(root, 'dist'), services = ['membership', 'meetings', 'evaluations', 'notifications'] }: Bundling = {}): Promise<Bundle[]> {
  const wanted = services.flatMap((service) => entries.map((entry) => ({ service, entry, source: join(from, service, 'src', `${entry}.ts`) })))
  return Promise.all(wanted.map(async ({ service, entry, source }) => {
    const file = join(outdir, service, entry, 'index.mjs')
    await rm(dirname(file), { recursive: true, force: true })
    if (!existsSync(source)) return absent({ service, entry, file }, relative(root, source))
    const { metafile } = await bundle({ ...options(minify), entryPoints: [source], outdir: dirname(file) })
    if (entry === 'http') await describe(service, join(from, service), dirname(file))
    const { unused, ...figures } = weighed(metafile?.outputs ?? {})
    await Promise.all(unused.map((path) => rm(join(dirname(file), basename(path)))))
    return { service, entry, file, written: true, ...figures }
  }))
}

const reachable = (outputs: Metafile['outputs'], from: string, kinds: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const follow = (path: string): void => {
    if (found.has(path) || !(path in outputs)) return
    found.add(path)
    for (const next of outputs[path]?.imports ?? []) if (kinds.includes(next.kind)) follow(next.path)
  }
  follow(from)
  return found
}

/** How many bytes each source file left in some files. */
function inputsOf(outputs: Metafile['outputs'], paths: Iterable<string>): Record<string, number> {
  const inputs: Record<string, number> = {}
  for (const path of paths) for (const [source, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {})) inputs[source] = (inputs[source] ?? 0) + bytesInOutput
  return inputs
}

/** What a bundle offers and weighs: `index.mjs` with the files that it cannot start without, beside it those that it asks for later, and those that nobody asks for, since what asked was left out. */
function weighed(outputs: Metafile['outputs']): Pick<Bundle, 'bytes' | 'later' | 'exports' | 'inputs'> & { unused: readonly string[] } {
  const entry = Object.keys(outputs).find((path) => basename(path) === 'index.mjs') ?? ''
  const all = reachable(outputs, entry, ['import-statement', 'dynamic-import'])
  const atOnce = reachable(outputs, entry, ['import-statement'])
  const sum = (paths: Iterable<string>) => [...paths].reduce((bytes, path) => bytes + (outputs[path]?.bytes ?? 0), 0)
  const bytes = sum(atOnce)
  return { bytes, later: sum(all) - bytes, exports: outputs[entry]?.exports ?? [], inputs: inputsOf(outputs, all), unused: Object.keys(outputs).filter((path) => !all.has(path)) }
}

/** Written here, read by whoever asks for it: a function that answers people need not carry the generator (15 KB). */
async function describe(service: string, folder: string, into: string): Promise<void> {
  const app = await appIn(folder)
  if (app) await writeFile(join(into, 'openapi.json'), JSON.stringify(openApi(service, app.routes)))
}

/** Stands where a bundle will be, so that the template can be made; it says so when it is loaded, and a deploy refuses it. */
async function absent(bundle: Pick<Bundle, 'service' | 'entry' | 'file'>, source: string): Promise<Bundle> {
  await mkdir(join(bundle.file, '..'), { recursive: true })
  await writeFile(bundle.file, `throw new Error(${JSON.stringify(`${source} is not written yet`)})\n`)
  return { ...bundle, bytes: 0, later: 0, written: false, exports: [], inputs: {} }
}
