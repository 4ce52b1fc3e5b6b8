import { putNewer, putRow, Standing, type ServiceTable } from '@nen-nep/service-kit'
import { toldHowKey, ttl } from '../place.ts'
import type { Holder } from './holders.ts'
import { isReached } from './rules.ts'

const KEPT_DAYS = 30
type Telling = Readonly<{ by: string; at: string }>
const rowOf = (memberId: string, { by, at }: Telling, reached: boolean) => ({ ...toldHowKey(memberId), version: Date.parse(at), by, reached, ttl: ttl(at, KEPT_DAYS) })

/** Notes that somebody was told how to begin; what was told later stands. */
export const noteTold = (table: ServiceTable, memberId: string, telling: Telling, reached: boolean) => putNewer(table, rowOf(memberId, telling, reached))

/** Takes somebody for one telling: of two at once only one tells them. Taken by this telling before, they are still its own. */
export async function takeFor(table: ServiceTable, holder: Holder, telling: Telling): Promise<boolean> {
  const { memberId, told } = holder
  if (told?.by === telling.by) return true
  try {
    await putRow(table, { row: rowOf(memberId, telling, isReached(holder)), when: told ? { is: 'at', version: told.version } : { is: 'absent' } })
    return true
  } catch (error) {
    if (error instanceof Standing) return error.row?.['by'] === telling.by
    throw error
  }
}
