import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.ts'

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
const newest = (dir: string): number => existsSync(dir) && statSync(dir).isDirectory()
  ? Math.max(0, ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('node_modules')).map((name) => changedAt(join(dir, name))))
  : 0

/** Whether something below the given folders of the project is younger than what was made of them. */
export const isStale = (made: string, sources: readonly string[]) => {
  const at = changedAt(inRoot(made))
  return at === 0 || [...sources, 'pnpm-lock.yaml'].some((source) => Math.max(changedAt(inRoot(source)), newest(inRoot(source))) > at)
}

const shared = ['contracts', 'rules', 'office', 'service-kit'].map((name) => `packages/${name}/src`)
const services = ['membership', 'meetings', 'evaluations', 'notifications'].map((name) => `services/${name}/src`)
export const templateSources = [...shared, ...services, 'infra/src']
export const webSources = ['src', 'build', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => `packages/web/${name}`)
