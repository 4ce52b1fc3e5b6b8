import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

/** A free port on this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function until(ready: () => Promise<boolean>, what: string): Promise<void> {
  for (let tried = 0; tried < 200; tried++) {
    if (await ready().catch(() => false)) return
    await new Promise((go) => setTimeout(go, 50))
  }
  throw new Error(`${what} did not come up`)
}

/** The real DynamoDB engine, in memory, on a port of its own. */
export async function startEngine(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const resolve = createRequire(createRequire(import.meta.url).resolve('@nen-nep/local-cloud/package.json')).resolve
  const binary = join(dirname(resolve('@dynoxide/linux-x64/package.json')), 'dynoxide')
  const child = spawn(binary, ['serve', '--port', String(port)], { stdio: 'ignore' })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const endpoint = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(endpoint)).status < 600, 'the DynamoDB engine')
  return {
    endpoint,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
