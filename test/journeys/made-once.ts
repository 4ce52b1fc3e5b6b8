import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '@nen-nep/toolchain/root'

/** Where what test files share is kept between them. */
export const cache = inRoot('node_modules/.cache/whole')
const filesBelow = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)).filter((file) => !file.includes('node_modules')).toSorted()
const oldMs = 24 * 3_600_000

/** A name for sources as they stand: it changes with every file that is saved. */
export function stampOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of [inRoot('pnpm-lock.yaml'), ...sources.flatMap((source) => filesBelow(inRoot(source)))]) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
/** Whether it is ours to make now; somebody else's claim falls when its process is gone. */
function claimed(claim: string): boolean {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    // Between its making and its first byte a claim is empty.
    const maker = Number(existsSync(claim) ? readFileSync(claim, 'utf8') : 0)
    if (maker > 0 && !isRunning(maker)) rmSync(claim, { force: true })
    return false
  }
}

function forgetOld(): void {
  for (const name of readdirSync(cache).map((one) => join(cache, one))) {
    if (Date.now() - (statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > oldMs) rmSync(name, { recursive: true, force: true })
  }
}

/** A folder made once for all test files of these sources, also when several ask at the same time: the others wait for it. Nobody may change what is in it. */
export async function madeOnce(name: string, sources: readonly string[], make: (folder: string) => Promise<void>): Promise<string> {
  const ready = join(cache, `${name}-${stampOf(sources)}`)
  const claim = `${ready}.claim`
  mkdirSync(cache, { recursive: true })
  while (!existsSync(ready)) {
    if (!claimed(claim)) {
      await new Promise((go) => setTimeout(go, 200))
      continue
    }
    const making = mkdtempSync(join(cache, 'making-'))
    try {
      if (existsSync(ready)) break
      await make(making)
      renameSync(making, ready)
      forgetOld()
    } finally {
      rmSync(making, { recursive: true, force: true })
      rmSync(claim, { force: true })
    }
  }
  return ready
}
