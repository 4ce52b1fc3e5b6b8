import { spawn } from 'node:child_process'
import { availableParallelism, freemem } from 'node:os'
import { root } from './root.ts'

const GB = 1024 ** 3
// A lint process may grow to six gigabytes; where there is no room for two they go one after the other.
const lanes = () => (availableParallelism() > 1 && freemem() > 10 * GB ? 2 : 1)

/** Runs this Node on a tool and shows what it prints in one piece at its end; answers its exit code. */
const step = (args: readonly string[]) => new Promise<number>((done, failed) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  child.once('error', failed)
  child.once('close', (code) => {
    process.stdout.write(Buffer.concat(said))
    done(code ?? 1)
  })
})

/** Runs all steps, `most` at a time where the machine has room for it; answers their exit codes. */
export async function inLanes(steps: readonly (readonly string[])[], most: number): Promise<number[]> {
  const waiting = [...steps]
  const codes: number[] = []
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) codes.push(await step(next))
  }
  await Promise.all(Array.from({ length: Math.min(most, lanes()) }, lane))
  return codes
}
