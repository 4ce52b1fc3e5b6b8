import { complain } from '../log.ts'
import { latest, readExpression } from './expression.ts'
import type { Memory } from './memory.ts'

export type Schedule = {
  readonly name: string
  readonly expression: string
  readonly timezone?: string | undefined
  /** `at` is the instant the firing was due. Rejecting means: try again. */
  fire(at: Date): Promise<void>
}

/** EventBridge Scheduler keeps trying an event for 24 hours; what a stopped machine missed longer ago is let go. */
const retryWindow = 24 * 3_600_000
const longestSleep = 30_000
const longestBackoff = 5 * 60_000

export type Clock = () => Date

/** Runs one schedule: sleeps, fires what is due (the latest, when several passed), and retries a failure with backoff. */
export function run(schedule: Schedule, memory: Memory, now: Clock) {
  const before = memory.get(schedule.name)
  const kept = before?.expression === schedule.expression ? before : undefined
  const anchor = kept?.anchor ?? now()
  const next = readExpression(schedule.expression, { zone: schedule.timezone, anchor })
  let done = kept?.done ?? now()
  let failures = 0
  let firing: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const remember = (at: Date) => {
    done = at
    return memory.put(schedule.name, { expression: schedule.expression, anchor, done })
  }
  const due = () => latest(next, done, now())

  function sleep() {
    clearTimeout(timer)
    if (stopped) return
    const backoff = Math.min(1000 * 2 ** (failures - 1), longestBackoff)
    const wait = failures > 0 ? backoff : (next(now())?.getTime() ?? Infinity) - now().getTime()
    timer = setTimeout(wake, Math.max(0, Math.min(wait, failures > 0 ? longestBackoff : longestSleep)))
  }
  async function attempt(at: Date) {
    try {
      await schedule.fire(at)
      failures = 0
      // A clock set back while firing already moved `done`; the firing must not undo that.
      if (at > done && at <= now()) await remember(at)
    } catch (error) {
      failures += 1
      complain(`Schedule ${schedule.name} failed ${failures} time(s) and will be tried again.`, error)
    }
  }
  function wake() {
    if (stopped || firing) return
    const at = due()
    if (!at) return sleep()
    firing = attempt(at).finally(() => {
      firing = undefined
      if (failures > 0) sleep()
      else wake()
    })
  }

  async function start() {
    const missed = due()
    const tooOld = missed && now().getTime() - missed.getTime() >= retryWindow
    if (!kept || done > now()) await remember(now())
    else if (tooOld) await remember(missed)
    wake()
  }

  return {
    started: start(),
    /** A clock set back makes firings after it due again; one set forward makes those it passed due at once. */
    async clockChanged() {
      failures = 0
      if (done > now()) await remember(now())
      wake()
    },
    idle: () => !firing && failures === 0 && (stopped || !due()),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await firing
    },
  }
}
