// Runs a TypeScript command of this project under Node 24, on a machine that has only Node >= 20 and npm.
// Installs with a frozen lock file first when the lock file is newer than what was last installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@10.34.9'
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const stamp = join(root, 'node_modules/.installed')
const lock = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml'))).digest('hex')
const env = { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' }

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lock)
}

const shipped = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
const node = existsSync(shipped) ? shipped : process.execPath
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Nền Nếp needs Node 24 on ${process.platform}; this is ${process.version}. Install Node 24 and try again.`)
  process.exit(1)
}

const [script, ...rest] = process.argv.slice(2)
run(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...rest])
