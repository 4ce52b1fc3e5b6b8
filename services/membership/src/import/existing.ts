import { getRows, keyText, readPage, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { markerKey } from '../member/markers.ts'
import { isOver, Member, memberKey } from '../member/schema.ts'
import type { Existing, LookupKeys } from '../roster/index.ts'
import type { Working } from '../stores.ts'
import type { Registry } from './registry.ts'

const Marker = v.object({ memberId: v.string() })
const ASKED_AT_ONCE = 100

async function inPieces(deps: Working, keys: readonly Key[]) {
  const rows = new Map<string, Record<string, unknown>>()
  for (let from = 0; from < keys.length; from += ASKED_AT_ONCE) for (const [key, row] of await getRows(deps.table, keys.slice(from, from + ASKED_AT_ONCE), true)) rows.set(key, row)
  return rows
}

/** A member as an import compares them; what they hold no more may be given anew. */
export function existing({ id, flags, positions, cellId, ...rest }: Member): Existing {
  const titles = positions.map(({ title }) => title).filter((title) => title !== undefined)
  const { name, status, birthDate, sex, citizenId, cardNumber, admittedOn, officialOn, phone, email, concurrentPost, note } = rest
  return {
    ...{ id, name, status, birthDate, sex, citizenId, cardNumber, admittedOn, officialOn, phone, email, concurrentPost, note, cellId },
    exempt: flags.includes('exempt'),
    roles: positions.filter((term) => !isOver(term)).map(({ role, orgId }) => ({ role, orgId })),
    ...(titles.length > 0 ? { partyTitle: rest.partyTitle ?? titles.join(', ') } : { partyTitle: rest.partyTitle }),
  }
}

/** Looks up the people a batch of rows may mean: by numbers, by address where asked, and by name with birth date. Whoever another registry keeps is not found. */
export async function lookUp(deps: Working, { keeps }: Registry, { citizenIds, cardNumbers, emails, namesakes }: LookupKeys): Promise<Existing[]> {
  const keyed = { citizenId: citizenIds, cardNumber: cardNumbers, namesake: namesakes }
  const found = await inPieces(deps, (['citizenId', 'cardNumber', 'namesake'] as const).flatMap((kind) => keyed[kind].map((value) => markerKey(kind, value))))
  const pages = await Promise.all(emails.map((value) => readPage(deps.table, { pk: markerKey('email', value).pk, limit: 20 })))
  const ids = new Set([...found.values(), ...pages.flatMap(({ rows }) => rows)].map((row) => v.parse(Marker, row).memberId))
  const rows = await inPieces(deps, [...ids].map(memberKey))
  return [...ids].flatMap((id) => {
    const row = rows.get(keyText(memberKey(id)))
    const member = row && v.parse(Member, row)
    return member && keeps(member.cellId) ? [existing(member)] : []
  })
}
