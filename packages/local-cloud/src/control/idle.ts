import { pause } from '../network.ts'

/** `busy` names what still works, or `undefined` when nothing does; `activity` grows whenever anything happens. */
export type Quiet = Readonly<{ busy: () => Promise<string | undefined>; activity: () => number }>
const beatMs = 20

/** Waits until everything has drained twice in a row with nothing happening in between. Answers what is still busy when the time is over. */
export async function untilIdle({ busy, activity }: Quiet, timeoutMs: number): Promise<string | undefined> {
  const until = performance.now() + timeoutMs
  let seen = -1
  for (;;) {
    const before = activity()
    const what = await busy()
    if (what === undefined && before === seen && before === activity()) return undefined
    seen = what === undefined ? before : -1
    if (performance.now() > until) return what ?? 'work that never ends'
    await pause(beatMs)
  }
}
