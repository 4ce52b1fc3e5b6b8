// Builds the front end when it is older than its sources; prints what it is made of when run alone.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { inRoot } from './root.ts'
import { node } from './run.ts'
import { isStale, webSources } from './stale.ts'

/** Where the built front end stands. */
export const webDist = inRoot('packages/web/dist')

// Under a test runner's own NODE_ENV, React's development build would go into the files.
const production = { ...process.env, NODE_ENV: 'production' }

/** Builds with Vite where needed, saying so first, and answers the folder. The new build replaces the old one at the end, so nobody meets half of one. */
export function buildWeb(say: () => void = () => undefined): string {
  if (!isStale('packages/web/dist/index.html', webSources)) return webDist
  say()
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
