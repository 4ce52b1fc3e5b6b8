// Starts the one-machine edition and starts it again whenever a source changes. Words after the command go to the start.
import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { inRoot, root } from './root.ts'

const WATCHED = ['packages', 'services', 'infra/src']
const OURS = /^(?!.*(node_modules|[/\\]dist[/\\]|[/\\]test[/\\])).*\.(ts|tsx|css|html|json)$/
const QUIET_MS = 300

let child: ChildProcess | undefined
let waiting: NodeJS.Timeout | undefined
let ending = false

function begin(): void {
  child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', inRoot('packages/toolchain/src/start.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
}

/** Ends the running edition and waits until its data folder is free again. */
function end(): Promise<void> {
  const running = child
  if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    running.once('exit', () => done())
    running.kill('SIGTERM')
  })
}

let turn = Promise.resolve()
const again = () => {
  turn = turn.then(async () => {
    await end()
    if (!ending) begin()
  })
}

for (const folder of WATCHED) {
  watch(inRoot(folder), { recursive: true }, (_, name) => {
    if (ending || name === null || !OURS.test(`${folder}/${name}`)) return
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      console.log(`\n${folder}/${name} has changed; starting again.`)
      again()
    }, QUIET_MS)
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    ending = true
    clearTimeout(waiting)
    void turn.then(end).then(() => process.exit(0))
  })
}
begin()
