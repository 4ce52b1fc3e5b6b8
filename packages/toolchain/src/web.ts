// Builds the front end when it is older than its sources; prints what it is made of when run alone.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.ts'
import { node } from './run.ts'

/** Where the built front end stands. */
export const webDist = inRoot('packages/web/dist')
const made = join(webDist, 'index.html')

const changed = (path: string): number =>
  statSync(path).isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name)))) : statSync(path).mtimeMs
const sources = () => ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => inRoot('packages/web', name)).concat(inRoot('pnpm-lock.yaml'))
const isFresh = () => existsSync(made) && statSync(made).mtimeMs >= Math.max(...sources().map(changed))

// Under a test runner's own NODE_ENV, React's development build would go into the files.
const production = { ...process.env, NODE_ENV: 'production' }

/** Builds with Vite where needed and answers the folder. The new build replaces the old one at the end, so nobody meets half of one. */
export function buildWeb(): string {
  if (isFresh()) return webDist
  const fresh = inRoot(`node_modules/.cache/web.${process.pid}`)
  const status = node([inRoot('packages/web/node_modules/vite/bin/vite.js'), 'build', inRoot('packages/web'), '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], production)
  if (status !== 0) throw new Error('The web front end does not build; see above.')
  const old = `${fresh}.old`
  if (existsSync(webDist)) renameSync(webDist, old)
  renameSync(fresh, webDist)
  rmSync(old, { recursive: true, force: true })
  return webDist
}

if (import.meta.main) console.log(buildWeb())
