import * as v from 'valibot'
import { put, take } from '../../device/db.ts'
import { Conference } from '../api/sheets.ts'

const name = (id: string) => `conference.${id}`
/** The conference as this device recorded it last; the service tells nobody what was recorded, and recording it again replaces all of it. */
export async function keptConference(id: string): Promise<Conference | undefined> {
  const read = v.safeParse(Conference, await take('kept', name(id)))
  return read.success ? read.output : undefined
}
export const keepConference = (id: string, conference: Conference) => put('kept', name(id), conference)
