import { startSandbox, type Birth, type Sandbox } from './sandbox.ts'

export { FunctionFailed } from './sandbox.ts'
/** `shared` functions run any number of events in one thread (HTTP); others one event a thread, in at most two threads. */
export type FunctionOptions = Birth & Readonly<{ shared: boolean }>

const maxThreads = 2
const spareMs = 30_000

/** A Lambda function: threads come when needed, are replaced when they die, and a second one goes again after half a minute without work. */
export function openFunction({ shared, ...birth }: FunctionOptions) {
  const waiting: (() => void)[] = []
  let sandboxes: Sandbox[] = []
  let active = 0

  const start = (): Sandbox => {
    const sandbox = startSandbox(birth)
    sandboxes.push(sandbox)
    return sandbox
  }
  const free = (): Sandbox | undefined => {
    sandboxes = sandboxes.filter(({ alive }) => alive)
    const found = sandboxes.find(({ load }) => shared || load === 0)
    return found ?? (sandboxes.length < (shared ? 1 : maxThreads) ? start() : undefined)
  }
  const acquire = async (): Promise<Sandbox> => {
    for (;;) {
      const sandbox = free()
      if (sandbox) return sandbox
      await new Promise<void>((turn) => waiting.push(turn))
    }
  }
  const dismissSpare = (sandbox: Sandbox) => setTimeout(() => {
    if (sandboxes.indexOf(sandbox) > 0 && sandbox.load === 0) sandbox.retire()
  }, spareMs).unref()

  return {
    name: birth.data.name,
    /** Runs the handler on `event` (through JSON, as Lambda does) and answers what it returned. `label` names the operation for the meter. */
    async invoke(event: unknown, label: string): Promise<unknown> {
      active += 1
      try {
        const sandbox = await acquire()
        try {
          const value: unknown = JSON.parse(await sandbox.run(JSON.stringify(event), label))
          return value
        } finally {
          waiting.shift()?.()
          dismissSpare(sandbox)
        }
      } finally {
        active -= 1
      }
    },
    /** Events running or waiting. */
    active: () => active,
    stop: async (): Promise<void> => { await Promise.all(sandboxes.map((sandbox) => sandbox.stop())) },
  }
}
export type LocalFunction = ReturnType<typeof openFunction>
