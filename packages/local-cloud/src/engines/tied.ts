import { spawn } from 'node:child_process'
import { once } from 'node:events'

// The shell ends the program when its own standard input closes, which the system does even if we are killed with -9.
const untilParentIsGone = `
exec 3<&0
"$0" "$@" 3<&- </dev/null & program=$!
{ read -r _ <&3; kill -9 $program; } 2>/dev/null & watcher=$!
exec 3<&-
wait $program; code=$?
kill $watcher 2>/dev/null
exit $code`

/** A program that never outlives this process. It gets a process group of its own, so that Ctrl-C reaches us first and it is stopped last. */
export function spawnTied(command: string, args: readonly string[], onOutput: (text: string) => void) {
  const child = spawn('/bin/sh', ['-c', untilParentIsGone, command, ...args], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput)
  const closed = once(child, 'close').then(() => undefined, () => undefined)
  const signal = (name: 'SIGTERM' | 'SIGKILL') => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name)
    } catch {
      // The group is gone already, which is what was wanted.
    }
  }
  return {
    pid: child.pid,
    closed,
    signal,
    /** Asks it to end, then insists after three seconds. */
    async stop(): Promise<void> {
      signal('SIGTERM')
      const insist = setTimeout(() => signal('SIGKILL'), 3000)
      await closed
      clearTimeout(insist)
    },
  }
}
