import { getRow, putRow, untilFirst, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { PACE } from '../place.ts'

const TRIES = 20
/** A sender reserves the slots of so many milliseconds together, so that the pace costs one write for several mails. */
const BLOCK_MS = 500
/** Slots that nobody used for so long are let go: used later, they would come on top of others'. */
const STALE_MS = 1_000
/** Nobody is so patient: a next slot farther away than this was written before the clock was set back. */
const FARTHEST_MS = 120_000
const Next = v.object({ version: v.number(), next: v.number() })

/** Milliseconds to wait until the next mail may go; nothing where that is longer than one's patience. */
export type Pace = (patienceMs: number) => Promise<number | undefined>

type Setting = Readonly<{ table: ServiceTable; /** Mails a second, all senders together. */ rate: number; now: () => Date }>

/** The first of some slots in the order of all senders, in milliseconds since 1970. */
const reserve = ({ table, now }: Setting, lasting: number, patienceMs: number): Promise<number | undefined> =>
  untilFirst(async () => {
    const row = await getRow(table, PACE, true)
    const { version, next } = row ? v.parse(Next, row) : { version: 0, next: 0 }
    const time = now().getTime()
    const start = next - time > FARTHEST_MS ? time : Math.max(next, time)
    if (start - time > patienceMs) return undefined
    await putRow(table, { row: { ...PACE, version: version + 1, next: start + lasting }, when: row ? { is: 'at', version } : { is: 'absent' } })
    return start
  }, { tries: TRIES })

/** The pace of all senders together: each mail has a slot of its own, `rate` of them a second. */
export function paceOf(setting: Setting): Pace {
  const interval = 1_000 / setting.rate
  const block = Math.max(1, Math.floor(BLOCK_MS / interval))
  let slot = 0
  let left = 0
  return async (patienceMs) => {
    const time = setting.now().getTime()
    if (left === 0 || slot < time - STALE_MS || slot > time + FARTHEST_MS) {
      const start = await reserve(setting, block * interval, patienceMs)
      if (start === undefined) return undefined
      slot = start
      left = block
    }
    const mine = slot
    left -= 1
    slot += interval
    // By the clock of now: it may have been set while the table was asked.
    return Math.max(0, mine - setting.now().getTime())
  }
}
