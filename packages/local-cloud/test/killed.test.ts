import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { startDynamo } from '../src/engines/dynamo.ts'
import { streamLength, trimStream } from '../src/engines/stream-file.ts'
import { openLogs } from '../src/log.ts'
import { caller, newFolder, startNotes, type Caller } from './running.ts'

type Process = Caller & { pid: number; kill: () => Promise<void> }
const folders: string[] = []
const alive: Process[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
async function start(dir: string): Promise<Process> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'serve.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(child.stdout), 'line')
  const { url, controlUrl } = JSON.parse(line)
  const kill = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  const running = { ...caller(url, controlUrl), pid: child.pid ?? 0, kill }
  alive.push(running)
  return running
}
afterEach(async () => {
  await Promise.all(alive.splice(0).filter(({ pid }) => isRunning(pid)).map(({ kill }) => kill()))
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
})
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
/** Processes whose command line names the folder. */
const inFolder = (dir: string) => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).flatMap((pid) => {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes(dir) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z') ? [{ pid: Number(pid), command }] : []
  } catch {
    return []
  }
})

describe('Killed with -9', () => {
  it('loses no acknowledged write, and every one is carried on after the next start', async () => {
    const dir = folder()
    const acknowledged: string[] = []
    for (const life of [1, 2, 3]) {
      const running = await start(dir)
      await running.write(`${life}-warm`)
      let dead = false
      const write = async (lane: number) => {
        for (let n = 0; !dead; n += 1) {
          const id = `${life}-${lane}-${n}`
          if ((await running.write(id).catch(() => undefined))?.status === 201) acknowledged.push(id)
        }
      }
      const lanes = [0, 1, 2].map(write)
      while (acknowledged.length < 12 * life) await new Promise((done) => setTimeout(done, 5))
      dead = true
      await running.kill()
      await Promise.all(lanes)
    }
    const last = await start(dir)
    await last.control('GET', '/idle?timeoutMs=60000')
    const { tables: { NotesTable } } = await last.control('GET', '/dump')
    const rows = new Map<string, any>(NotesTable.map((row: any) => [row.pk, row]))
    expect(acknowledged.length).toBeGreaterThanOrEqual(36)
    expect(acknowledged.filter((id) => !rows.has(`note#${id}`))).toEqual([])
    expect(acknowledged.filter((id) => !(rows.get(`seen#${id}`)?.times >= 1))).toEqual([])
  }, 300_000)

  it('goes on from its checkpoint instead of repeating what was done', async () => {
    const dir = folder()
    const first = await start(dir)
    await Promise.all(['a', 'b', 'c'].map((id) => first.write(id)))
    await first.idle()
    await first.kill()
    const second = await start(dir)
    await second.write('d')
    await second.idle()
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(second.seen))).toEqual([1, 1, 1, 1])
  }, 180_000)

  it('keeps files, and events that the bus was told to delay', async () => {
    const dir = folder()
    const first = await start(dir)
    await fetch(`${first.url}/notes/public/file`, { method: 'POST', body: 'kept' })
    await first.control('POST', '/bus', { delayMs: 5000 })
    await first.write('delayed')
    const delayed = async () => (await first.control('GET', '/dump')).queues.NotesQueue.length
    while (await delayed() === 0);
    await first.kill()
    const second = await start(dir)
    await second.idle()
    expect(await second.seen('delayed')).toBeGreaterThanOrEqual(1)
    expect(await (await fetch(`${second.url}/notes/public/file`)).json()).toEqual({ stored: 'kept' })
  }, 180_000)

  it('leaves no engine behind', async () => {
    const dir = folder()
    const running = await start(dir)
    expect(inFolder(dir).filter(({ command }) => command.includes('dynoxide'))).not.toEqual([])
    await running.kill()
    for (let tries = 0; tries < 100 && inFolder(dir).length > 0; tries += 1) await new Promise((done) => setTimeout(done, 20))
    expect(inFolder(dir)).toEqual([])
  }, 180_000)
})

describe('One folder', () => {
  it('belongs to one running copy at a time', async () => {
    const notes = await startNotes()
    await expect(startNotes({ folder: notes.folder })).rejects.toThrow(/in use by another running copy/)
    await notes.stop()
  }, 180_000)

  it('gets its engine back when the engine alone dies', async () => {
    const notes = await startNotes()
    await notes.write('before')
    await notes.idle()
    const engine = inFolder(notes.folder).find(({ command }) => command.startsWith('/') && command.includes('dynoxide') && !command.startsWith('/bin/sh'))
    process.kill(engine?.pid ?? 0, 'SIGKILL')
    let status = 0
    for (let tries = 0; tries < 100 && status !== 201; tries += 1) status = (await notes.write('after')).status
    await notes.idle()
    expect([status, await notes.seen('before'), await notes.seen('after')]).toEqual([201, 1, 1])
    await notes.stop()
  }, 180_000)

  it('names both ways out where there is no engine for the machine', async () => {
    const dir = folder()
    const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
    Object.defineProperty(process, 'platform', { ...platform, value: 'plan9' })
    await expect(startDynamo({ dataDir: dir, logs: openLogs(dir, () => undefined) })).rejects.toThrow(/Linux x64.*DYNAMODB_ENDPOINT/)
    Object.defineProperty(process, 'platform', platform)
  })

  it('forgets stream records after a day, when all have read them, but never the newest', async () => {
    const notes = await startNotes()
    for (const id of ['1', '2', '3']) await notes.write(id)
    await notes.idle()
    const file = join(notes.folder, 'data/dynamodb.db')
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    const before = streamLength(file, 'NotesTable')
    expect(trimStream(file, { table: 'NotesTable', passed: 3n, now: new Date() })).toBe(0)
    expect(trimStream(file, { table: 'NotesTable', passed: 3n, now: tomorrow })).toBe(2)
    expect(trimStream(file, { table: 'NotesTable', passed: 1000n, now: tomorrow })).toBe(before - 3)
    await notes.write('4')
    await notes.idle()
    expect(await notes.seen('4')).toBe(1)
    await notes.stop()
  }, 180_000)
})
