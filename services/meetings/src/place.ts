import { bare, compose, orgId, parts } from '@nen-nep/contracts'
import { refuse, type Key, type OrgOf } from '@nen-nep/service-kit'
import { partsOf } from './parts.ts'

/** Partition of everything a cell's meetings are made of. */
export const partitionOf = (cellId: string) => `C#${bare(cellId)}`
export const meetingsOfYear = (year: number) => `Y${year}#`
export const tasksOfYear = (year: number) => `T${year}#`
/** What the keys of a cell's tasks begin with, whatever the year of this century. */
export const TASKS = 'T2'

export const planKey = (cellId: string, year: number): Key => ({ pk: partitionOf(cellId), sk: `P#${year}` })
/** The month that an organisation publishes for its cells (`YYYY-MM`). */
export const monthPlanKey = (orgId: string, month: string): Key => ({ pk: partitionOf(orgId), sk: `MP#${month}` })
/** The form of meeting that an organisation tries in one cell first. */
export const pilotKey = (orgId: string): Key => ({ pk: partitionOf(orgId), sk: 'PILOT' })
/** The score sheet an organisation chose. */
export const sheetKey = (orgId: string): Key => ({ pk: partitionOf(orgId), sk: 'SHEET' })
/** The last number of a cell's minutes in a year. */
export const minutesRegisterKey = (cellId: string, year: number): Key => ({ pk: partitionOf(cellId), sk: `BN#${year}` })
/** A sheet of attendance that somebody asked for. */
export const attendanceExportIdOf = (cellId: string, year: number, suffix: string) => compose('axp', bare(cellId), year, suffix)
export function attendanceExportPlaceOf(id: string): Readonly<{ cellId: string; key: Key }> {
  const { cellId, suffix } = partsOf('axp', id)
  return { cellId, key: { pk: partitionOf(cellId), sk: `AX#${suffix}` } }
}
/** A member's link to an organisation's calendar. */
export const calendarLinkKey = (orgId: string, memberId: string): Key => ({ pk: partitionOf(orgId), sk: `CAL#${bare(memberId)}` })
/** What a cell's closed meetings left unfinished. */
export const carryKey = (cellId: string): Key => ({ pk: partitionOf(cellId), sk: 'CARRY' })
/** How a cell prepares its meetings. */
export const preparationKey = (cellId: string): Key => ({ pk: partitionOf(cellId), sk: 'PREP' })
/** An organisation's own words for a kind of paper. */
export const paperWordingKey = (orgId: string, kind: string): Key => ({ pk: partitionOf(orgId), sk: `PW#${kind}` })
/** A series of meetings and its template. */
export const seriesIdOf = (cellId: string, suffix: string) => compose('ser', bare(cellId), suffix)
export const SERIES = 'SE#'
/** Themes in an organisation's bank. */
export const TOPICS = 'TP#'
export const topicKey = (orgId: string, suffix: string): Key => ({ pk: partitionOf(orgId), sk: `${TOPICS}${suffix}` })
export const boardKey = (orgId: string, year: number): Key => ({ pk: `BD#${bare(orgId)}`, sk: String(year) })

/** Where the parts of one meeting stand, read from its id alone. */
export type MeetingPlace = Readonly<{ id: string; cellId: string; year: number; suffix: string; meeting: Key; session: Key; minutes: Key; formers: Readonly<{ pk: string; prefix: string }>; former: (n: number) => Key; roster: Key; answers: Readonly<{ pk: string; prefix: string }>; answer: (memberId: string) => Key; documents: Readonly<{ pk: string; prefix: string }>; documentId: (suffix: string) => string; receipts: Readonly<{ pk: string; prefix: string }>; receipt: (documentId: string, memberId: string) => Key }>

export const meetingIdOf = (cellId: string, year: number, suffix: string) => compose('mtg', bare(cellId), year, suffix)
export const taskIdOf = (cellId: string, year: number, suffix: string) => compose('tsk', bare(cellId), year, suffix)
/** The order of a cell's roster that is in force now; older ones stand at `ROS#<version>`. */
export const rosterKey = (cellId: string): Key => ({ pk: partitionOf(cellId), sk: 'ROS' })
export const oldRosterKey = (cellId: string, version: number): Key => ({ pk: partitionOf(cellId), sk: `ROS#${version}` })

/** The place of a meeting; an id that is none is a meeting that does not exist. */
export function placeOf(id: string): MeetingPlace {
  const { cellId, year, suffix } = partsOf('mtg', id)
  const pk = partitionOf(cellId)
  const prefix = `I#${suffix}#`
  return {
    id,
    cellId,
    year,
    suffix,
    meeting: { pk, sk: `${meetingsOfYear(year)}${suffix}` },
    session: { pk, sk: `S#${suffix}` },
    minutes: { pk, sk: `B#${suffix}` },
    formers: { pk, prefix: `BV#${suffix}#` },
    former: (n) => ({ pk, sk: `BV#${suffix}#${String(n).padStart(6, '0')}` }),
    roster: rosterKey(cellId),
    answers: { pk, prefix },
    answer: (memberId) => ({ pk, sk: prefix + bare(memberId) }),
    documents: { pk, prefix: `D#${suffix}#` },
    documentId: (document) => compose('doc', bare(cellId), year, suffix, document),
    receipts: { pk, prefix: `RD#${suffix}#` },
    receipt: (documentId, memberId) => ({ pk, sk: `RD#${suffix}#${documentId.slice(documentId.lastIndexOf('.') + 1)}#${bare(memberId)}` }),
  }
}

/** Which meeting stands at a key: the inverse of `placeOf`. */
export function meetingOfKey({ pk, sk }: Key): Readonly<{ id: string; cellId: string }> {
  const cellId = orgId(pk.slice(2))
  return { cellId, id: meetingIdOf(cellId, Number(sk.slice(1, 5)), sk.slice(6)) }
}

/** Partitions that are named after an organisation: its own life, its board, its directives, what was raised to it. */
const OF_ORGANISATIONS = new Set(['C', 'BD', 'DR', 'PI'])
/** Whose a row is: meetings and what belongs to them say it in their key alone. */
export const orgOfRow: OrgOf = ({ pk }) => {
  const [kind, org] = String(pk).split('#')
  return OF_ORGANISATIONS.has(kind ?? '') && org !== undefined ? orgId(org) : undefined
}

/** The place of a document: its meeting, its row, and where its bytes lie in the bucket. An id that is none is a document that does not exist. */
export function documentPlaceOf(id: string): Readonly<{ id: string; place: MeetingPlace; key: Key; file: string }> {
  const [cell = '', year = '', meeting = '', suffix = ''] = parts('doc', id, 4) ?? refuse('item.missing')
  const place = placeOf(compose('mtg', cell, year, meeting))
  return { id, place, key: { pk: place.documents.pk, sk: place.documents.prefix + suffix }, file: `documents/${cell}/${meeting}/${suffix}` }
}

/** Partition of the cells whose rosters a member has left, one row for each. */
export const formerCellsOf = (memberId: string) => `FC#${bare(memberId)}`

/** Topics asked for in a year. */
export const backlogOfYear = (year: number) => `Q${year}#`
export const backlogIdOf = (cellId: string, year: number, suffix: string) => compose('ask', bare(cellId), year, suffix)
/** The place of a topic that somebody asked for; an id that is none is a topic that does not exist. */
export function backlogPlaceOf(id: string): Readonly<{ cellId: string; key: Key }> {
  const { cellId, year, suffix } = partsOf('ask', id)
  return { cellId, key: { pk: partitionOf(cellId), sk: `${backlogOfYear(year)}${suffix}` } }
}

/** The place of a series; an id that is none is a series that does not exist. */
export function seriesPlaceOf(id: string): Readonly<{ cellId: string; key: Key }> {
  const [cell = '', suffix = ''] = parts('ser', id, 2) ?? refuse('item.missing')
  return { cellId: orgId(cell), key: { pk: partitionOf(orgId(cell)), sk: `${SERIES}${suffix}` } }
}

/** The place of a task; an id that is none is a task that does not exist. */
export function taskPlaceOf(id: string): Readonly<{ cellId: string; year: number; key: Key }> {
  const { cellId, year, suffix } = partsOf('tsk', id)
  return { cellId, year, key: { pk: partitionOf(cellId), sk: `${tasksOfYear(year)}${suffix}` } }
}
