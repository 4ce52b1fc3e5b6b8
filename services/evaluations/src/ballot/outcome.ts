import type { Class } from '@nen-nep/contracts'
import { RatedClass } from '@nen-nep/rules/rating/index'
import { readAll, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Place } from '../ids.ts'
import type { Deps } from '../stores.ts'
import { ballotsOf } from './keys.ts'
import type { Closed } from './schema.ts'

/** What the newest counted ballot of a cell's year says of its members, for the step of the chain that follows the vote: the class that passed, or null where none did. Members on no ballot are left out. */
export async function outcomesOf({ ballots }: Pick<Deps, 'ballots'>, table: ScopedTable, place: Place): Promise<ReadonlyMap<string, Class | null>> {
  const all = (await readAll(table, ballotsOf(place))).map((row) => ballots.parse(row))
  const closed = all.filter((ballot): ballot is Closed => ballot.status === 'CLOSED').sort((a, b) => (a.closedAt < b.closedAt ? -1 : 1))
  const lines = closed.flatMap(({ lines: asked, result }) => result.lines.filter(({ id }) => asked.some((line) => line.id === id && line.kind === 'CLASS')))
  return new Map(lines.map(({ id, outcome }) => [id, v.is(RatedClass, outcome) ? outcome : null]))
}
