import { formatLongDate } from '@nen-nep/rules/dates/format'
import { getRows, keyText } from '@nen-nep/service-kit'
import { placeAndDay, placeIn } from '@nen-nep/office'
import { frozenKey, placeOf } from '../ids.ts'
import { rosterIn, rosterKey } from '../roster/projection.ts'
import type { Working } from '../stores.ts'
import type { Paper } from './schema.ts'

type Framed = Pick<Paper, 'body' | 'superior' | 'place' | 'acting'> & Readonly<{ asked: Readonly<{ place?: string | undefined }> }>
/** The head of a paper: whose it is, who stands above, place and day; and in whose name it is signed, where the body says so. */
export const headOf = ({ body, superior, place: usual = placeIn(superior), acting, asked: { place } }: Framed, day: string) => ({ body, ...(acting === undefined ? {} : { acting }), ...(superior === undefined ? {} : { superior }), placeAndDay: placeAndDay(place ?? usual, formatLongDate(day)) })

/** What a paper's makers take of its head. */
export type Head = Readonly<{ body: string; superior?: string; placeAndDay: string; acting?: string }>
/** The lines above a signature: in whose name, as the body says or as is usual, then the post. */
export const signedBy = ({ acting }: Head, [usual = '', ...posts]: readonly string[]) => [acting ?? usual, ...posts]

/** Names of a cell's people: as the year was frozen, and as the roster is now. */
export async function namesOf({ table }: Working, { year, orgId }: Paper): Promise<ReadonlyMap<string, string>> {
  const keys = [frozenKey(placeOf(year, orgId)), rosterKey(orgId)]
  const rows = await getRows(table, keys)
  return new Map(keys.flatMap((key) => rosterIn(rows.get(keyText(key)))?.members ?? []).map(({ id, name }) => [id, name]))
}
