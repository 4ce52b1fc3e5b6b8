import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import { messageOf } from '../network.ts'
import { Outcome, type Invocation, type ThreadData } from './messages.ts'

/** A run that did not end well: the handler threw, took too long, or its thread died. */
export class FunctionFailed extends Error {
  readonly kind: 'error' | 'timeout' | 'crash'
  constructor(kind: FunctionFailed['kind'], message: string) {
    super(message)
    this.name = 'FunctionFailed'
    this.kind = kind
  }
}

// Loading the bundle is not the event's time, as in Lambda; a busy machine needs patience.
const loadingMs = 60_000
// Left alone, a thread lets its short-lived objects grow by hundreds of megabytes before it looks for them: on a small office machine that memory is somebody else's.
const maxYoungGenerationSizeMb = 16

export type Birth = Readonly<{ data: ThreadData; environment: Readonly<Record<string, string>>; timeoutMs: number; output: (text: string) => void }>
type Running = { readonly done: (value: string) => void; readonly failed: (error: FunctionFailed) => void; timer: NodeJS.Timeout }

/** One thread with one loaded bundle. It may run several events at a time; `alive` turns false once it must not get more. */
export function startSandbox({ data, environment, timeoutMs, output }: Birth) {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: data,
    // What was compiled once is kept beside the bundles: the next thread of any copy on them is there in half the time.
    env: { ...environment, NODE_COMPILE_CACHE: join(dirname(dirname(data.file)), '.compiled') },
    name: data.name,
    stdout: true,
    stderr: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: data.memoryMb, maxYoungGenerationSizeMb },
  })
  const running = new Map<string, Running>()
  let alive = true
  let loaded = (): void => undefined
  const ready = new Promise<void>((done) => { loaded = done })
  for (const stream of [thread.stdout, thread.stderr]) stream.setEncoding('utf8').on('data', output)

  const take = (id: string) => {
    const found = running.get(id)
    running.delete(id)
    clearTimeout(found?.timer)
    return found
  }
  const die = (why: string) => {
    alive = false
    for (const id of [...running.keys()]) take(id)?.failed(new FunctionFailed('crash', `${data.name}: ${why}`))
  }
  const retire = () => {
    alive = false
    if (running.size === 0) void thread.terminate()
  }
  thread.on('message', (message: unknown) => {
    if (message === 'ready') return loaded()
    const outcome = v.parse(Outcome, message)
    const found = take(outcome.id)
    if (outcome.ok) found?.done(outcome.value)
    else found?.failed(new FunctionFailed('error', outcome.error))
    if (!alive) retire()
  })
  thread.on('error', (error) => {
    output(`${messageOf(error)}\n`)
    die(messageOf(error))
  })
  thread.on('exit', (code) => die(`its thread ended with code ${code}`))

  return {
    get alive() { return alive },
    get load() { return running.size },
    /** Answers the handler's result as JSON text; rejects with `FunctionFailed`. After a time-out the thread gets no more events. */
    run: (event: string, label: string) => new Promise<string>((done, failed) => {
      const id = randomUUID()
      const limit = (ms: number, what: string) => setTimeout(() => {
        take(id)?.failed(new FunctionFailed('timeout', `${data.name}: ${what} after ${ms / 1000} seconds`))
        retire()
      }, ms)
      const one = { done, failed, timer: limit(loadingMs, 'did not load') }
      running.set(id, one)
      void ready.then(() => {
        if (!running.has(id)) return
        clearTimeout(one.timer)
        one.timer = limit(timeoutMs, 'timed out')
        const invocation: Invocation = { id, event, deadline: Date.now() + timeoutMs, label }
        thread.postMessage(invocation)
      })
    }),
    retire,
    stop: () => thread.terminate(),
  }
}
export type Sandbox = ReturnType<typeof startSandbox>
