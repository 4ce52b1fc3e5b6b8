import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

type Addresses = Readonly<{ url: string; controlUrl: string }>
type Options = Readonly<{ templateDir: string; dataDir: string; beginning: string }>

/**
 * The whole product in a process group of its own on one data folder. Killed with -9 and started again it has the same
 * addresses and the same clock, as a machine after a power cut would.
 */
export async function mortal({ templateDir, dataDir, beginning }: Options) {
  let child: ChildProcess
  let at: Addresses | undefined
  let clock = { instant: Date.parse(beginning), real: Date.now() }
  const said: string[] = []

  async function start(): Promise<Addresses> {
    const startAt = new Date(clock.instant + Date.now() - clock.real).toISOString()
    const ports = at ? [new URL(at.url).port, new URL(at.controlUrl).port] : []
    const born = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'serve.ts'), templateDir, dataDir, startAt, ...ports], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    child = born
    born.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    const gone = once(born, 'exit').then(() => { throw new Error(`the product did not start: ${said.slice(-5).join('')}`) })
    const [line] = await Promise.race([once(createInterface(born.stdout), 'line'), gone])
    gone.catch(() => undefined)
    at = JSON.parse(String(line)) as Addresses
    return at
  }
  async function kill(): Promise<void> {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // It died before we could.
    }
    await gone
  }
  const { url, controlUrl } = await start()
  return {
    url, controlUrl, dataDir, kill,
    start: () => start().then(() => undefined),
    /** What the clock shows from now on, in this life and the next ones. */
    clockIs: (instant: string) => { clock = { instant: Date.parse(instant), real: Date.now() } },
    said: () => said.join(''),
  }
}
export type Mortal = Awaited<ReturnType<typeof mortal>>
