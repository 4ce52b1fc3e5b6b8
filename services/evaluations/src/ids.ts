import { bare, compose, memberId, orgId, parts, shortHash } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'

/** Which cell and year a sheet is of. */
export type Place = Readonly<{ year: string; cell: string }>

export const sheetId = (year: number, cellId: string) => compose('sht', year, bare(cellId))
export const recordId = (year: number, cellId: string, member: string) => compose('rec', year, bare(cellId), bare(member))

/** The year and cell that a sheet's id encodes. */
export function placeOfSheet(id: string): Place | undefined {
  const [year, cell] = parts('sht', id, 2) ?? []
  return year !== undefined && cell !== undefined ? { year, cell } : undefined
}

/** The year, cell and member that a record's id encodes. */
export function placeOfRecord(id: string): (Place & { member: string }) | undefined {
  const [year, cell, member] = parts('rec', id, 3) ?? []
  return year !== undefined && cell !== undefined && member !== undefined ? { year, cell, member: memberId(member) } : undefined
}

/** All of a cell's year stands in one partition: its sheet, the roster it was frozen from, its conference, and a review and points per member. */
const partition = ({ year, cell }: Place) => `E#${year}#${cell}`
export const sheetKey = (place: Place): Key => ({ pk: partition(place), sk: 'A' })
export const frozenKey = (place: Place): Key => ({ pk: partition(place), sk: 'F' })
export const conferenceKey = (place: Place): Key => ({ pk: partition(place), sk: 'N' })
export const reviewKey = (place: Place, member: string): Key => ({ pk: partition(place), sk: `R#${bare(member)}` })
export const opinionKey = (place: Place, member: string): Key => ({ pk: partition(place), sk: `O#${bare(member)}` })
/** What a member contests: one row for each meeting or task. */
export const contestsOf = (place: Place, member: string) => ({ pk: partition(place), prefix: `D#${bare(member)}#` })
/** What all members of a cell contest in a year. */
export const contestsIn = (place: Place) => ({ pk: partition(place), prefix: 'D#' })
export const contestKey = (place: Place, member: string, source: string): Key => ({ pk: partition(place), sk: `D#${bare(member)}#${shortHash(10, source)}` })
export const contestId = (record: string, source: string) => `cst_${bare(record)}.${shortHash(10, source)}`
export const reconsiderationKey = (place: Place, member: string): Key => ({ pk: partition(place), sk: `Q#${bare(member)}` })
/** A cell's year against the "four-good" list. */
export const fourGoodKey = (place: Place): Key => ({ pk: partition(place), sk: 'G' })
export const scoreKey = (place: Place, member: string): Key => ({ pk: partition(place), sk: `P#${bare(member)}` })
export const placeOf = (year: number, cellId: string): Place => ({ year: String(year), cell: bare(cellId) })
export const cellOf = ({ cell }: Place) => orgId(cell)

/** A campaign's id and key come from its year and organisation: one organisation has one campaign a year. */
export const campaignId = (year: number, org: string) => compose('cmp', year, bare(org))
export const campaignKey = (year: number | string, org: string): Key => ({ pk: `K#${year}`, sk: bare(org) })
export function keyOfCampaign(id: string): Key | undefined {
  const [year, org] = parts('cmp', id, 2) ?? []
  return year !== undefined && org !== undefined ? { pk: `K#${year}`, sk: org } : undefined
}
