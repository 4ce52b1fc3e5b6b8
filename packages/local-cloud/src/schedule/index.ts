import { openMemory } from './memory.ts'
import { run, type Clock, type Schedule } from './runner.ts'

export type { Schedule } from './runner.ts'

type Options = {
  readonly schedules: readonly Schedule[]
  /** The clock that schedules follow; say `onClockChange` when it jumps. */
  readonly now: Clock
  readonly stateFile: string
}

/**
 * EventBridge Scheduler on one machine. Firings happen at least once: the file remembers what is done, a firing missed
 * while stopped is made up for when it is less than 24 hours old, and several missed ones of a schedule become one, the
 * latest. Throws on an expression or time zone that Scheduler would refuse, or two schedules of one name.
 */
export function startSchedules({ schedules, now, stateFile }: Options) {
  const memory = openMemory(stateFile)
  const byName = new Map(schedules.map((schedule) => [schedule.name, schedule]))
  if (byName.size !== schedules.length) throw new Error('Two schedules have one name')
  const runners = schedules.map((schedule) => run(schedule, memory, now))
  const started = Promise.all(runners.map((runner) => runner.started))

  return {
    /** Fires a schedule now, besides its plan; rejects with what the firing rejects with, or on an unknown name. */
    async fireNow(name: string): Promise<void> {
      const schedule = byName.get(name)
      if (!schedule) throw new Error(`There is no schedule named ${name}`)
      await schedule.fire(now())
    },
    /** To be called after the clock was set; resolves when every schedule took notice. */
    async onClockChange(): Promise<void> {
      await started
      await Promise.all(runners.map((runner) => runner.clockChanged()))
    },
    /** Nothing is firing, waiting for another try, or due. */
    idle: (): boolean => runners.every((runner) => runner.idle()),
    async stop(): Promise<void> {
      await started
      await Promise.all(runners.map((runner) => runner.stop()))
      await memory.settled()
    },
  }
}
export type Schedules = ReturnType<typeof startSchedules>
