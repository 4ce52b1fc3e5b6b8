import { getRow, putRow, Standing, type Key, type ServiceTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { ttl } from '../place.ts'

const KEPT_DAYS = 400
/** The round in which something was first told, so that it is never told of twice. */
const Telling = v.object({ roundId: v.string() })

/** The round in which something is told: the one it was first told in, however often and under whatever event it is told again. */
export async function firstRound(table: ServiceTable, key: Key, id: string, at: string): Promise<string> {
  try {
    await putRow(table, { row: { ...key, roundId: id, ttl: ttl(at, KEPT_DAYS) }, when: { is: 'absent' } })
    return id
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    return v.parse(Telling, error.row ?? (await getRow(table, key, true))).roundId
  }
}
