import * as v from 'valibot'
import { queueName } from './engines/queues.ts'
import type { LocalFunctions } from './lambda/functions.ts'
import type { Quiet } from './control/idle.ts'
import type { Sources } from './sources.ts'
import type { Timetable } from './timetable.ts'

const Counts = v.array(v.object({ name: v.string(), approximateMessageCount: v.number(), approximateInflightCount: v.number(), approximateDelayedCount: v.number() }))
type Deps = Readonly<{ functions: LocalFunctions; sources: Sources; timetable: Timetable; queuesEndpoint: string; writes: () => number }>

/** What still works, for `/idle`: functions, streams, queues that someone reads, schedules. */
export function quietOf({ functions, sources, timetable, queuesEndpoint, writes }: Deps): Quiet {
  const read = new Set(sources.read.map(queueName))
  const waitingQueue = async () => {
    const counts = v.parse(Counts, await (await fetch(`${queuesEndpoint}/_fauxqs/queues`)).json())
    return counts.find((queue) => read.has(queue.name) && queue.approximateMessageCount + queue.approximateInflightCount + queue.approximateDelayedCount > 0)?.name
  }
  const atWork = () => functions.all().find(({ active }) => active() > 0)?.name
  return {
    busy: async () => atWork() ?? sources.busy() ?? (timetable.idle() ? undefined : 'schedules') ?? await waitingQueue(),
    activity: () => functions.started() + writes(),
  }
}
